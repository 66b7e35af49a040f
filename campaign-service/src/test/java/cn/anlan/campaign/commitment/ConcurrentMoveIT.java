package cn.anlan.campaign.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.anlan.campaign.CommitmentRows;
import cn.anlan.campaign.TestClock;
import cn.anlan.campaign.TestDistrict;
import cn.anlan.testing.WithPlatform;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A unit is moved out and back again and again while what it does is counted: both lock its commitments and the places
/// of units, and never each other out.
@QuarkusTest
@WithPlatform
class ConcurrentMoveIT {

    private static final int MOVES = 30;

    @Inject
    Clock clock;

    @Inject
    SettleCommitments settle;

    @Test
    void shouldMoveAUnitWhileItsDutiesAreCounted() throws Exception {
        TestClock.moveTo("2020-12-23T09:00+08:00", clock);
        var district = TestDistrict.create();
        var elsewhere = TestDistrict.create();
        var campaign = district.launch("leaders-talk-safety", "2020-12-23");
        Awaitility.await()
                .untilAsserted(() -> assertThat(CommitmentRows.of(campaign, district.plant()))
                        .hasSize(6));
        var ids = CommitmentRows.ids(campaign, district.plant());
        var moved = new AtomicBoolean();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var counting = threads.submit(() -> {
                int counted = 0;
                while (!moved.get()) {
                    count(ids, counted++ % 2);
                }
                return counted;
            });
            for (int i = 0; i < MOVES; i++) {
                move(district, i % 2 == 0 ? elsewhere : district);
            }
            moved.set(true);
            assertThat(counting.get()).isPositive();
        }
    }

    private void count(List<UUID> ids, int done) {
        Map<UUID, Done> all = new HashMap<>();
        ids.forEach(id -> all.put(id, new Done(done, done)));
        QuarkusTransaction.requiringNew().run(() -> settle.done(all));
    }

    private static void move(TestDistrict district, TestDistrict target) {
        TestDistrict.importAsAdministrator(
                        "code,name,kind,parentCode\n%s-PLANT,南岸机械厂,ENTERPRISE,%s-STREET\n"
                                .formatted(district.prefix(), target.prefix()),
                        "")
                .then()
                .body("state", equalTo("COMPLETED"));
    }
}
