package cn.anlan.standalone;

import cn.anlan.standalone.process.Progress;
import cn.anlan.standalone.process.StartFailure;
import cn.anlan.standalone.servers.SuiteComponents;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

/// The commands behind the `anlan` script that need more than a shell.
public final class Main {

    private final SuiteLayout layout;
    private final PrintStream out;

    private Main(SuiteLayout layout, PrintStream out) {
        this.layout = layout;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            new Main(Suite.layoutHere(), out).run(List.of(arguments));
        } catch (StartFailure | IllegalArgumentException refused) {
            err.println(refused.getMessage());
            System.exit(1);
        } catch (IOException failed) {
            err.println("It did not work: " + failed.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(List<String> arguments) throws StartFailure, IOException, InterruptedException {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        switch (command) {
            case "prepare" -> prepare();
            case "up" -> up(UpOptions.parse(rest));
            case "down" -> down();
            case "status" -> status();
            case "ports" -> ports();
            case "start", "stop", "kill" -> control(command, argument(rest, command + " NAME"));
            case "token" -> token(argument(rest, "token ACCOUNT"));
            case "clock" -> clock(rest);
            default -> throw new IllegalArgumentException("There is no command " + command + ". See ./anlan help.");
        }
    }

    private void prepare() throws IOException, InterruptedException {
        if (!SuiteComponents.isPrepared(layout)) {
            out.println("Unpacking PostgreSQL and fitting Keycloak, once: about a minute");
            SuiteComponents.prepare(layout);
        }
    }

    private void up(UpOptions options) throws StartFailure, IOException, InterruptedException {
        if (options.detach()) {
            Suite.start(layout, options, out::println);
        } else {
            new SuiteProcess(layout, options, timed()).run();
        }
    }

    /// Every line with the seconds since the start before it; blocks of several lines as they are.
    private Progress timed() {
        long from = System.nanoTime();
        return line -> out.println(
                line.startsWith(System.lineSeparator())
                        ? line
                        : "%6.1f s  %s".formatted((System.nanoTime() - from) / 1e9, line));
    }

    private void down() throws IOException, InterruptedException {
        Suite suite = Suite.in(layout);
        if (suite.state() == SuiteState.STOPPED) {
            new SuiteProcess(layout, UpOptions.USUAL, out::println).stopLeftovers();
            out.println("The suite is not running.");
        } else {
            suite.down(out::println);
        }
    }

    private void ports() throws IOException {
        Ports ports = Ports.load(layout.data());
        for (Port port : Port.values()) {
            out.printf("%-26s %d%n", port.label(), ports.at(port));
        }
    }

    private void status() throws StartFailure, IOException {
        Suite suite = Suite.in(layout);
        if (suite.state() == SuiteState.STOPPED) {
            throw new StartFailure("The suite is not running. Start it with ./anlan up");
        }
        suite.status().forEach(out::println);
        out.println("gateway at " + suite.gateway() + ", clock at " + suite.clock());
    }

    private void control(String command, String name) throws IOException {
        Suite suite = Suite.in(layout);
        switch (command) {
            case "start" -> suite.start(name);
            case "stop" -> suite.stop(name);
            default -> suite.kill(name);
        }
    }

    private void token(String account) throws IOException, InterruptedException {
        out.println(Suite.in(layout).token(account));
    }

    private void clock(List<String> rest) throws IOException, InterruptedException {
        Suite suite = Suite.in(layout);
        if (!rest.isEmpty()) {
            move(suite, rest.getFirst());
        }
        out.println(suite.clock());
    }

    private static void move(Suite suite, String to) throws IOException, InterruptedException {
        if (to.equals("reset")) {
            suite.resetClock();
            return;
        }
        try {
            suite.clock(OffsetDateTime.parse(to));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "\"" + to + "\" is no time. Write it as 2027-06-15T08:00:00+08:00, or reset.", unreadable);
        }
    }

    private static String argument(List<String> rest, String usage) {
        if (rest.size() != 1) {
            throw new IllegalArgumentException("Usage: ./anlan " + usage);
        }
        return rest.getFirst();
    }
}
