package cn.anlan.sealing;

/// As much of personal data as lists show.
public final class Mask {

    private static final int PHONE_HEAD = 3;
    private static final int PHONE_TAIL = 4;

    private Mask() {}

    /// `138****1234`; a number too short to hide its middle is hidden whole.
    public static String phone(String phone) {
        int hidden = phone.length() - PHONE_HEAD - PHONE_TAIL;
        return hidden < PHONE_TAIL
                ? "*".repeat(phone.length())
                : phone.substring(0, PHONE_HEAD) + "*".repeat(hidden) + phone.substring(phone.length() - PHONE_TAIL);
    }

    /// The family name and stars: `张*`.
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        return length == 0
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(Math.max(1, length - 1));
    }
}
