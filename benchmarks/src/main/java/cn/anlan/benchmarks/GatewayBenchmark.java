package cn.anlan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// CPU per request of the gateway, beside nginx as plain proxy in front of the same origin: a 1 KB answer,
/// carried bare and with all policies. Needs Linux, `nginx` and `wrk` (Debian packages `nginx-light`, `wrk`), and
/// the built gateway.
final class GatewayBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int ROUNDS = 3;

    /// The bar: times nginx, bare.
    private static final double BAR = 1.5;

    private GatewayBenchmark() {}

    private record Contender(String name, String url, List<String> headers, ProcessHandle process) {}

    static void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("anlan-gateway-benchmark");
        int originPort = FreePorts.next();
        int proxyPort = FreePorts.next();
        int gatewayPort = FreePorts.next();
        try (Nginx _ = Nginx.origin(folder.resolve("origin"), originPort);
                Nginx proxy = Nginx.proxy(folder.resolve("proxy"), proxyPort, originPort);
                OneTokenProvider provider = OneTokenProvider.start();
                GatewayProcess gateway = GatewayProcess.start(gatewayPort, originPort, provider.url())) {
            String base = "http://127.0.0.1:" + gatewayPort;
            List<Contender> contenders = List.of(
                    new Contender(
                            "nginx, plain proxy", "http://127.0.0.1:" + proxyPort + "/", List.of(), proxy.worker()),
                    new Contender("gateway, bare", base + "/public/v1/hazard-categories", List.of(), gateway.handle()),
                    new Contender(
                            "gateway, all policies",
                            base + "/v1/hazard-reports",
                            List.of("Authorization: Bearer " + provider.token()),
                            gateway.handle()));
            System.out.printf("Warming up for %d s each%n", WARM_UP.toSeconds() / 2);
            for (Contender contender : contenders.subList(1, contenders.size())) {
                Wrk.load(contender.url(), contender.headers(), WARM_UP.dividedBy(2));
            }
            report(measure(contenders));
        }
    }

    private static Map<String, List<Measured>> measure(List<Contender> contenders)
            throws IOException, InterruptedException {
        Map<String, List<Measured>> all = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : contenders) {
                Duration before = cpu(contender.process());
                long requests = Wrk.load(contender.url(), contender.headers(), ROUND);
                double micros = cpu(contender.process()).minus(before).toNanos() / 1e3 / requests;
                all.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(new Measured(micros, requests / (double) ROUND.toSeconds()));
            }
        }
        return all;
    }

    private record Measured(double cpuMicros, double rate) {}

    private static void report(Map<String, List<Measured>> all) {
        double nginx = median(all.values().iterator().next().stream().mapToDouble(Measured::cpuMicros));
        System.out.printf("%-24s %14s %10s %12s%n", "", "CPU µs/request", "× nginx", "requests/s");
        all.forEach((name, rounds) -> {
            double cpu = median(rounds.stream().mapToDouble(Measured::cpuMicros));
            double rate = median(rounds.stream().mapToDouble(Measured::rate));
            System.out.printf("%-24s %14.1f %10.2f %12.0f%n", name, cpu, cpu / nginx, rate);
        });
        double bare = rate(all, "gateway, bare");
        double full = rate(all, "gateway, all policies");
        System.out.printf("all policies: %.2f × the bare rate (bar: at least 0.85)%n", full / bare);
        System.out.printf("bar for the bare gateway: at most %.1f × nginx%n", BAR);
    }

    private static double rate(Map<String, List<Measured>> all, String contender) {
        return median(all.getOrDefault(contender, List.of()).stream().mapToDouble(Measured::rate));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("The CPU time of processes cannot be read here"));
    }
}
