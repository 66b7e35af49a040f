package cn.anlan.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Chooses a port below the ephemeral range, so that it is still free when a stopped server starts again.
final class FreePort {

    private FreePort() {}

    static int choose() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate));
                return candidate;
            } catch (IOException _) {
                // taken: try the next
            }
        }
        throw new IllegalStateException("no free port between 20000 and 32000");
    }
}
