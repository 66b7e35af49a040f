package cn.anlan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The suite in containers, as far as it can be judged without any.
class ComposeFileTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?}");

    private static final Set<String> TOP_LEVEL = Set.of("name", "services", "volumes");
    private static final Set<String> OF_A_SERVICE = Set.of(
            "build", "command", "depends_on", "environment", "healthcheck", "image", "ports", "restart", "volumes");
    private static final Set<String> OF_A_HEALTH_CHECK =
            Set.of("interval", "retries", "start_period", "test", "timeout");

    private static String text;
    private static JsonNode compose;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(ROOT.resolve("docker-compose.yml"));
        // Not through Jackson's own YAML reader, which does not merge what `<<` refers to.
        Object merged = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        compose = new ObjectMapper().valueToTree(merged);
    }

    /// What `docker compose config` would refuse first.
    @Test
    void shouldUseNoWordThatComposeDoesNotKnow() {
        assertThat(names(compose)).allMatch(name -> TOP_LEVEL.contains(name) || name.startsWith("x-"));
        assertThat(services()).allSatisfy((name, service) -> {
            assertThat(names(service)).as(name).isSubsetOf(OF_A_SERVICE);
            assertThat(names(service.get("healthcheck"))).as(name).isSubsetOf(OF_A_HEALTH_CHECK);
        });
    }

    @Test
    void shouldReferOnlyToServicesAndVolumesThereAre() {
        assertThat(services()).allSatisfy((name, service) -> {
            assertThat(names(service.path("depends_on")))
                    .as(name)
                    .isSubsetOf(services().keySet());
            assertThat(service.path("volumes")
                            .valueStream()
                            .map(volume -> volume.asText().split(":")[0])
                            .filter(source -> !source.startsWith("./")))
                    .as(name)
                    .isSubsetOf(names(compose.get("volumes")));
        });
    }

    @Test
    void shouldRunTheServersAndTheFiveApplications() {
        assertThat(services().keySet())
                .containsExactlyInAnyOrder(
                        "postgres",
                        "kafka",
                        "keycloak",
                        "campaign",
                        "inspection",
                        "hazard-report",
                        "reporting",
                        "gateway");
    }

    @Test
    void shouldUseTheVersionsThatTheStandaloneSuiteUses() throws IOException {
        String parent = Files.readString(ROOT.resolve("pom.xml"));

        assertThat(services().get("postgres").get("image").asText()).isEqualTo("postgres:18");
        assertThat(services().get("kafka").get("image").asText())
                .isEqualTo("apache/kafka:" + version(parent, "kafka.server.version"));
        assertThat(services().get("keycloak").get("image").asText())
                .isEqualTo("quay.io/keycloak/keycloak:" + version(parent, "keycloak.version"));
    }

    @Test
    void shouldBuildEveryApplicationFromAModuleThereIs() {
        Set<String> modules = services().values().stream()
                .filter(service -> service.has("build"))
                .map(service -> service.at("/build/args/MODULE").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(modules)
                .containsExactly(
                        "campaign-service",
                        "gateway",
                        "hazard-report-service",
                        "inspection-service",
                        "reporting-service")
                .allSatisfy(module ->
                        assertThat(ROOT.resolve(module).resolve("pom.xml")).exists());
        assertThat(services().values())
                .filteredOn(service -> service.has("build"))
                .extracting(service -> service.at("/build/dockerfile").asText())
                .containsOnly("deploy/docker/Dockerfile.service");
    }

    @Test
    void shouldWatchOverTheHealthOfEveryContainer() {
        assertThat(services())
                .allSatisfy((name, service) ->
                        assertThat(service.at("/healthcheck/test")).as(name).isNotEmpty());
    }

    @Test
    void shouldWaitForTheHealthOfWhatAContainerNeeds() {
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(service.path("depends_on"))
                        .allMatch(need -> need.get("condition").asText().equals("service_healthy")));
    }

    @Test
    void shouldHoldNoSecretInClear() {
        services()
                .forEach((name, service) -> service.path("environment").properties().stream()
                        .filter(entry -> entry.getKey().matches(".*(PASSWORD|SECRET|CLUSTER_ID|_KEY)"))
                        .forEach(entry -> assertThat(entry.getValue().asText())
                                .as("%s of %s", entry.getKey(), name)
                                .matches(REQUIRED)));
    }

    @Test
    void shouldListEveryRequiredValueInTheExampleWithoutAValue() throws IOException {
        Properties example = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve(".env.example"))) {
            example.load(in);
        }
        Set<String> required = REQUIRED.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(example.stringPropertyNames())).isEqualTo(required);
        assertThat(example.values()).containsOnly("");
    }

    @Test
    void shouldBeReachableFromThisMachineOnly() {
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(service.path("ports"))
                        .allMatch(port -> port.asText().startsWith("127.0.0.1:")));
    }

    @Test
    void shouldMountOnlyFilesThereAre() {
        assertThat(services().values().stream()
                        .flatMap(service -> service.path("volumes").valueStream())
                        .map(volume -> volume.asText().split(":")[0])
                        .filter(source -> source.startsWith("./")))
                .hasSize(3)
                .allSatisfy(source -> assertThat(ROOT.resolve(source)).exists());
    }

    private static Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        compose.get("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String version(String parent, String property) {
        return Pattern.compile("<" + Pattern.quote(property) + ">(.*)</")
                .matcher(parent)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
