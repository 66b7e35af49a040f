package cn.anlan.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/// Kafka's own producer benchmark, `kafka-producer-perf-test`, in this process, so that both are warmed alike.
final class ProducerBenchmark {

    private static final Pattern SUMMARY = Pattern.compile("\\d+ records sent, ([\\d.]+) records/sec");

    private ProducerBenchmark() {}

    static double recordsPerSecond(String topic, int records, Map<String, Object> producer) throws Exception {
        Path payloads = Payloads.file();
        List<String> arguments = new ArrayList<>(List.of(
                "--topic",
                topic,
                "--num-records",
                Integer.toString(records),
                "--payload-file",
                payloads.toString(),
                "--throughput",
                "-1",
                "--producer-props"));
        producer.forEach((name, value) -> arguments.add(name + "=" + value));

        PrintStream console = System.out;
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        System.setOut(new PrintStream(report, true, StandardCharsets.UTF_8));
        try {
            ProducerPerformance.main(arguments.toArray(String[]::new));
        } finally {
            System.setOut(console);
        }
        return summary(report.toString(StandardCharsets.UTF_8));
    }

    private static double summary(String report) {
        Matcher summary = SUMMARY.matcher(report);
        double last = 0;
        while (summary.find()) {
            last = Double.parseDouble(summary.group(1));
        }
        if (last == 0) {
            throw new IllegalStateException("The producer benchmark reports no rate: " + report);
        }
        return last;
    }
}
