package cn.anlan.hazard.abuse;

import cn.anlan.clock.ChinaTime;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is sent and answered about blocks.
final class BlockViews {

    private BlockViews() {}

    @Schema(name = "HazardBlockRequest")
    record Request(
            @NotBlank @Size(max = 500) @Schema(examples = "一小时内反复提交同一条虚假举报")
            String reason,

            @NotNull @Min(1) @Max(168) @Schema(description = "A week at most", examples = "24")
            Integer hours) {}

    @Schema(name = "HazardBlockAppeal")
    record Appeal(
            @NotBlank @Size(max = 1000) @Schema(examples = "这是小区公用的网络，虚假举报不是我提交的")
            String text) {}

    @Schema(name = "HazardBlockDecision")
    record Decided(@NotNull cn.anlan.hazard.abuse.Block.Decision decision) {}

    /// Nothing in it tells the address.
    @Schema(name = "HazardBlock")
    record Block(
            UUID id,
            @Schema(examples = "一小时内反复提交同一条虚假举报") String reason,
            OffsetDateTime blockedAt,
            OffsetDateTime endsAt,

            @Schema(examples = "这是小区公用的网络，虚假举报不是我提交的") @Nullable
            String appeal,

            cn.anlan.hazard.abuse.Block.@Nullable Decision decision) {

        static Block of(cn.anlan.hazard.abuse.Block block) {
            return new Block(
                    block.id(),
                    block.reason(),
                    local(block.blockedAt()),
                    local(block.endsAt()),
                    block.appealText().orElse(null),
                    block.decision().orElse(null));
        }

        private static OffsetDateTime local(OffsetDateTime time) {
            return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
        }
    }
}
