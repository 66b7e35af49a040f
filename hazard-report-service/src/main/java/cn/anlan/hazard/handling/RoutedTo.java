package cn.anlan.hazard.handling;

import cn.anlan.events.LocalizedText;
import cn.anlan.hazard.report.Labels;
import cn.anlan.hazard.routing.Destination;
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

    static RoutedTo of(Destination destination, Language language) {
        return new RoutedTo(
                destination.organizationId(), destination.rule(), Labels.in(explanation(destination), language));
    }

    static LocalizedText explanation(Destination destination) {
        String rule = destination.rule();
        String passedOver = destination.passedOver();
        if (rule == null) {
            return passedOver == null
                    ? new LocalizedText("没有匹配的转办规则，由安委办办理", "No rule matches: the committee office handles it")
                    : new LocalizedText(
                            "转办规则“" + passedOver + "”所指单位不能承办，由安委办办理",
                            "The unit of the rule \"" + passedOver
                                    + "\" cannot take it: the committee office handles it");
        }
        return passedOver == null
                ? new LocalizedText("按转办规则“" + rule + "”转办", "By the rule \"" + rule + "\"")
                : new LocalizedText(
                        "按转办规则“" + rule + "”转办；下级规则“" + passedOver + "”所指单位不能承办",
                        "By the rule \"" + rule + "\"; the unit of the next rule \"" + passedOver
                                + "\" cannot take it");
    }
}
