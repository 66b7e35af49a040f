package cn.anlan.gateway.route;

/// Which request targets are let in. A path has one spelling here: whatever a service could read differently than the
/// gateway (dot segments, empty segments, parameters, encoded separators, double encoding) is refused, not repaired.
public final class RequestPath {

    private static final String PUNCTUATION = "/-._~!$&'()*+,=:@";

    private RequestPath() {}

    /// The path of an origin-form request target, without the query.
    public static String of(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /// Whether the whole target, path and query, is acceptable.
    public static boolean isAcceptable(String target) {
        if (target.isEmpty() || target.charAt(0) != '/') {
            return false;
        }
        int query = target.indexOf('?');
        int end = query < 0 ? target.length() : query;
        return isPath(target, end) && (query < 0 || isQuery(target, query + 1));
    }

    private static boolean isPath(String target, int end) {
        int segment = 1;
        for (int i = 1; i < end; i++) {
            char c = target.charAt(i);
            if (c == '/') {
                if (isEmptyOrDots(target, segment, i)) {
                    return false;
                }
                segment = i + 1;
            } else if (c == '%') {
                if (!isHarmlessEscape(target, i, end)) {
                    return false;
                }
                i += 2;
            } else if (!isAlphanumeric(c) && PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return segment == end || !isEmptyOrDots(target, segment, end);
    }

    private static boolean isEmptyOrDots(String target, int from, int to) {
        return switch (to - from) {
            case 0 -> true;
            case 1 -> target.charAt(from) == '.';
            case 2 -> target.charAt(from) == '.' && target.charAt(from + 1) == '.';
            default -> false;
        };
    }

    private static boolean isHarmlessEscape(String target, int at, int end) {
        if (at + 2 >= end) {
            return false;
        }
        int high = Character.digit(target.charAt(at + 1), 16);
        int low = Character.digit(target.charAt(at + 2), 16);
        if (high < 0 || low < 0 || target.charAt(at + 1) > 'f' || target.charAt(at + 2) > 'f') {
            return false;
        }
        int octet = high << 4 | low;
        return octet > ' ' && octet != 0x7f && "/\\.%;?#".indexOf(octet) < 0;
    }

    private static boolean isQuery(String target, int from) {
        for (int i = from; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '#') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
