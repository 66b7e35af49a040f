package cn.anlan.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports that nobody listens on at the moment, below those that the system gives to whoever connects somewhere.
final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int FIRST_EPHEMERAL = 32_768;

    private FreePorts() {}

    static int next() {
        while (true) {
            int number = ThreadLocalRandom.current().nextInt(FIRST, FIRST_EPHEMERAL);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
                return number;
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }
}
