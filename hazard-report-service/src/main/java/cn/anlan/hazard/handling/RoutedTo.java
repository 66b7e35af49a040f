package cn.anlan.hazard.handling;

import cn.anlan.events.LocalizedText;
import cn.anlan.hazard.report.Labels;
import cn.anlan.hazard.routing.Router;
import cn.anlan.problem.Language;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the rules would send a report.
@Schema(name = "HazardDestination", description = "Where the rules would send a report.")
record RoutedTo(
        UUID organizationId,

        @Schema(description = "The rule that says so; absent where the office keeps the report", examples = "燃气类转城管局")
        @Nullable
        String rule,

        @Schema(examples = "按转办规则“燃气类转城管局”转办") String explanation) {

    static RoutedTo of(Router.Destination destination, Language language) {
        return new RoutedTo(
                destination.organizationId(), destination.rule(), Labels.in(explanation(destination), language));
    }

    static LocalizedText explanation(Router.Destination destination) {
        return destination.rule() == null
                ? new LocalizedText("没有匹配的转办规则，由安委办办理", "No rule matches: the committee office handles it")
                : new LocalizedText(
                        "按转办规则“" + destination.rule() + "”转办", "By the rule \"" + destination.rule() + "\"");
    }
}
