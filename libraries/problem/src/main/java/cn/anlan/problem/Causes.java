package cn.anlan.problem;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// A failure and what lies behind it.
public final class Causes {

    private Causes() {}

    /// The failure itself, its cause, the cause of that, and so on, each once.
    public static Stream<Throwable> of(Throwable failure) {
        Set<Throwable> causes = new LinkedHashSet<>();
        for (Throwable cause = failure; cause != null && causes.add(cause); ) {
            cause = cause.getCause();
        }
        return causes.stream();
    }
}
