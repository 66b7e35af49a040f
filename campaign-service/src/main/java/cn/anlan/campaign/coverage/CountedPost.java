package cn.anlan.campaign.coverage;

import cn.anlan.campaign.leadership.PostKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One post, and who counts for it.
///
/// @param personId who holds it on the day; nobody while it is vacant
/// @param trainedOn his first training in the period
/// @param alsoHeld other posts of the unit that he holds that day
/// @param judgedOn the period's last day, or today while that is to come
record CountedPost(
        UUID organizationId,
        String organizationCode,
        String organizationName,
        UUID postId,
        PostKind kind,
        String title,
        @Nullable UUID personId,
        @Nullable LocalDate heldFrom,
        @Nullable LocalDate trainedOn,
        @Nullable UUID trainingId,
        @Nullable UUID activityRecordId,
        List<UUID> alsoHeld,
        LocalDate periodStart,
        LocalDate judgedOn) {

    Outcome outcome() {
        if (personId == null) {
            return Outcome.VACANT;
        }
        return trainedOn == null ? Outcome.MISSING : Outcome.COVERED;
    }

    WhoCounts whoCounts(List<FormerHolder> former) {
        if (personId == null) {
            return WhoCounts.NOBODY;
        }
        return former.isEmpty() ? WhoCounts.ONLY_HOLDER : WhoCounts.LAST_OF_SEVERAL;
    }
}
