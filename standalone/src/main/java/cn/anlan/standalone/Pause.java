package cn.anlan.standalone;

import java.util.concurrent.TimeUnit;

/// The pause between two looks at something that no event announces.
final class Pause {

    private static final int MILLISECONDS = 150;

    private Pause() {}

    static void brief() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(MILLISECONDS);
    }
}
