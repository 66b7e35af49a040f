package cn.anlan.campaign.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestProvince;
import cn.anlan.campaign.leadership.PostKind;
import cn.anlan.events.LocalizedText;
import cn.anlan.testing.RowsRead;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Coverage is worked out when it is read. It takes a few index lookups for each post of the units that are asked
/// about, whatever else there is.
@QuarkusTest
@WithPlatform
class CoverageWorkIT {

    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);
    private static final int POSTS_OF_A_UNIT = 2;
    private static final int FEW = 10;

    @Inject
    Clock clock;

    @Inject
    CoverageTables tables;

    @Inject
    DataSource source;

    private record Measured(TreeCoverage coverage, RowsRead read) {}

    @Test
    void shouldReadNoMoreThanThePostsOfTheUnitsThatAreAskedAbout() throws SQLException {
        TestClock.moveTo("2022-07-15T09:00+08:00", clock);
        var province = TestProvince.create("TRAINING");
        appoint(province);
        var county = province.county(7);

        var whole = measure(province, province.id(), province.id());
        assertThat(whole.coverage().units()).isEqualTo(TestProvince.TOWNS);
        assertThat(whole.coverage().sum().people()).isEqualTo(POSTS_OF_A_UNIT * TestProvince.TOWNS);
        assertThat(whole.coverage().sum().covered()).isEqualTo(TestProvince.TOWNS);
        requireIndexedRows(whole.read(), TestProvince.TOWNS);

        var part = measure(province, county, county);
        assertThat(part.coverage().sum().covered()).isEqualTo(TestProvince.TOWNS_OF_A_COUNTY);
        requireIndexedRows(part.read(), TestProvince.TOWNS_OF_A_COUNTY);
    }

    private static void requireIndexedRows(RowsRead read, int units) {
        requireIndexedRows(read, "commitment", units);
        requireIndexedRows(read, "leadership_post", units * POSTS_OF_A_UNIT);
        requireIndexedRows(read, "post_holding", units * POSTS_OF_A_UNIT);
        // One of the two was trained.
        requireIndexedRows(read, "training_person", units);
        requireIndexedRows(read, "training", units);
        assertThat(read.scans()).containsEntry("organization_node", 0L);
    }

    private static void requireIndexedRows(RowsRead read, String table, int rows) {
        assertThat(read.scans()).as(table).containsEntry(table, 0L);
        assertThat(read.rows().get(table)).as(table).isBetween((long) rows, (long) rows + FEW);
    }

    private Measured measure(TestProvince province, UUID top, UUID viewer) {
        var rule = new TrainingRule(
                province.requirementId(),
                "training",
                new LocalizedText("轮训", "Training"),
                List.of(),
                List.of(PostKind.PARTY_HEAD, PostKind.ADMINISTRATIVE_HEAD));
        return QuarkusTransaction.requiringNew().call(() -> {
            var before = RowsRead.soFar(source);
            var answer = tables.tree(rule, JUNE, top, viewer);
            return new Measured(answer, RowsRead.soFar(source).since(before));
        });
    }

    /// Two heads of each town, of whom one is trained.
    private static void appoint(TestProvince province) throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table head as
                    select gen_random_uuid() as post_id, gen_random_uuid() as person_id, gen_random_uuid() as holding_id,
                        gen_random_uuid() as training_id, organization_id, kind
                    from enrolment
                    cross join unnest(array['PARTY_HEAD', 'ADMINISTRATIVE_HEAD']) kind
                    where campaign_id = '%s'
                    """.formatted(province.campaignId()));
            statement.execute("""
                    insert into leadership_post (id, organization_id, kind, title, opened_on, changed_at, version)
                    select post_id, organization_id, kind, '负责人', '2020-01-01', now(), 1 from head
                    """);
            statement.execute("""
                    insert into leadership_person (id, organization_id, sealed_name)
                    select person_id, organization_id, '' from head
                    """);
            statement.execute("""
                    insert into post_holding (id, post_id, person_id, held_from)
                    select holding_id, post_id, person_id, '2020-01-01' from head
                    """);
            statement.execute("""
                    insert into training (id, organization_id, kind, trained_on, state, recorded_at, version)
                    select training_id, organization_id, 'LEADER_TRAINING', '2022-02-01', 'RECORDED', now(), 1
                    from head where kind = 'PARTY_HEAD'
                    """);
            statement.execute("""
                    insert into training_person (training_id, person_id)
                    select training_id, person_id from head where kind = 'PARTY_HEAD'
                    """);
            statement.execute("analyze");
        }
    }
}
