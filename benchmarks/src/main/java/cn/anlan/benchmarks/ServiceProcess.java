package cn.anlan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A packaged service, as it would run in production, in 256 MiB of heap.
final class ServiceProcess implements AutoCloseable {

    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final int managementPort;

    private ServiceProcess(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /// @param module whose service it is, e.g. `campaign-service`
    static ServiceProcess start(String module, String jdbcUrl, String broker, String provider, String... settings)
            throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("anlan.root", "."), module, "target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException("This benchmark needs the built service: " + jar);
        }
        int port = FreePorts.next();
        int managementPort = FreePorts.next();
        Path keys = Files.createTempDirectory("anlan-benchmark").resolve("keys");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + managementPort,
                "-Dquarkus.log.level=ERROR",
                "-Dquarkus.otel.sdk.disabled=true",
                "-Dquarkus.oidc.auth-server-url=" + provider,
                "-Dquarkus.oidc.token.issuer=" + provider,
                "-Danlan.sealing.key-file=" + keys));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        jdbcUrl,
                        "QUARKUS_DATASOURCE_USERNAME",
                        "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "postgres",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        broker,
                        "ANLAN_WEB_CURSOR_SECRET",
                        "benchmark-benchmark-benchmark-benchmark"));
        ServiceProcess service = new ServiceProcess(builder.inheritIO().start(), port, managementPort);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        service.awaitReady();
        return service;
    }

    int port() {
        return port;
    }

    /// Sends JSON and gives the answer.
    HttpResponse<String> send(String method, String path, String token, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    /// The heap in use now, in bytes.
    double heap() throws IOException, InterruptedException {
        Matcher pools = HEAP.matcher(management("/q/metrics").body());
        double sum = 0;
        while (pools.find()) {
            sum += Double.parseDouble(pools.group(1));
        }
        return sum;
    }

    /// Ends the process as a power failure would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void awaitReady() throws InterruptedException {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                if (management("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It has not opened the port.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        close();
        throw new IllegalStateException("The service did not start");
    }

    private HttpResponse<String> management(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
