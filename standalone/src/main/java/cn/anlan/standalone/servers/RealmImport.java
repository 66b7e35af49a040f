package cn.anlan.standalone.servers;

import cn.anlan.events.Ids;
import cn.anlan.standalone.DemoAccount;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/// The realm of `deploy/keycloak`, with what only a demonstration on one machine has beside it: the demo accounts, and
/// a client that trades their password for a token (`./anlan token`).
final class RealmImport {

    static final String CLI_CLIENT = "anlan-cli";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmImport() {}

    static String compose(Path realm, String demoPassword) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(realm.toFile());
        root.withArray("clients").add(cliClient());
        for (DemoAccount account : DemoAccount.ALL) {
            root.withArray("users").add(user(account, demoPassword));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static ObjectNode cliClient() {
        ObjectNode client = JSON.createObjectNode()
                .put("clientId", CLI_CLIENT)
                .put("name", "./anlan token")
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true)
                .put("fullScopeAllowed", true);
        client.putArray("defaultClientScopes").add("anlan-api");
        return client;
    }

    private static ObjectNode user(DemoAccount account, String password) {
        ObjectNode user = JSON.createObjectNode()
                .put("username", account.username())
                .put("lastName", account.name())
                .put("enabled", true);
        if (account.organizationCode() != null) {
            user.putObject("attributes")
                    .putArray("organization_id")
                    .add(Ids.named("organization:" + account.organizationCode()).toString());
        }
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        account.roles().stream().sorted().forEach(user.putArray("realmRoles")::add);
        return user;
    }
}
