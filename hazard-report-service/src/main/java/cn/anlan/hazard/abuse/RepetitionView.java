package cn.anlan.hazard.abuse;

import cn.anlan.clock.ChinaTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Reports that repeat one another.
@Schema(name = "HazardRepetition")
record RepetitionView(
        FindRepeated.Kind kind,
        @Schema(examples = "5") long reports,
        OffsetDateTime firstAt,
        OffsetDateTime lastAt,
        @Schema(description = "Of twenty of them at most") List<UUID> reportIds) {

    static RepetitionView of(FindRepeated.Cluster cluster) {
        return new RepetitionView(
                cluster.kind(),
                cluster.reports(),
                cluster.firstAt().atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime(),
                cluster.lastAt().atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime(),
                cluster.ids());
    }
}
