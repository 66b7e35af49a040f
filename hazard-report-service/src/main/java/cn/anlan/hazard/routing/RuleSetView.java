package cn.anlan.hazard.routing;

import cn.anlan.clock.ChinaTime;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RoutingRuleSet", description = "One version of the rules by which an office passes reports on.")
record RuleSetView(
        UUID id,
        UUID organizationId,
        RuleSetState state,
        @Schema(examples = "草稿") String stateLabel,
        List<RoutingRule> rules,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime activatedAt) {

    static RuleSetView of(RuleSet set, Language language) {
        return new RuleSetView(
                set.id(),
                set.organizationId(),
                set.state(),
                Labels.in(set.state().label(), language),
                set.rules(),
                local(set.createdAt()),
                set.activatedAt().map(RuleSetView::local).orElse(null));
    }

    private static OffsetDateTime local(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
