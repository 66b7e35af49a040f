package cn.anlan.standalone.process;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Gives commands to a running supervisor.
public final class ControlClient {

    private final Path runDirectory;

    public ControlClient(Path runDirectory) {
        this.runDirectory = runDirectory;
    }

    /// Gives one command and waits until it is carried out.
    ///
    /// @param out shown the supervisor's lines as they come
    /// @throws CommandRefused when the supervisor refuses
    /// @throws IOException when no supervisor answers
    public void ask(String command, Progress out) throws IOException, CommandRefused {
        try (SocketChannel channel = SocketChannel.open(ControlSocket.in(runDirectory))) {
            Writer to = Channels.newWriter(channel, StandardCharsets.UTF_8);
            to.write(command + "\n");
            to.flush();
            BufferedReader from = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                String text = line.substring(1);
                switch (line.charAt(0)) {
                    case ControlSocket.SAYS -> out.say(text);
                    case ControlSocket.DONE -> {
                        return;
                    }
                    case ControlSocket.REFUSED -> throw new CommandRefused(text);
                    default -> throw new IOException("The supervisor answered in an unknown way: " + line);
                }
            }
            throw new EOFException("The supervisor ended before it answered.");
        }
    }

    /// The supervisor understood the command and did not carry it out.
    public static final class CommandRefused extends Exception {

        private static final long serialVersionUID = 1L;

        CommandRefused(String message) {
            super(message);
        }
    }
}
