package cn.anlan.hazard.routing;

import cn.anlan.china.code.DivisionCode;
import cn.anlan.hazard.report.HazardCategory;
import cn.anlan.hazard.report.HazardUrgency;
import cn.anlan.hazard.report.IntakeChannel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The conditions of a rule, ready to be asked.
record Conditions(
        Set<HazardCategory> categories,
        List<DivisionCode> divisions,
        List<String> words,
        Set<IntakeChannel> channels,
        Set<HazardUrgency> grades,
        UUID destination) {

    /// @throws IllegalArgumentException when a division is none
    static Conditions of(RoutingRule rule) {
        return new Conditions(
                orAll(rule.categories(), HazardCategory.class),
                rule.divisions().stream().map(DivisionCode::new).toList(),
                rule.words().stream()
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .toList(),
                orAll(rule.channels(), IntakeChannel.class),
                orAll(rule.grades(), HazardUrgency.class),
                rule.organizationId());
    }

    boolean match(RoutedCase report) {
        return categories.contains(report.category())
                && channels.contains(report.channel())
                && grades.contains(report.grade())
                && anyOrNone(divisions, report.division()::isWithin)
                && anyOrNone(words, report.text()::contains);
    }

    /// Whether each report that meets these conditions has been taken by one of the earlier rules. Every combination of
    /// what the conditions allow is looked at alone, so that several earlier rules may take it together.
    boolean areAlwaysTakenBy(List<Conditions> earlier) {
        for (HazardCategory category : categories) {
            for (IntakeChannel channel : channels) {
                for (HazardUrgency grade : grades) {
                    List<Conditions> rivals = earlier.stream()
                            .filter(rule -> rule.categories.contains(category)
                                    && rule.channels.contains(channel)
                                    && rule.grades.contains(grade))
                            .toList();
                    if (!placesAndWordsAreTakenBy(rivals)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean placesAndWordsAreTakenBy(List<Conditions> rivals) {
        return orEverything(divisions)
                .allMatch(division -> orEverything(words)
                        .allMatch(word -> rivals.stream()
                                .anyMatch(rival -> rival.takesPlace(division) && rival.takesWord(word))));
    }

    private boolean takesPlace(Optional<DivisionCode> place) {
        return divisions.isEmpty()
                || place.filter(division -> divisions.stream().anyMatch(division::isWithin))
                        .isPresent();
    }

    /// A text with the longer word has the shorter one in it.
    private boolean takesWord(Optional<String> said) {
        return words.isEmpty()
                || said.filter(word -> words.stream().anyMatch(word::contains)).isPresent();
    }

    private static <T> Stream<Optional<T>> orEverything(List<T> wanted) {
        return wanted.isEmpty() ? Stream.of(Optional.empty()) : wanted.stream().map(Optional::of);
    }

    private static <T> boolean anyOrNone(List<T> wanted, Predicate<T> met) {
        return wanted.isEmpty() || wanted.stream().anyMatch(met);
    }

    private static <E extends Enum<E>> Set<E> orAll(Set<E> wanted, Class<E> type) {
        return wanted.isEmpty() ? EnumSet.allOf(type) : EnumSet.copyOf(wanted);
    }
}
