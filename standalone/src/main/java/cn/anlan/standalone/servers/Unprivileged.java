package cn.anlan.standalone.servers;

import com.sun.security.auth.module.UnixSystem;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL refuses to run as root. For root, it runs in a user namespace of its own, in which it is nobody.
final class Unprivileged {

    private Unprivileged() {}

    static List<String> command(List<String> command) {
        List<String> unprivileged = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            unprivileged.addAll(List.of("unshare", "--user"));
        }
        unprivileged.addAll(command);
        return unprivileged;
    }
}
