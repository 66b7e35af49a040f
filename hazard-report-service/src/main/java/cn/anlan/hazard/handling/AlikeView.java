package cn.anlan.hazard.handling;

import cn.anlan.clock.ChinaTime;
import cn.anlan.events.hazard.HazardState;
import cn.anlan.hazard.alike.Alike;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report that may tell of the same hazard, and why.
@Schema(name = "AlikeHazardReport")
record AlikeView(
        UUID id,
        @Schema(examples = "AL261122-7K3M9Q2D") String trackingNumber,
        HazardState state,
        @Schema(examples = "已受理") String stateLabel,
        OffsetDateTime reportedAt,

        @Schema(description = "Between the two; absent where the report has no position", examples = "35") @Nullable
        Long metres,

        @Schema(description = "How alike the words are, from 0 to 1", examples = "0.62")
        double words,

        @Schema(
                description = "How alike the pictures are, from 0 to 1: above 0.87 likely the same, about 0.5 unlike",
                examples = "0.95")
        @Nullable
        Double pictures) {

    static AlikeView of(Alike alike, Language language) {
        return new AlikeView(
                alike.id(),
                alike.trackingNumber(),
                alike.state(),
                Labels.in(Labels.of(alike.state()), language),
                alike.reportedAt().atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime(),
                alike.metres() == null ? null : Math.round(alike.metres()),
                alike.words(),
                alike.pictures());
    }
}
