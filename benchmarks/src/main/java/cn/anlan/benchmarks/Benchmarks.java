package cn.anlan.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Runs the benchmarks that are named, or all.
public final class Benchmarks {

    private static final Map<String, Benchmark> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("outbox", OutboxBenchmark::run);
        BY_NAME.put("debezium", DebeziumBenchmark::run);
        BY_NAME.put("gateway", GatewayBenchmark::run);
        BY_NAME.put("launch", LaunchBenchmark::run);
        BY_NAME.put("progress", ProgressBenchmark::run);
        BY_NAME.put("intake", IntakeBenchmark::run);
        BY_NAME.put("nearby", NearbyBenchmark::run);
        BY_NAME.put("uploads", UploadsBenchmark::run);
    }

    private Benchmarks() {}

    interface Benchmark {

        void run() throws Exception;
    }

    public static void main(String[] names) throws Exception {
        // Outside of an application the log manager lets all through, and the Kafka client writes out every record.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
        List<String> wanted = names.length == 0 ? List.copyOf(BY_NAME.keySet()) : List.of(names);
        for (String name : wanted) {
            Benchmark benchmark = BY_NAME.get(name);
            if (benchmark == null) {
                System.err.printf("There is no benchmark %s. There are: %s%n", name, BY_NAME.keySet());
                System.exit(2);
                return;
            }
            benchmark.run();
        }
    }
}
