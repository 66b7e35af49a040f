package cn.anlan.hazard.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.testing.RowsRead;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is read for the inbox of a unit with more open reports than anybody can look through.
@QuarkusTest
@WithPlatform
class InboxWorkIT {

    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final ReportLines.Viewer VIEWER = new ReportLines.Viewer("inbox-work", UNIT);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2016-06-01T09:00+08:00");

    private static final int OPEN = 12_000;

    private static final int MINE = 40;
    private static final int OVERDUE = 100;
    private static final int DOWNTOWN = 5;
    private static final int FEW = 10;

    @Inject
    CountBoxes boxes;

    @Inject
    Clusters clusters;

    @Inject
    DataSource source;

    private record Measured<T>(List<T> answer, RowsRead read) {}

    @BeforeAll
    static void fill() throws SQLException {
        execute("""
                insert into organization_node (id, path, code, name, kind, status, version)
                select id, replace(id::text, '-', '')::ltree, id::text, '街道', 'DEPARTMENT', 'ACTIVE', 1
                  from unnest(array['%s', '%s']::uuid[]) id
                """.formatted(UNIT, STRANGER));
        reports(UNIT, OPEN - DOWNTOWN, "40 + number * 0.001", "80 + number * 0.001");
        reports(UNIT, DOWNTOWN, "30.1 + number * 0.01", "120.1 + number * 0.01");
        reports(STRANGER, 2, "30.2", "120.2");
        // The oldest are overdue; what is escalated already leaves the other jobs alone.
        execute("""
                insert into hazard_commitment (id, version, report_id, tracking_number, kind, organization_id, due_at, state,
                    started_on, days, day_count, escalated_at)
                select gen_random_uuid(), 0, id, tracking_number, 'HAZARD_ACCEPTANCE', organization_id,
                       case when row_number() over (order by reported_at) <= %d then timestamptz '2016-05-01+08'
                            else timestamptz '2099-01-01+08' end, 'OPEN', '2016-03-01', 7, 'WORKING', now()
                  from hazard_report where organization_id = '%s'
                """.formatted(OVERDUE, UNIT));
        execute("update hazard_report set assignee = 'inbox-work' where id in"
                + " (select id from hazard_report where organization_id = '" + UNIT + "' limit " + MINE + ")");
        execute("analyze hazard_report, hazard_commitment, organization_node");
    }

    @AfterAll
    static void leave() throws SQLException {
        for (UUID organization : List.of(UNIT, STRANGER)) {
            execute("delete from hazard_commitment where organization_id = '" + organization + "'");
            execute("delete from hazard_report where organization_id = '" + organization + "'");
            execute("delete from organization_node where id = '" + organization + "'");
        }
    }

    @Test
    void shouldCountNoFartherThanAnyoneLooks() {
        Measured<CountBoxes.Count> measured = measure(() -> {
            planAsForManyReports();
            return boxes.open(VIEWER, NOW);
        });

        CountsView counts = CountsView.of(measured.answer());
        assertThat(counts.mine().open()).isEqualTo(MINE);
        assertThat(counts.mine().more()).isFalse();
        for (CountsView.BoxCounts many : List.of(counts.unit(), counts.area())) {
            assertThat(many.open()).isEqualTo(CountBoxes.MOST);
            assertThat(many.more()).isTrue();
            assertThat(many.overdue()).isEqualTo(OVERDUE);
        }
        requireIndexed(measured.read(), "hazard_report", MINE + 2 * (CountBoxes.MOST + 1));
        requireIndexed(measured.read(), "hazard_commitment", MINE + 2 * (CountBoxes.MOST + 1));
    }

    @Test
    void shouldReadWhatLiesOnTheMapAndNothingElseOfTheUnit() {
        MapArea downtown = new MapArea(120.0, 30.0, 121.0, 31.0, 10);
        ReportFilter all = new ReportFilter(Box.AREA, null, null, null, null, null, null, false);

        Measured<ClusterView> measured = measure(() -> clusters.in(downtown, VIEWER, all, NOW));

        assertThat(measured.answer().stream().mapToLong(ClusterView::count).sum())
                .isEqualTo(DOWNTOWN);
        requireIndexed(measured.read(), "hazard_report", DOWNTOWN + 2);
    }

    private static void requireIndexed(RowsRead read, String table, int rows) {
        assertThat(read.scans()).as(table).containsEntry(table, 0L);
        assertThat(read.rows().get(table)).as(table).isBetween(1L, (long) rows + FEW);
    }

    /// Of some thousands the planner had rather read all and sort them, which costs no more: what it knows of
    /// the other tests' reports decides.
    private void planAsForManyReports() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set local enable_bitmapscan = off");
            statement.execute("set local enable_seqscan = off");
        }
    }

    private <T> Measured<T> measure(Callable<List<T>> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            RowsRead before = RowsRead.soFar(source);
            List<T> answer = work.call();
            return new Measured<>(answer, RowsRead.soFar(source).since(before));
        });
    }

    private static void reports(UUID unit, int number, String latitude, String longitude) throws SQLException {
        execute("""
                insert into hazard_report (id, version, tracking_number, secret_hash, category, description, division_code,
                    latitude, longitude, datum, wgs84_latitude, wgs84_longitude, organization_id, state, transfers, reported_at)
                select gen_random_uuid(), 0, gen_random_uuid()::text, '', 'GAS', '管道锈蚀', '330206',
                       %2$s, %3$s, 'WGS84', %2$s, %3$s, '%1$s', 'SUBMITTED', 0,
                       timestamptz '2016-03-01+08' + number * interval '1 minute'
                  from generate_series(1, %4$d) number
                """.formatted(unit, latitude, longitude, number));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
