package cn.anlan.campaign.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.CommitmentRows;
import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.organization.OrganizationsChanged;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.sql.Database;
import cn.anlan.testing.EventProbe;
import cn.anlan.testing.WithPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The plant moves to another district and, perhaps, back; or it is closed, or merged into another.
@QuarkusTest
@WithPlatform
class LeaveIT {

    @Inject
    Clock clock;

    @Inject
    Database database;

    @Inject
    Event<OrganizationsChanged> organizationsChanged;

    private TestDistrict district;
    private TestDistrict elsewhere;
    private UUID campaign;

    @BeforeEach
    void launch() {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        district = TestDistrict.create();
        elsewhere = TestDistrict.create();
        campaign = district.launch("leaders-talk-safety", "2020-12-23");
        awaitCommitments(6);
    }

    private void awaitCommitments(int count) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(CommitmentRows.of(campaign, district.plant()))
                        .hasSize(count));
    }

    private void movePlantBelow(String parentCode) {
        var row = district.csv().lines().filter(line -> line.contains("-PLANT")).findFirst();
        var header = district.csv().lines().findFirst();
        TestDistrict.importAsAdministrator(
                        header.orElseThrow() + "\n"
                                + row.orElseThrow()
                                        .replace(
                                                "ENTERPRISE," + district.prefix() + "-STREET",
                                                "ENTERPRISE," + parentCode)
                                + "\n",
                        "")
                .then()
                .body("state", equalTo("COMPLETED"));
    }

    @Test
    void shouldOweNothingMoreFromTheDayItLeaves() throws SQLException {
        TestClock.moveTo("2021-08-10T09:00+08:00", clock);

        movePlantBelow(elsewhere.prefix() + "-STREET");

        // What was due before stays owed: it is history. What was planned for later falls away.
        assertThat(CommitmentRows.of(campaign, district.plant()))
                .startsWith(
                        "2021-06-30 PARTY_HEAD OPEN",
                        "2021-06-30 ADMINISTRATIVE_HEAD OPEN",
                        "2021-12-31 PARTY_HEAD CANCELLED",
                        "2021-12-31 ADMINISTRATIVE_HEAD CANCELLED",
                        "2022-06-30 PARTY_HEAD CANCELLED",
                        "2022-06-30 ADMINISTRATIVE_HEAD CANCELLED");
        assertThat(CommitmentRows.of(campaign, district.street())).noneMatch(line -> line.endsWith("CANCELLED"));
        try (var enrolments = EventProbe.of(EventTypes.ENROLMENT_CHANGED);
                var commitments = EventProbe.of(EventTypes.COMMITMENT_CHANGED)) {
            var left = enrolments.await(event -> event.data().organizationId().equals(district.plant())
                    && event.data().state() == EnrolmentState.LEFT);
            assertThat(left.data().campaignId()).isEqualTo(campaign);
            assertThat(left.aggregateVersion()).isEqualTo(2);
            commitments.await(event -> event.data().organizationId().equals(district.plant())
                    && event.data().state() == CommitmentState.CANCELLED);
        }
    }

    @Test
    void shouldStillOweWhatWasDueAtTheMidnightBeforeItLeft() throws SQLException {
        TestClock.moveTo("2021-07-01T09:00+08:00", clock);

        movePlantBelow(elsewhere.prefix() + "-STREET");

        assertThat(CommitmentRows.of(campaign, district.plant()).getFirst()).isEqualTo("2021-06-30 PARTY_HEAD OPEN");
    }

    @Test
    void shouldNotOweWhatIsDueOnTheDayItLeaves() throws SQLException {
        TestClock.moveTo("2021-06-30T09:00+08:00", clock);

        movePlantBelow(elsewhere.prefix() + "-STREET");

        assertThat(CommitmentRows.of(campaign, district.plant())).allMatch(line -> line.endsWith("CANCELLED"));
    }

    @Test
    void shouldOweNothingMoreFromTheDayItIsClosed() throws SQLException {
        TestClock.moveTo("2021-08-10T09:00+08:00", clock);

        change(
                List.of(district.plant()),
                "update organization_node set status = 'CLOSED' where id = ?",
                district.plant());

        assertThat(CommitmentRows.of(campaign, district.plant()))
                .startsWith("2021-06-30 PARTY_HEAD OPEN", "2021-06-30 ADMINISTRATIVE_HEAD OPEN")
                .contains("2021-12-31 PARTY_HEAD CANCELLED");
    }

    @Test
    void shouldBeFollowedByItsSuccessorFromTheDayOfTheMerger() throws SQLException {
        TestClock.moveTo("2021-05-20T09:00+08:00", clock);
        var successor = Ids.next();

        change(List.of(successor, district.plant()), """
                with founded as (
                    insert into organization_node (id, path, parent_id, code, name, kind, level, status, version)
                    select successor.id, subpath(node.path, 0, -1) || replace(successor.id::text, '-', '')::ltree,
                        node.parent_id, node.code || '-2', '南岸机械集团', node.kind, node.level, 'ACTIVE', 1
                    from organization_node node, (select ?::uuid as id) successor
                    where node.id = ?
                    returning id)
                update organization_node set status = 'CLOSED', successor_id = founded.id
                from founded
                where organization_node.id = ?
                """, successor, district.plant(), district.plant());

        // A joiner of that day would owe nothing of a half-year of which 42 days are left.
        Awaitility.await()
                .untilAsserted(() -> assertThat(CommitmentRows.of(campaign, successor))
                        .startsWith(
                                "2021-06-30 PARTY_HEAD OPEN",
                                "2021-06-30 ADMINISTRATIVE_HEAD OPEN",
                                "2021-12-31 PARTY_HEAD OPEN"));
        assertThat(CommitmentRows.of(campaign, district.plant())).allMatch(line -> line.endsWith("CANCELLED"));
    }

    private void change(List<UUID> ids, String sql, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.update(sql, parameters);
            organizationsChanged.fire(new OrganizationsChanged(ids));
        });
    }

    @Test
    void shouldStayWhereItMovesWithinTheCampaign() throws SQLException {
        movePlantBelow(district.prefix() + "-BUREAU");

        assertThat(CommitmentRows.of(campaign, district.plant())).allMatch(line -> line.endsWith("OPEN"));
    }

    @Test
    void shouldBeBoundAnewFromTheDayItComesBack() throws SQLException {
        TestClock.moveTo("2021-08-10T09:00+08:00", clock);
        movePlantBelow(elsewhere.prefix() + "-STREET");
        TestClock.moveTo("2021-09-30T09:00+08:00", clock);

        movePlantBelow(district.prefix() + "-STREET");

        // From 30 September, 93 of 184 days: at least half of the half-year.
        Awaitility.await()
                .untilAsserted(() -> assertThat(CommitmentRows.of(campaign, district.plant()))
                        .contains("2021-12-31 PARTY_HEAD OPEN", "2022-06-30 PARTY_HEAD OPEN"));
        assertThat(CommitmentRows.of(campaign, district.plant())).noneMatch(line -> line.endsWith("CANCELLED"));
    }

    @Test
    void shouldNotOweThePeriodOfWhichTooLittleIsLeftWhenItComesBack() throws SQLException {
        TestClock.moveTo("2021-08-10T09:00+08:00", clock);
        movePlantBelow(elsewhere.prefix() + "-STREET");
        TestClock.moveTo("2021-10-02T09:00+08:00", clock);

        movePlantBelow(district.prefix() + "-STREET");

        // From 2 October, 91 of 184 days.
        Awaitility.await()
                .untilAsserted(() -> assertThat(CommitmentRows.of(campaign, district.plant()))
                        .contains("2021-12-31 PARTY_HEAD CANCELLED", "2022-06-30 PARTY_HEAD OPEN"));
    }
}
