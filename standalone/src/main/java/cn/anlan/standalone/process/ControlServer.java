package cn.anlan.standalone.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Takes commands for a supervisor from other processes of the same user.
public final class ControlServer implements AutoCloseable {

    /// Carries a command out.
    @FunctionalInterface
    public interface Handler {

        /// @param words the command and its arguments
        /// @param out shown to the caller, line by line
        /// @throws NoSuchElementException for what does not exist; the message is shown to the caller
        void handle(List<String> words, Progress out) throws StartFailure, IOException, InterruptedException;
    }

    private final UnixDomainSocketAddress address;
    private final ServerSocketChannel server;
    private final Handler handler;
    private final ExecutorService calls = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("control-call-", 0).factory());

    public ControlServer(Path runDirectory, Handler handler) throws IOException {
        this.handler = handler;
        address = ControlSocket.in(runDirectory);
        // The caller holds the suite's lock: whoever bound this socket before is gone.
        Files.deleteIfExists(address.getPath());
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(address);
        Files.setPosixFilePermissions(address.getPath(), PosixFilePermissions.fromString("rw-------"));
        Thread.ofPlatform().daemon().name("control").start(this::accept);
    }

    private void accept() {
        while (true) {
            try {
                SocketChannel caller = server.accept();
                calls.execute(() -> serve(caller));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller;
                BufferedReader in = new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8));
                BufferedWriter out = new BufferedWriter(Channels.newWriter(caller, StandardCharsets.UTF_8))) {
            String command = in.readLine();
            if (command == null) {
                return;
            }
            String outcome = carryOut(command, out);
            send(out, outcome);
        } catch (IOException callerLeft) {
            // Nobody is left to be told; what was asked for has been done or refused all the same.
            return;
        }
    }

    private String carryOut(String command, BufferedWriter out) throws IOException {
        try {
            handler.handle(List.of(command.strip().split("\\s+")), line -> say(out, line));
            return String.valueOf(ControlSocket.DONE);
        } catch (StartFailure | IllegalArgumentException | NoSuchElementException refused) {
            return ControlSocket.REFUSED + singleLine(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ControlSocket.REFUSED + "The supervisor is stopping.";
        }
    }

    private static String singleLine(Exception refused) {
        return String.valueOf(refused.getMessage()).replace('\n', ' ');
    }

    private static void say(BufferedWriter out, String line) {
        try {
            for (String part : line.split("\n", -1)) {
                send(out, ControlSocket.SAYS + part);
            }
        } catch (IOException callerLeft) {
            // What was asked for is carried out to its end, watched or not.
            return;
        }
    }

    private static void send(BufferedWriter out, String line) throws IOException {
        out.write(line);
        out.newLine();
        out.flush();
    }

    /// Ends taking calls; those under way still get their answers.
    @Override
    public void close() throws IOException {
        server.close();
        calls.close();
        Files.deleteIfExists(address.getPath());
    }
}
