package cn.anlan.standalone.servers;

import cn.anlan.standalone.Port;
import cn.anlan.standalone.Ports;
import cn.anlan.standalone.Secrets;
import cn.anlan.standalone.SuiteLayout;
import cn.anlan.standalone.process.Component;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The processes that make up the suite, and how they depend on each other.
public final class SuiteComponents {

    /// The client that trades a demo account's password for a token.
    public static final String CLI_CLIENT = RealmImport.CLI_CLIENT;

    private static final List<Service> SERVICES = List.of(
            new Service("campaign", "campaign-service", Port.CAMPAIGN, Port.CAMPAIGN_MANAGEMENT, false),
            new Service("inspection", "inspection-service", Port.INSPECTION, Port.INSPECTION_MANAGEMENT, false),
            new Service(
                    "hazard-report", "hazard-report-service", Port.HAZARD_REPORT, Port.HAZARD_REPORT_MANAGEMENT, true),
            new Service("reporting", "reporting-service", Port.REPORTING, Port.REPORTING_MANAGEMENT, false));

    private final SuiteLayout layout;
    private final Ports ports;
    private final Secrets secrets;

    public SuiteComponents(SuiteLayout layout, Ports ports, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
    }

    /// Every component after those it depends on.
    public List<Component> all() {
        List<Component> components = new ArrayList<>();
        components.add(new PostgresServer(layout, ports, secrets, databases()));
        components.add(new KafkaServer(layout, ports));
        components.add(new KeycloakServer(layout, ports, secrets));
        for (Service service : SERVICES) {
            components.add(application(service));
        }
        components.add(gateway());
        return components;
    }

    public static URI tokenEndpoint(Ports ports) {
        return URI.create(KeycloakServer.realmUrl(ports) + "/protocol/openid-connect/token");
    }

    /// Whether the servers are laid out, once per built tree. A start would do it too, only later.
    public static boolean isPrepared(SuiteLayout layout) throws IOException {
        return PostgresBinaries.areUnpackedIn(layout.servers())
                && KeycloakDistribution.of(layout).isFitted();
    }

    public static void prepare(SuiteLayout layout) throws IOException, InterruptedException {
        PostgresBinaries.unpackInto(layout.servers());
        KeycloakDistribution.of(layout).fit();
    }

    private List<Database> databases() {
        List<Database> databases = new ArrayList<>();
        databases.add(Database.of(KeycloakServer.DATABASE, databasePassword(KeycloakServer.DATABASE)));
        for (Service service : SERVICES) {
            databases.add(new Database(
                    service.database(),
                    databasePassword(service.database()),
                    service.hasVault() ? vaultPassword(service) : null));
        }
        return databases;
    }

    private Component application(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", PostgresServer.jdbcUrl(ports, service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", databasePassword(service.database()));
        if (service.hasVault()) {
            environment.put("QUARKUS_DATASOURCE_VAULT_PASSWORD", vaultPassword(service));
        }
        environment.put("KAFKA_BOOTSTRAP_SERVERS", KafkaServer.bootstrapServers(ports));
        environment.put(
                "ANLAN_EVIDENCE_DIRECTORY",
                layout.evidence().resolve(service.name()).toString());
        environment.put("ANLAN_WEB_CURSOR_SECRET", secrets.get("web.cursor"));
        return new Application(
                service.name(),
                service.module(),
                Set.of(PostgresServer.NAME, KafkaServer.NAME, KeycloakServer.NAME),
                service.http(),
                service.management(),
                environment,
                Map.of(),
                layout,
                ports);
    }

    private Component gateway() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Service service : SERVICES) {
            String key = "anlan.gateway.services." + service.name();
            String http = "http://127.0.0.1:" + ports.at(service.http());
            String management = "http://127.0.0.1:" + ports.at(service.management());
            properties.put(key + ".url", http);
            properties.put(key + ".readiness-url", management + "/q/health/ready");
            properties.put(key + ".openapi-url", http + "/q/openapi?format=json");
        }
        return new Application(
                "gateway",
                "gateway",
                Set.of(KeycloakServer.NAME),
                Port.GATEWAY,
                Port.GATEWAY_MANAGEMENT,
                Map.of(),
                properties,
                layout,
                ports);
    }

    private String databasePassword(String database) {
        return secrets.get("postgres." + database);
    }

    private String vaultPassword(Service service) {
        return databasePassword(service.database() + "_vault");
    }

    /// @param hasVault whether a schema of its database belongs to a role of its own
    private record Service(String name, String module, Port http, Port management, boolean hasVault) {

        String database() {
            return name.replace('-', '_');
        }
    }
}
