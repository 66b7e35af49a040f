package cn.anlan.standalone;

import java.nio.file.Path;

/// Where things lie: the built suite under `root`, everything it writes under `data`.
public record SuiteLayout(Path root, Path data) {

    public SuiteLayout {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public Path run() {
        return data.resolve("run");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    public Path clockFile() {
        return data.resolve("clock");
    }

    public Path evidence() {
        return data.resolve("evidence");
    }

    public Path kafkaLibraries() {
        return root.resolve("standalone/kafka-server/target/lib");
    }

    public Path keycloakArchive() {
        return root.resolve("standalone/target/keycloak");
    }

    /// Servers that were unpacked and prepared once for every suite run from this tree.
    public Path servers() {
        return root.resolve("standalone/target/servers");
    }

    public Path realm() {
        return root.resolve("deploy/keycloak/anlan-realm.json");
    }

    public Path application(String module) {
        return root.resolve(module).resolve("target/quarkus-app");
    }
}
