package cn.anlan.standalone.process;

/// A start was given up because something else failed or everything is to stop: an echo, never the cause.
final class StartAbandoned extends StartFailure {

    private static final long serialVersionUID = 1L;

    StartAbandoned(String component) {
        super("The start of " + component + " was abandoned.");
    }
}
