package cn.anlan.events;

import org.jspecify.annotations.Nullable;

/// The event breaks its contract. Reading it again will not help: park it.
public final class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
