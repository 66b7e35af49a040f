package cn.anlan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Load from `wrk`: one thread, 32 connections, as fast as they go.
final class Wrk {

    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");

    private Wrk() {}

    /// @return the requests that were answered
    /// @throws IllegalStateException if any answer was neither 2xx nor 3xx
    static long load(String url, List<String> headers, Duration time) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c32", "-d" + time.toSeconds() + "s"));
        for (String header : headers) {
            command.add("-H");
            command.add(header);
        }
        command.add(url);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher requests = REQUESTS.matcher(output);
        if (wrk.waitFor() != 0 || !requests.find() || output.contains("Non-2xx")) {
            throw new IllegalStateException("wrk failed against " + url + ":\n" + output);
        }
        return Long.parseLong(requests.group(1));
    }
}
