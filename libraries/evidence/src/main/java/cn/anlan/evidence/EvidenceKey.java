package cn.anlan.evidence;

import java.util.regex.Pattern;

/// What keys look like, in every store.
final class EvidenceKey {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");

    private EvidenceKey() {}

    static String require(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("malformed evidence key");
        }
        return key;
    }
}
