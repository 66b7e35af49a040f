package cn.anlan.hazard.open311;

import cn.anlan.events.LocalizedText;
import cn.anlan.hazard.report.Labels;
import cn.anlan.problem.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a portal may ask its users beyond the standard's own fields; the same for every service.
enum RequestAttribute {
    URGENCY(
            "urgency",
            "singlevaluelist",
            new LocalizedText("紧急程度", "Urgency"),
            List.of(
                    new Choice("ORDINARY", new LocalizedText("一般", "Ordinary")),
                    new Choice("URGENT", new LocalizedText("紧急", "Urgent")))),
    REPORTED_UNIT("reported_unit", "string", new LocalizedText("被举报单位", "Reported unit"), List.of()),
    SINCE("since", "string", new LocalizedText("发现时间", "Noticed since"), List.of());

    private static final int LONGEST = 100;
    private static final int LONGEST_NAME = 60;
    private static final String PREFIX = "attribute[";

    private final String code;
    private final String datatype;
    private final LocalizedText label;
    private final List<Choice> choices;

    RequestAttribute(String code, String datatype, LocalizedText label, List<Choice> choices) {
        this.code = code;
        this.datatype = datatype;
        this.label = label;
        this.choices = choices;
    }

    Open311Views.Attribute view(Language language) {
        return new Open311Views.Attribute(
                true,
                code,
                datatype,
                false,
                "",
                ordinal() + 1,
                Labels.in(label, language),
                choices.stream()
                        .map(choice -> new Open311Views.Value(choice.key(), Labels.in(choice.name(), language)))
                        .toList());
    }

    /// What was answered, as text or as the key of a value.
    ///
    /// @throws Open311Exception 400 for what is not among the values
    Optional<String> answer(Parameters parameters) {
        Optional<String> answer = parameters.text(PREFIX + code + "]", LONGEST);
        if (answer.isPresent()
                && !choices.isEmpty()
                && choices.stream().noneMatch(choice -> choice.key().equals(answer.get()))) {
            throw Open311Exception.badRequest(PREFIX + code + "] is none of its values");
        }
        return answer;
    }

    /// @throws Open311Exception 400 for an attribute that no service has
    static void requireKnown(Parameters parameters) {
        parameters.names().stream()
                .filter(name -> name.startsWith(PREFIX))
                .filter(name -> Arrays.stream(values()).noneMatch(known -> name.equals(PREFIX + known.code + "]")))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Open311Exception.badRequest(
                            "there is no " + unknown.substring(0, Math.min(LONGEST_NAME, unknown.length())));
                });
    }

    private record Choice(String key, LocalizedText name) {}
}
