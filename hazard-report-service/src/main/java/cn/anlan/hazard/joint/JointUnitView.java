package cn.anlan.hazard.joint;

import cn.anlan.clock.ChinaTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A unit that looks at a report beside the one that handles it.
@Schema(name = "HazardJointUnit", description = "A unit that looks at a report beside the one that handles it.")
public record JointUnitView(
        UUID organizationId,
        OffsetDateTime askedAt,
        @Schema(examples = "电气线路符合规范，建议由燃气部门处理") @Nullable String opinion,
        @Nullable OffsetDateTime givenAt) {

    static JointUnitView of(JointUnit unit) {
        return new JointUnitView(
                unit.organizationId(),
                local(unit.askedAt()),
                unit.opinion().orElse(null),
                unit.givenAt().map(JointUnitView::local).orElse(null));
    }

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
