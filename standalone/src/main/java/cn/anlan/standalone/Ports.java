package cn.anlan.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/// Which number each port has. Choices that differ from the usual ones are kept in the data folder, so that a later
/// start, or a command in another terminal, finds the suite where it was.
public final class Ports {

    /// Where Linux begins, unless it is told otherwise.
    static final int FIRST_EPHEMERAL = 32_768;

    private static final int FIRST_FREE = 20_000;
    private static final String FILE = "ports.properties";

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    public static Ports usual() {
        return new Ports(new EnumMap<>(Port.class));
    }

    /// Numbers that were free a moment ago, for suites that run beside others. They lie below those that the system
    /// gives to whoever connects somewhere: a server binds its number long after it was chosen.
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            int number;
            do {
                number = ThreadLocalRandom.current().nextInt(FIRST_FREE, FIRST_EPHEMERAL);
            } while (numbers.containsValue(number) || isTaken(number));
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    static Ports load(Path data) throws IOException {
        Ports ports = usual();
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
            for (String label : properties.stringPropertyNames()) {
                ports = ports.with(Port.labelled(label), Integer.parseInt(properties.getProperty(label)));
            }
        }
        return ports;
    }

    void save(Path data) throws IOException {
        StringBuilder lines = new StringBuilder();
        numbers.forEach((port, number) ->
                lines.append(port.label()).append('=').append(number).append('\n'));
        Files.writeString(data.resolve(FILE), lines);
    }

    public int at(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    public Ports with(Port port, int number) {
        if (number < 1 || number > 65535) {
            throw new IllegalArgumentException(number + " is no port: choose one from 1 to 65535.");
        }
        Map<Port, Integer> changed = new EnumMap<>(Port.class);
        changed.putAll(numbers);
        changed.put(port, number);
        return new Ports(changed);
    }

    /// The numbers that differ from the usual ones.
    Map<Port, Integer> chosen() {
        return Collections.unmodifiableMap(numbers);
    }

    /// All choices of the other on top of these.
    Ports with(Ports other) {
        Map<Port, Integer> changed = new EnumMap<>(Port.class);
        changed.putAll(numbers);
        changed.putAll(other.numbers);
        return new Ports(changed);
    }

    /// Whether something listens there, or did so on all addresses.
    static boolean isTaken(int number) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
