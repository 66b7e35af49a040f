package cn.anlan.campaign.activity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.campaign.launch.AskingCampaigns;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Rotation training is held in batches, of regulators and enterprises' people: a record of a batch fulfils it.
@QuarkusTest
@WithPlatform
class BatchTrainingIT {

    @Inject
    Clock clock;

    private TestDistrict district;
    private Lectures records;

    private void launch(String startsOn) {
        TestClock.moveTo(startsOn + "T09:00+08:00", clock);
        district = TestDistrict.create();
        records = new Lectures(
                district,
                AskingCampaigns.launch(
                        district,
                        startsOn,
                        AskingCampaigns.batchesTrainedBy("rotation", "2022-12-31", "ROTATION_TRAINING", "REGULATOR")));
    }

    private void recordABatch(String heldOn) {
        var batch = records.byPartyHead(heldOn);
        batch.put("activityKind", "ROTATION_TRAINING");
        batch.remove("counterKey");
        records.recorded(batch).then().statusCode(201);
    }

    private List<String> trainings() throws SQLException {
        return TestRows.of("""
                select quantity_done || ' of ' || quantity_due || ' ' || state
                from commitment where organization_id = ? and kind = 'TRAINING'
                """, district.street());
    }

    @Test
    void shouldCountABatch() throws SQLException {
        launch("2022-01-04");

        recordABatch("2022-01-04");

        assertThat(trainings()).containsExactly("1 of 1 FULFILLED");
    }

    @Test
    void shouldCountABatchThatWasHeldBeforeItsDutyCameWithinTheHorizon() throws SQLException {
        launch("2020-05-04");
        recordABatch("2020-05-04");
        assertThat(trainings()).isEmpty();

        TestClock.moveTo("2021-08-02T09:00+08:00", clock);

        Awaitility.await().untilAsserted(() -> assertThat(trainings()).containsExactly("1 of 1 FULFILLED"));
    }
}
