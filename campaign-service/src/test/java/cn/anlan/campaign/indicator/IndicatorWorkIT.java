package cn.anlan.campaign.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestProvince;
import cn.anlan.events.LocalizedText;
import cn.anlan.testing.RowsRead;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Sums of indicators are worked out when they are read. It takes a few index lookups for each unit that is asked
/// about, whatever else there is: other periods, other requirements, the rest of the province.
@QuarkusTest
@WithPlatform
class IndicatorWorkIT {

    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);

    /// A few rows lead to the ones that count: the top of the part, the seat of the viewer.
    private static final int FEW = 10;

    @Inject
    IndicatorSums sums;

    @Inject
    DataSource source;

    private record Measured(IndicatorSum sum, RowsRead read) {}

    @Test
    void shouldReadNoMoreThanTheUnitsThatAreAskedAbout() throws SQLException {
        var province = TestProvince.create("INDICATOR");
        file(province);
        var county = province.county(7);

        var whole = measure(province, province.id(), province.id());
        assertThat(whole.sum().figures()).isEqualTo(new Figures(3L * TestProvince.TOWNS, 4L * TestProvince.TOWNS));
        requireIndexedRows(whole.read(), TestProvince.TOWNS);

        var part = measure(province, county, county);
        assertThat(part.sum().figures())
                .isEqualTo(new Figures(3L * TestProvince.TOWNS_OF_A_COUNTY, 4L * TestProvince.TOWNS_OF_A_COUNTY));
        requireIndexedRows(part.read(), TestProvince.TOWNS_OF_A_COUNTY);
        assertThat(part.read().rows().get("organization_node")).isLessThan(3L * TestProvince.TOWNS_OF_A_COUNTY + FEW);
    }

    private static void requireIndexedRows(RowsRead read, int units) {
        for (var table : new String[] {"commitment", "indicator_filing"}) {
            assertThat(read.scans()).as(table).containsEntry(table, 0L);
            assertThat(read.rows().get(table)).as(table).isBetween((long) units, (long) units + FEW);
        }
        assertThat(read.scans()).containsEntry("organization_node", 0L);
    }

    private Measured measure(TestProvince province, UUID top, UUID viewer) {
        var indicator = new Indicator(province.requirementId(), "key", new LocalizedText("指标", "Indicator"), null);
        return QuarkusTransaction.requiringNew().call(() -> {
            var before = RowsRead.soFar(source);
            var answer = sums.sum(indicator, JUNE, top, viewer);
            return new Measured(answer, RowsRead.soFar(source).since(before));
        });
    }

    private static void file(TestProvince province) throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into indicator_filing (id, commitment_id, enrolment_id, campaign_id, organization_id,
                        requirement_id, indicator_key, period_start, period_end, numerator, denominator, state, changed_at,
                        version)
                    select gen_random_uuid(), id, enrolment_id, campaign_id, organization_id, requirement_id, 'key',
                        period_start, period_end, 3, 4, 'FILED', now(), 1
                    from commitment
                    where campaign_id = '%s'
                    """.formatted(province.campaignId()));
            statement.execute("analyze organization_node, commitment, indicator_filing, enrolment");
        }
    }
}
