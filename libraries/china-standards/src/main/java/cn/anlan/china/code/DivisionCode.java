package cn.anlan.china.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of an administrative division (GB/T 2260 and its statistical extension), in one canonical form:
/// six digits for province, city and county (`500000`, `500100`, `500108`), nine for a town, twelve for a village.
///
/// Other spellings of the same place are accepted and stored canonically: the statistical file's `50` and `5001`, and
/// forms padded with zeros to nine or twelve digits (`500108000000`). So a city without counties has one code,
/// `441900`, though the statistical file lists it as city `4419` and again as its own only county.
///
/// A place that has only a *local* code (many development zones) is written below its national parent:
/// `310115-LG01`, up to 16 capital letters, digits or underscores after the hyphen.
///
/// @param value the canonical code
public record DivisionCode(String value) implements Comparable<DivisionCode> {

    private static final Pattern NATIONAL = Pattern.compile("[1-9]\\d(\\d{2}|\\d{4}|\\d{7}|\\d{10})?");
    private static final Pattern LOCAL = Pattern.compile("[A-Z0-9_]{1,16}");
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;

    /// @throws IllegalArgumentException when the text is not the code of a division
    public DivisionCode {
        value = canonical(HalfWidth.of(value).strip());
    }

    /// The code in the text, or nothing when it has not the form of one.
    public static Optional<DivisionCode> parse(String text) {
        try {
            return Optional.of(new DivisionCode(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// A place with a local code below this division.
    ///
    /// @throws IllegalArgumentException when the local code is malformed, or this code is itself local
    public DivisionCode local(String localCode) {
        return new DivisionCode(value + "-" + localCode);
    }

    public DivisionLevel level() {
        if (value.indexOf('-') >= 0) {
            return DivisionLevel.LOCAL;
        }
        return switch (value.length()) {
            case VILLAGE_DIGITS -> DivisionLevel.VILLAGE;
            case TOWN_DIGITS -> DivisionLevel.TOWN;
            default -> {
                if (value.endsWith("0000")) {
                    yield DivisionLevel.PROVINCE;
                }
                yield value.endsWith("00") ? DivisionLevel.CITY : DivisionLevel.COUNTY;
            }
        };
    }

    /// The division that this one lies in, by the structure of the code; nothing above a province.
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(new DivisionCode(value.substring(0, 2)));
            case COUNTY -> Optional.of(new DivisionCode(value.substring(0, 4)));
            case TOWN -> Optional.of(new DivisionCode(value.substring(0, COUNTY_DIGITS)));
            case VILLAGE -> Optional.of(new DivisionCode(value.substring(0, TOWN_DIGITS)));
            case LOCAL -> Optional.of(new DivisionCode(value.substring(0, value.indexOf('-'))));
        };
    }

    /// The divisions that this one lies in, the nearest first.
    public List<DivisionCode> ancestors() {
        var ancestors = new ArrayList<DivisionCode>();
        for (var next = parent(); next.isPresent(); next = next.get().parent()) {
            ancestors.add(next.get());
        }
        return List.copyOf(ancestors);
    }

    /// Whether this is the other division or lies in it.
    public boolean isWithin(DivisionCode other) {
        return equals(other) || ancestors().contains(other);
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String canonical(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            return canonicalNational(text);
        }
        var local = text.substring(hyphen + 1).toUpperCase(Locale.ROOT);
        if (!LOCAL.matcher(local).matches()) {
            throw new IllegalArgumentException("a local division code has 1 to 16 letters, digits or underscores");
        }
        return canonicalNational(text.substring(0, hyphen)) + "-" + local;
    }

    private static String canonicalNational(String text) {
        if (!NATIONAL.matcher(text).matches()) {
            throw new IllegalArgumentException("a division code has 2, 4, 6, 9 or 12 digits and does not start with 0");
        }
        if (text.length() < COUNTY_DIGITS) {
            return text + "0".repeat(COUNTY_DIGITS - text.length());
        }
        var code = text;
        while (code.length() > COUNTY_DIGITS && code.endsWith("000")) {
            code = code.substring(0, code.length() - 3);
        }
        if (code.length() == VILLAGE_DIGITS && code.startsWith("000", COUNTY_DIGITS)
                || code.startsWith("00", 2) && !code.startsWith("0000", 2)) {
            throw new IllegalArgumentException("a division code skips a level");
        }
        return code;
    }
}
