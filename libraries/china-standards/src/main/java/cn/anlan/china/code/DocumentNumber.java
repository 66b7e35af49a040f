package cn.anlan.china.code;

import java.util.regex.Pattern;

/// The number of an official document (文号): who issued it, the year, the running number, `南安生办〔2020〕14号`.
public final class DocumentNumber {

    private static final Pattern TYPED = Pattern.compile(
            "(?<issuer>.+?)\\s*[\\[(【〔]\\s*(?<year>\\d{4})\\s*[\\])】〕]" + "\\s*第?\\s*0*(?<number>[1-9]\\d*)\\s*号");

    private DocumentNumber() {}

    /// The number as GB/T 9704-2012 writes it: tortoise-shell brackets, no 第, no leading zero. What does not have
    /// the parts of a document number only loses its surrounding blanks: issuers have others, too.
    public static String normalise(String typed) {
        var parts = TYPED.matcher(HalfWidth.of(typed).strip());
        return parts.matches()
                ? "%s〔%s〕%s号".formatted(parts.group("issuer"), parts.group("year"), parts.group("number"))
                : typed.strip();
    }
}
