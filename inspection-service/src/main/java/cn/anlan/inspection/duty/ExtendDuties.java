package cn.anlan.inspection.duty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves the horizon: writes down the self-reviews that have come into sight since.
@Singleton
class ExtendDuties {

    private static final int BATCH = 200;

    private final CampaignReplicas campaigns;
    private final EnrolmentReplicas enrolments;
    private final ReviewDuties duties;
    private final Clock clock;

    ExtendDuties(CampaignReplicas campaigns, EnrolmentReplicas enrolments, ReviewDuties duties, Clock clock) {
        this.campaigns = campaigns;
        this.enrolments = enrolments;
        this.duties = duties;
        this.clock = clock;
    }

    @Scheduled(
            every = "${anlan.inspection.extend-every:6h}",
            delayed = "1m",
            identity = "extend-review-duties",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        for (UUID campaign : QuarkusTransaction.requiringNew().call(campaigns::running)) {
            UUID last = null;
            do {
                last = extend(campaign, last);
            } while (last != null);
        }
    }

    /// One batch in one transaction; two processes that do the same take turns.
    ///
    /// @return the last enrolment of a full batch
    private @Nullable UUID extend(UUID campaignId, @Nullable UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> {
            campaigns.exclusiveLock(campaignId);
            CampaignReplica campaign = campaigns.findById(campaignId);
            List<EnrolmentReplica> batch = enrolments.after(campaignId, after, BATCH);
            batch.forEach(enrolment -> duties.materialise(campaign, enrolment, clock.instant()));
            return batch.size() < BATCH ? null : batch.getLast().id();
        });
    }
}
