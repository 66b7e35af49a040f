package cn.anlan.standalone.process;

import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/// Where a supervisor and its callers meet: a Unix domain socket in the suite's run directory.
///
/// The caller writes one line, the command. The supervisor answers with lines that each begin with one mark:
/// [#SAYS] for what is to be shown, and last either [#DONE] or [#REFUSED] with the reason.
final class ControlSocket {

    static final char SAYS = '|';
    static final char DONE = '=';
    static final char REFUSED = '!';

    /// The shortest limit among the systems on which we run (macOS: 104 bytes with the closing zero).
    private static final int LONGEST_PATH = 100;

    private ControlSocket() {}

    static UnixDomainSocketAddress in(Path runDirectory) {
        Path socket = runDirectory.toAbsolutePath().normalize().resolve("control.sock");
        byte[] bytes = socket.toString().getBytes(StandardCharsets.UTF_8);
        return UnixDomainSocketAddress.of(bytes.length <= LONGEST_PATH ? socket : standIn(bytes));
    }

    private static Path standIn(byte[] path) {
        return Path.of(System.getProperty("java.io.tmpdir"), "anlan-" + UUID.nameUUIDFromBytes(path) + ".sock");
    }
}
