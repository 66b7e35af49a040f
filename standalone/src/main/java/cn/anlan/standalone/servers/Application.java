package cn.anlan.standalone.servers;

import cn.anlan.standalone.JavaCommand;
import cn.anlan.standalone.Port;
import cn.anlan.standalone.Ports;
import cn.anlan.standalone.SuiteLayout;
import cn.anlan.standalone.process.Component;
import cn.anlan.standalone.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One of our own applications, run from its fast-jar.
///
/// @param module the folder it is built in
/// @param environment its settings beside those every application gets
/// @param properties settings whose names the environment cannot carry, such as keys with a dash
record Application(
        String name,
        String module,
        Set<String> dependsOn,
        Port http,
        Port management,
        Map<String, String> environment,
        Map<String, String> properties,
        SuiteLayout layout,
        Ports ports)
        implements Component {

    private static final int HEAP_MEGABYTES = 176;

    @Override
    public void prepare() throws IOException {
        if (!Files.exists(jar())) {
            throw new IOException(module + " is not built: " + jar() + " is missing.");
        }
    }

    @Override
    public Launch launch() {
        List<String> command = JavaCommand.withHeap(HEAP_MEGABYTES);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar().toString()));
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("QUARKUS_PROFILE", "standalone");
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(ports.at(http)));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.at(management)));
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", KeycloakServer.realmUrl(ports));
        settings.put("ANLAN_CLOCK_FILE", layout.clockFile().toString());
        return new Launch(command, settings, layout.data());
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        return HttpProbe.answers(URI.create("http://127.0.0.1:" + ports.at(management) + "/q/health/ready"));
    }

    /// Longer than the applications give the requests under way.
    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(30);
    }

    private Path jar() {
        return layout.application(module).resolve("quarkus-run.jar");
    }
}
