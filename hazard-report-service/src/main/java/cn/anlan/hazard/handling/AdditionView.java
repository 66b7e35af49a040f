package cn.anlan.hazard.handling;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.report.Addition;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the reporter wrote after he had reported.
@Schema(name = "HazardAddition")
record AdditionView(
        Addition.Kind kind, @Schema(examples = "在3号楼2单元一层") String text, OffsetDateTime at) {

    static AdditionView of(Addition addition, String text) {
        return new AdditionView(
                addition.kind(),
                text,
                addition.at().atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime());
    }
}
