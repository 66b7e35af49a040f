package cn.anlan.standalone.servers;

import cn.anlan.standalone.Port;
import cn.anlan.standalone.Ports;
import cn.anlan.standalone.Secrets;
import cn.anlan.standalone.SuiteLayout;
import cn.anlan.standalone.process.Component;
import cn.anlan.standalone.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keycloak with the realm `anlan`, keeping its data in the suite's PostgreSQL.
final class KeycloakServer implements Component {

    static final String NAME = "keycloak";
    static final String DATABASE = "keycloak";

    private static final int HEAP_MEGABYTES = 400;

    private final SuiteLayout layout;
    private final Ports ports;
    private final Secrets secrets;

    KeycloakServer(SuiteLayout layout, Ports ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    static String realmUrl(Ports ports) {
        return address(ports) + "/realms/anlan";
    }

    private static String address(Ports ports) {
        return "http://127.0.0.1:" + ports.at(Port.KEYCLOAK);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of(PostgresServer.NAME);
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        KeycloakDistribution distribution = KeycloakDistribution.of(layout);
        distribution.fit();
        Path imports = home().resolve("data/import");
        Files.createDirectories(imports);
        for (String part : List.of("conf", "lib", "providers", "themes")) {
            Path link = home().resolve(part);
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(link);
            }
            Files.createSymbolicLink(link, distribution.home().resolve(part));
        }
        Secrets.writePrivately(
                imports.resolve("anlan-realm.json"), RealmImport.compose(layout.realm(), secrets.get("demo.password")));
    }

    @Override
    public Launch launch() throws IOException {
        List<String> command = KeycloakDistribution.of(layout).command(home(), HEAP_MEGABYTES);
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        return new Launch(command, environment(), home());
    }

    /// Answers once the server runs and has imported the realm.
    @Override
    public boolean ready() throws IOException, InterruptedException {
        return HttpProbe.answers(URI.create(realmUrl(ports) + "/.well-known/openid-configuration"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_HOSTNAME", address(ports));
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(ports.at(Port.KEYCLOAK)));
        environment.put("KC_CACHE", "local");
        environment.put("KC_DB_URL", PostgresServer.jdbcUrl(ports, DATABASE));
        environment.put("KC_DB_USERNAME", DATABASE);
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("ANLAN_PUBLIC_URL", "http://127.0.0.1:" + ports.at(Port.GATEWAY));
        environment.put("KC_DB_PASSWORD", secrets.get("postgres." + DATABASE));
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        environment.put("ANLAN_WEB_CLIENT_SECRET", secrets.get("keycloak.anlan-web"));
        environment.put("ANLAN_PORTAL_CLIENT_SECRET", secrets.get("keycloak.anlan-portal"));
        return environment;
    }

    private Path home() {
        return layout.data().resolve("keycloak");
    }
}
