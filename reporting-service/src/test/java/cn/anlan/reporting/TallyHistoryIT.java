package cn.anlan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.anlan.events.EventType;
import cn.anlan.events.EventTypes;
import cn.anlan.events.Ids;
import cn.anlan.events.LocalizedText;
import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.events.commitment.CommitmentChanged;
import cn.anlan.events.commitment.CommitmentKind;
import cn.anlan.events.commitment.CommitmentState;
import cn.anlan.events.enrolment.EnrolmentChanged;
import cn.anlan.events.enrolment.EnrolmentState;
import cn.anlan.events.hazard.HazardChanged;
import cn.anlan.events.hazard.HazardOutcome;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.events.organization.OrganizationChanged;
import cn.anlan.events.organization.OrganizationKind;
import cn.anlan.events.organization.OrganizationStatus;
import cn.anlan.messaging.EventHandler;
import cn.anlan.testing.TestEvents;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens, in whatever order, and while the jobs are at work: the kept sums equal a recount.
@QuarkusTest
@WithPlatform
class TallyHistoryIT {

    private static final int STEPS = 300;
    private static final OffsetDateTime START = OffsetDateTime.parse("2021-06-01T09:00:00+08:00");

    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    private final District district = new District();
    private final List<UUID> organizations = new ArrayList<>();
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final List<UUID> commitments = ids(40);
    private final List<UUID> hazards = ids(20);
    private final List<UUID> otherCampaigns = ids(2);
    private Random random = new Random();
    private long version;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void shouldEqualARecountAfterAnyHistory(long seed) {
        random = new Random(seed);
        BusinessTime.set(START.toString());
        // The first of them is never moved; the others may be counted before they are placed in the tree.
        organizations.addAll(ids(12));
        changed(EventTypes.CAMPAIGN_CHANGED, district.campaign, district.campaign(CampaignStatus.RUNNING, List.of()));

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(20)) {
                case 0, 1, 2 -> moveOrganization();
                case 3, 4, 5 -> changeEnrolment();
                case 6, 7, 8 -> changeHazard();
                case 9 -> changeCampaign();
                default -> changeCommitment();
            }
            if (step % 100 == 50) {
                BusinessTime.set(START.plusDays(step).toString());
            }
        }
        for (UUID organization : organizations) {
            place(organization);
        }

        await().untilAsserted(() -> assertThat(kept()).isEqualTo(recounted()).isNotEmpty());
    }

    private void moveOrganization() {
        UUID moved = any(organizations.subList(1, organizations.size()));
        UUID parent = any(organizations);
        if (!path(parent).contains(moved)) {
            parents.put(moved, parent);
            organizations.stream().filter(below -> path(below).contains(moved)).forEach(this::place);
        }
    }

    private void place(UUID id) {
        String path = String.join(
                ".",
                path(id).stream().map(node -> node.toString().replace("-", "")).toList());
        changed(
                EventTypes.ORGANIZATION_CHANGED,
                id,
                new OrganizationChanged(
                        id,
                        id.toString(),
                        "单位",
                        OrganizationKind.GOVERNMENT,
                        parents.get(id),
                        path,
                        null,
                        null,
                        List.of(),
                        null,
                        OrganizationStatus.ACTIVE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private void changeEnrolment() {
        UUID organization = any(organizations);
        UUID id = Ids.named("enrolment:" + district.campaign + ":" + organization);
        changed(
                EventTypes.ENROLMENT_CHANGED,
                id,
                new EnrolmentChanged(
                        id,
                        district.campaign,
                        organization,
                        any(List.of(EnrolmentState.values())),
                        LocalDate.of(2021, 6, 1),
                        List.of(district.report)));
    }

    private void changeHazard() {
        UUID id = any(hazards);
        changed(
                EventTypes.HAZARD_CHANGED,
                id,
                new HazardChanged(
                        id,
                        "SP-" + id,
                        "FIRE",
                        "500108",
                        any(organizations),
                        null,
                        null,
                        any(List.of(HazardState.values())),
                        null,
                        "",
                        START,
                        null,
                        null,
                        random.nextBoolean() ? any(List.of(HazardOutcome.values())) : null,
                        null,
                        null));
    }

    private void changeCampaign() {
        changed(
                EventTypes.CAMPAIGN_CHANGED,
                district.campaign,
                district.campaign(
                        any(List.of(CampaignStatus.values())), List.of(LocalDate.of(2021, 6, 5 + random.nextInt(20)))));
    }

    private void changeCommitment() {
        UUID id = any(commitments);
        CommitmentState state = any(List.of(CommitmentState.values()));
        boolean asked = random.nextBoolean();
        changed(
                EventTypes.COMMITMENT_CHANGED,
                id,
                new CommitmentChanged(
                        id,
                        "campaign-service",
                        any(List.of(CommitmentKind.values())),
                        any(organizations),
                        "REQUIREMENT",
                        district.report,
                        new LocalizedText("讲安全", "Talk safety"),
                        asked ? district.campaign : any(otherCampaigns),
                        asked ? district.report : null,
                        null,
                        null,
                        null,
                        START.plusHours(random.nextInt(24 * 300)),
                        1,
                        0,
                        state,
                        state == CommitmentState.FULFILLED ? START.plusHours(random.nextInt(24 * 300)) : null));
    }

    private <T> void changed(EventType<T> type, UUID id, T data) {
        version++;
        QuarkusTransaction.requiringNew()
                .run(() -> handlers.stream()
                        .filter(handler -> handler.type().equals(type))
                        .forEach(handler -> handle(handler, TestEvents.of(type, id, version, data))));
    }

    @SuppressWarnings("unchecked")
    private static <T> void handle(EventHandler<?> handler, cn.anlan.events.Event<T> event) {
        ((EventHandler<T>) handler).handle(event);
    }

    private List<UUID> path(UUID id) {
        List<UUID> path = new ArrayList<>();
        for (UUID node = id; node != null; node = parents.get(node)) {
            path.addFirst(node);
        }
        return path;
    }

    private TreeSet<String> kept() throws SQLException {
        return lines("""
                select campaign_id, organization_id, measure, count
                from tally
                where count <> 0 and organization_id = any (?)
                """);
    }

    private TreeSet<String> recounted() throws SQLException {
        return lines("""
                with counted (campaign_id, organization_id, measure) as (
                    select coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'), organization_id, timeliness
                    from commitment where timeliness is not null
                    union all
                    select campaign_id, organization_id, 'ENROLLED' from enrolment where state = 'ENROLLED'
                    union all
                    select '00000000-0000-0000-0000-000000000000', organization_id, 'HAZARD_' || state from hazard
                    union all
                    select '00000000-0000-0000-0000-000000000000', organization_id, 'HAZARD_OUTCOME_' || outcome
                    from hazard where state = 'CLOSED' and outcome is not null)
                select counted.campaign_id, upper.id, counted.measure, count(*)
                from counted
                join organization_node node on node.id = counted.organization_id
                cross join lateral organizations_on(node.path) upper
                where upper.id = any (?)
                group by 1, 2, 3
                """);
    }

    private TreeSet<String> lines(String sql) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", organizations.toArray()));
            TreeSet<String> lines = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " "
                            + rows.getLong(4));
                }
            }
            return lines;
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(Ids.next());
        }
        return ids;
    }
}
