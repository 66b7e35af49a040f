package cn.anlan.china.code;

/// Full-width forms, as Chinese input methods produce them, turned into the ASCII characters they stand for.
final class HalfWidth {

    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private HalfWidth() {}

    static String of(String text) {
        var result = new StringBuilder(text.length());
        text.chars().map(HalfWidth::narrow).forEach(c -> result.append((char) c));
        return result.toString();
    }

    private static int narrow(int c) {
        if (c == IDEOGRAPHIC_SPACE) {
            return ' ';
        }
        return c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST ? c - FULL_WIDTH_SHIFT : c;
    }
}
