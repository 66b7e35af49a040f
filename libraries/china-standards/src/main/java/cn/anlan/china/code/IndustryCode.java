package cn.anlan.china.code;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The code of an industry after GB/T 4754-2017: a section `A` to `T`, and within it a division, group or class of two,
/// three or four digits: `C`, `C26`, `C261`, `C2614`.
///
/// Divisions are numbered through all sections, so the digits alone say the section: `2614` is stored as `C2614`, and
/// `A26` is refused. Which groups and classes a division has is not checked.
///
/// @param value the section with the digits behind it
public record IndustryCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-T]?(\\d{2,4})?");
    private static final int DIVISION_DIGITS = 2;

    /// The last division of each section, A first.
    private static final int[] LAST_DIVISIONS = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    /// @throws IllegalArgumentException when the text is not the code of an industry
    public IndustryCode {
        value = canonical(HalfWidth.of(value).strip().toUpperCase(Locale.ROOT));
    }

    /// The code in the text, or nothing when it is not one.
    public static Optional<IndustryCode> parse(String text) {
        try {
            return Optional.of(new IndustryCode(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// The section, `A` to `T`.
    public char section() {
        return value.charAt(0);
    }

    /// Whether this is the other industry or a part of it.
    public boolean isWithin(IndustryCode other) {
        return value.startsWith(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String canonical(String text) {
        if (text.isEmpty() || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("an industry code is a letter from A to T, 2 to 4 digits, or both");
        }
        boolean hasSection = !Character.isDigit(text.charAt(0));
        var digits = hasSection ? text.substring(1) : text;
        if (digits.isEmpty()) {
            return text;
        }
        var code = sectionOf(Integer.parseInt(digits, 0, DIVISION_DIGITS, 10)) + digits;
        if (hasSection && !code.equals(text)) {
            throw new IllegalArgumentException("the division of the industry code belongs to another section");
        }
        return code;
    }

    private static char sectionOf(int division) {
        for (int section = 0; division > 0 && section < LAST_DIVISIONS.length; section++) {
            if (division <= LAST_DIVISIONS[section]) {
                return (char) ('A' + section);
            }
        }
        throw new IllegalArgumentException("there is no such division of industries");
    }
}
