package cn.anlan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The same statements in one transaction each, one after another, prepared, by 20 clients: by pgbench where it
/// is on the path, else by a loop over JDBC.
final class IntakePeer {

    private static final int CLIENTS = 20;
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");

    private final DurablePostgres postgres;
    private final String database;
    private final List<String> statements;
    private final boolean pgbench;

    IntakePeer(DurablePostgres postgres, String database, List<String> statements) throws InterruptedException {
        this.postgres = postgres;
        this.database = database;
        this.statements = statements;
        this.pgbench = isThere();
    }

    String name() {
        return pgbench ? "pgbench" : "a loop over JDBC";
    }

    /// Transactions per second.
    double measure(int seconds) throws Exception {
        return pgbench ? pgbench(seconds) : loop(seconds);
    }

    private double pgbench(int seconds) throws IOException, InterruptedException {
        var script = new StringBuilder("\\set k random(1, 9000000000000000)\nbegin;\n");
        statements.forEach(
                statement -> script.append(statement.replace('\n', ' ')).append(";\n"));
        Path file = Files.writeString(Files.createTempFile("intake", ".sql"), script.append("end;\n"));
        Process process = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--client=" + CLIENTS,
                        "--jobs=2",
                        "--protocol=prepared",
                        "--time=" + seconds,
                        "--file=" + file,
                        "--host=127.0.0.1",
                        "--port=" + postgres.port(),
                        "--username=postgres",
                        database)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException("pgbench: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private double loop(int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long began = System.nanoTime();
        long done = 0;
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                counts.add(clients.submit(() -> client(end)));
            }
            for (Future<Long> count : counts) {
                done += count.get();
            }
        }
        return done * 1e9 / (System.nanoTime() - began);
    }

    private long client(long end) throws SQLException {
        long done = 0;
        try (Connection connection = postgres.dataSource(database).getConnection()) {
            connection.setAutoCommit(false);
            List<PreparedStatement> prepared = new ArrayList<>();
            for (String statement : statements) {
                prepared.add(connection.prepareStatement(statement.replace(":k", "?")));
            }
            while (System.nanoTime() < end) {
                long k = ThreadLocalRandom.current().nextLong(1, 9_000_000_000_000_000L);
                for (PreparedStatement statement : prepared) {
                    for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                        statement.setLong(i, k);
                    }
                    statement.execute();
                }
                connection.commit();
                done++;
            }
        }
        return done;
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("pgbench", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
