package cn.anlan.china.code;

import java.util.Locale;
import java.util.Optional;

/// The identity of an organisation in China: 18 characters after GB 32100-2015.
///
/// Characters 1–2 say who registered what kind of body, 3–8 where, 9–17 are the organisation code of GB 11714 with a
/// check character of its own, and the last is the check character over the other 17. Both are verified. An
/// organisation code of nothing but zeros satisfies the arithmetic and was never issued: it is refused.
///
/// Input is taken as people type it: surrounding blanks, lower case and full-width forms are normalised.
///
/// @param value the 18 normalised characters
public record UnifiedSocialCreditCode(String value) {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANIZATION_START = 8;
    private static final int ORGANIZATION_CHECK = 16;
    private static final int CHECK = 17;
    private static final int LENGTH = 18;

    /// @throws IllegalArgumentException when the value is not a valid code; the message says why and quotes nothing
    public UnifiedSocialCreditCode {
        value = HalfWidth.of(value).strip().toUpperCase(Locale.ROOT);
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("a unified social credit code has 18 characters");
        }
        requireSymbols(value);
        if (value.startsWith("00000000", ORGANIZATION_START)) {
            throw new IllegalArgumentException("the organisation code inside the credit code is all zeros");
        }
        if (value.charAt(ORGANIZATION_CHECK) != organizationCheck(value)) {
            throw new IllegalArgumentException("the check character of the organisation code is wrong");
        }
        if (value.charAt(CHECK) != check(value)) {
            throw new IllegalArgumentException("the check character of the credit code is wrong");
        }
    }

    /// The code in the text, or nothing when it is not a valid one.
    public static Optional<UnifiedSocialCreditCode> parse(String text) {
        try {
            return Optional.of(new UnifiedSocialCreditCode(text));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    /// Completes the first 16 characters with both check characters; for test data and demonstrations.
    ///
    /// @throws IllegalArgumentException when the prefix is not 16 characters of the code's alphabet
    public static UnifiedSocialCreditCode withCheckCharacters(String prefix) {
        var normalised = HalfWidth.of(prefix).strip().toUpperCase(Locale.ROOT);
        if (normalised.length() != ORGANIZATION_CHECK) {
            throw new IllegalArgumentException("the part before the check characters has 16 characters");
        }
        requireSymbols(normalised);
        var withOrganizationCheck = normalised + organizationCheck(normalised);
        return new UnifiedSocialCreditCode(withOrganizationCheck + check(withOrganizationCheck));
    }

    /// The nine characters of the organisation code (GB 11714), its check character last.
    public String organizationCode() {
        return value.substring(ORGANIZATION_START, CHECK);
    }

    @Override
    public String toString() {
        return value;
    }

    private static void requireSymbols(String text) {
        if (text.chars().anyMatch(c -> SYMBOLS.indexOf(c) < 0)) {
            throw new IllegalArgumentException("a credit code has digits and capital letters without I, O, S, V and Z");
        }
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += SYMBOLS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return SYMBOLS.charAt((31 - sum % 31) % 31);
    }

    private static char organizationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
            // GB 11714 counts letters through the whole alphabet (A = 10 … Z = 35), unlike GB 32100.
            sum += Character.digit(code.charAt(ORGANIZATION_START + i), 36) * ORGANIZATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
