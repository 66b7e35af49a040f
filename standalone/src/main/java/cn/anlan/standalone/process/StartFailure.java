package cn.anlan.standalone.process;

/// A component did not come to serve. The message is meant for the person at the terminal.
public class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
