package cn.anlan.standalone.client;

/// The suite answered otherwise than the story tells.
public final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unexpected(String message) {
        super(message);
    }

    public static void unless(boolean asTold, String otherwise, Object... arguments) {
        if (!asTold) {
            throw new Unexpected(otherwise.formatted(arguments));
        }
    }

    public static void unlessEqual(Object expected, Object actual, String what) {
        unless(expected.equals(actual), "%s should be %s, but is %s", what, expected, actual);
    }
}
