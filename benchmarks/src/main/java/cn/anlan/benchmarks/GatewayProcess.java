package cn.anlan.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The packaged gateway, with one origin for all that is asked of it.
final class GatewayProcess implements AutoCloseable {

    private final Process process;

    private GatewayProcess(Process process) {
        this.process = process;
    }

    static GatewayProcess start(int port, int originPort, String provider) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("anlan.root", "."), "gateway/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException("This benchmark needs the built gateway: " + jar);
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.port=" + FreePorts.next(),
                        "-Dquarkus.vertx.event-loops-pool-size="
                                + Runtime.getRuntime().availableProcessors(),
                        "-Dquarkus.log.level=WARN",
                        "-Danlan.gateway.token.provider=" + provider,
                        "-Danlan.gateway.services.hazard-report.url=http://127.0.0.1:" + originPort,
                        "-jar",
                        jar.toString())
                .inheritIO()
                .start();
        GatewayProcess gateway = new GatewayProcess(process);
        gateway.awaitPort(port);
        return gateway;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private void awaitPort(int port) throws InterruptedException {
        for (int i = 0; i < 300 && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("The gateway did not start");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
