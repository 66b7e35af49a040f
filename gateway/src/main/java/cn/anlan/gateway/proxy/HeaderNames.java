package cn.anlan.gateway.proxy;

import java.util.Arrays;
import java.util.stream.Stream;

/// A set of header names, whatever their case. Sorted by length, as most names that are looked up are not among
/// them and differ in length already.
final class HeaderNames {

    private final String[][] byLength;

    private HeaderNames(String[][] byLength) {
        this.byLength = byLength;
    }

    static HeaderNames of(String... names) {
        int longest = Arrays.stream(names).mapToInt(String::length).max().orElse(0);
        String[][] byLength = new String[longest + 1][];
        for (int length = 0; length <= longest; length++) {
            int wanted = length;
            byLength[length] =
                    Stream.of(names).filter(name -> name.length() == wanted).toArray(String[]::new);
        }
        return new HeaderNames(byLength);
    }

    boolean contains(String name) {
        if (name.length() >= byLength.length) {
            return false;
        }
        for (String candidate : byLength[name.length()]) {
            if (candidate.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
