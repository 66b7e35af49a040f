package cn.anlan.campaign.rostergap;

import cn.anlan.campaign.roster.RosterView;
import cn.anlan.problem.Language;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit whose roster is wanting, as the API shows it.
@Schema(name = "RosterGap")
record RosterGapView(
        UUID organizationId,
        @Schema(examples = "500108008") String organizationCode,
        @Schema(examples = "天文街道办事处") String organizationName,

        @Schema(description = "Absent where none was handed in.") @Nullable
        UUID rosterId,

        List<RosterView.PostView> missing) {

    static RosterGapView of(RosterGap gap, Language language) {
        return new RosterGapView(
                gap.organizationId(),
                gap.organizationCode(),
                gap.organizationName(),
                gap.rosterId(),
                gap.missing().stream()
                        .map(post -> RosterView.PostView.of(post, language))
                        .toList());
    }
}
