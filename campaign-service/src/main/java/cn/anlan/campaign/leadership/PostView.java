package cn.anlan.campaign.leadership;

import cn.anlan.problem.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A post, as the API shows it.
@Schema(name = "LeadershipPost")
record PostView(
        UUID id,
        UUID organizationId,
        PostKind kind,
        String kindLabel,
        String title,
        LocalDate openedOn,

        @Schema(description = "Absent while the post is vacant.") @Nullable
        HolderView holder) {

    @Schema(name = "LeadershipPostHolder")
    record HolderView(UUID personId, String name, LocalDate heldFrom) {}

    /// One person's time in a post.
    @Schema(name = "LeadershipPostHolding")
    record HoldingView(
            UUID personId,
            String name,
            LocalDate heldFrom,

            @Schema(description = "The first day on which he does not hold it any more.") @Nullable
            LocalDate heldUntil) {}

    /// @param names of the holders at least
    static PostView of(LeadershipPost post, Map<UUID, String> names, Language language) {
        return new PostView(
                post.id(),
                post.organizationId(),
                post.kind(),
                post.kind().label(language),
                post.title(),
                post.openedOn(),
                post.holding()
                        .map(holding -> new HolderView(
                                holding.personId(), names.getOrDefault(holding.personId(), ""), holding.heldFrom()))
                        .orElse(null));
    }
}
