package cn.anlan.hazard.open311;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parameters of a call. One that is empty counts as absent.
final class Parameters {

    private final Map<String, List<String>> given;

    Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    Optional<String> text(String name, int longest) {
        Optional<String> text = all(name).stream().findFirst();
        text.filter(value -> value.codePointCount(0, value.length()) > longest).ifPresent(_ -> {
            throw Open311Exception.badRequest(name + " is longer than " + longest + " characters");
        });
        return text;
    }

    List<String> all(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// A list with commas in between.
    List<String> list(String name, int longest, int most) {
        List<String> items = text(name, longest).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        if (items.size() > most) {
            throw Open311Exception.badRequest(name + " names more than " + most);
        }
        return items;
    }

    Optional<OffsetDateTime> time(String name) {
        return text(name, 64).map(value -> {
            try {
                // Where a plus sign was not escaped it arrives as a space.
                return OffsetDateTime.parse(value.replace(' ', '+'));
            } catch (DateTimeParseException invalid) {
                throw Open311Exception.badRequest(name + " is no W3C date and time with offset");
            }
        });
    }

    Optional<Double> number(String name, double least, double most) {
        return text(name, 32).map(value -> {
            double number = parse(name, value);
            if (!(number >= least && number <= most)) {
                throw Open311Exception.badRequest(name + " is out of range");
            }
            return number;
        });
    }

    int whole(String name, int otherwise, int most) {
        return number(name, 1, most).map(Double::intValue).orElse(otherwise);
    }

    boolean isTrue(String name) {
        return text(name, 8).filter("true"::equalsIgnoreCase).isPresent();
    }

    /// The names of all parameters that are there.
    Set<String> names() {
        return given.keySet();
    }

    private static double parse(String name, @Nullable String value) {
        try {
            return Double.parseDouble(String.valueOf(value));
        } catch (NumberFormatException invalid) {
            throw Open311Exception.badRequest(name + " is no number");
        }
    }
}
