package cn.anlan.sealing;

/// A sealed text cannot be opened, now or later.
public final class BrokenSealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSealException(String message) {
        super(message);
    }
}
