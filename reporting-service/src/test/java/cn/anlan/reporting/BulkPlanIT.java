package cn.anlan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.anlan.events.campaign.CampaignStatus;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A plan is applied to many enrolments page by page; none is forgotten between the pages.
@QuarkusTest
@WithPlatform
class BulkPlanIT {

    private static final int UNITS = 2500;
    private static final int REPORTS_EACH = 4;

    @Test
    void shouldOpenEveryReportOfEveryUnitOnce() throws SQLException {
        BusinessTime.set("2020-12-24T09:00:00+08:00");
        District district = District.founded();
        enrolMany(district);

        district.publishCampaign(1, CampaignStatus.RUNNING);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(count("select count(*) from commitment where campaign_id = ? and state = 'OPEN'", district))
                    .isEqualTo(UNITS * REPORTS_EACH);
            assertThat(count("select count(*) from report_occurrence where campaign_id = ? and not applied", district))
                    .isZero();
        });
        assertThat(count("select count(distinct organization_id) from commitment where campaign_id = ?", district))
                .isEqualTo(UNITS);
        assertThat(count(
                        "select count(distinct key) from outbox o join commitment c on c.id::text = o.key"
                                + " where c.campaign_id = ? and o.topic = 'anlan.commitment'",
                        district))
                .isEqualTo(UNITS * REPORTS_EACH);
    }

    private static void enrolMany(District district) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into enrolment (id, campaign_id, organization_id, state, enrolled_on, requirement_ids)
                        select uuidv7(), ?, uuidv7(), 'ENROLLED', '2020-12-23', array[?]
                        from generate_series(1, ?)
                        """)) {
            insert.setObject(1, district.campaign);
            insert.setObject(2, district.report);
            insert.setInt(3, UNITS);
            insert.executeUpdate();
        }
    }

    private static int count(String sql, District district) throws SQLException {
        try (Connection connection = TestPostgres.connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, district.campaign);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
