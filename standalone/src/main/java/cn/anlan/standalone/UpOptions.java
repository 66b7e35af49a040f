package cn.anlan.standalone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;

/// What `up` was asked to do.
///
/// @param ports choices to be remembered on top of earlier ones
/// @param fresh begins with no data
/// @param detach returns once the suite serves, leaving it running
/// @param only these components and what they depend on; empty means all
/// @param leastFreeMegabytes how much room there must be on the disk
public record UpOptions(Ports ports, boolean fresh, boolean detach, Set<String> only, long leastFreeMegabytes) {

    private static final long USUAL_LEAST_FREE_MEGABYTES = 1024;

    public static final UpOptions USUAL =
            new UpOptions(Ports.usual(), false, false, Set.of(), USUAL_LEAST_FREE_MEGABYTES);

    static UpOptions parse(List<String> arguments) {
        UpOptions options = USUAL;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            options = switch (option) {
                case "--fresh" -> options.withFresh(true);
                case "--detach", "-d" -> options.withDetach(true);
                case "--port" -> options.withPorts(choice(options.ports, valueOf(option, rest)));
                case "--only" -> options.withOnly(Set.of(valueOf(option, rest).split(",")));
                case "--least-free-mb" -> options.withLeastFreeMegabytes(Long.parseLong(valueOf(option, rest)));
                default -> throw new IllegalArgumentException("up has no option " + option + ". See ./anlan help.");
            };
        }
        return options;
    }

    private static String valueOf(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value. See ./anlan help.");
        }
        return rest.pop();
    }

    private static Ports choice(Ports ports, String text) {
        String[] words = text.split("=", 2);
        if (words.length != 2 || !words[1].matches("\\d{1,5}")) {
            throw new IllegalArgumentException("--port needs NAME=NUMBER, for example gateway=8090.");
        }
        try {
            return ports.with(Port.labelled(words[0]), Integer.parseInt(words[1]));
        } catch (NoSuchElementException unknown) {
            throw new IllegalArgumentException(unknown.getMessage(), unknown);
        }
    }

    /// The arguments that [#parse] reads back to the same, but for `--detach`.
    List<String> attachedArguments() {
        List<String> arguments = new ArrayList<>();
        if (fresh) {
            arguments.add("--fresh");
        }
        ports.chosen().forEach((port, number) -> {
            arguments.add("--port");
            arguments.add(port.label() + "=" + number);
        });
        if (!only.isEmpty()) {
            arguments.addAll(List.of("--only", String.join(",", new TreeSet<>(only))));
        }
        arguments.addAll(List.of("--least-free-mb", Long.toString(leastFreeMegabytes)));
        return arguments;
    }

    public UpOptions withPorts(Ports changed) {
        return new UpOptions(changed, fresh, detach, only, leastFreeMegabytes);
    }

    public UpOptions withFresh(boolean changed) {
        return new UpOptions(ports, changed, detach, only, leastFreeMegabytes);
    }

    UpOptions withDetach(boolean changed) {
        return new UpOptions(ports, fresh, changed, only, leastFreeMegabytes);
    }

    public UpOptions withOnly(Set<String> changed) {
        return new UpOptions(ports, fresh, detach, Set.copyOf(changed), leastFreeMegabytes);
    }

    public UpOptions withLeastFreeMegabytes(long changed) {
        return new UpOptions(ports, fresh, detach, only, changed);
    }
}
