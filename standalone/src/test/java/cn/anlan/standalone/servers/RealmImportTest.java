package cn.anlan.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anlan.standalone.DemoAccount;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmImportTest {

    private static final Path REALM = Path.of("../deploy/keycloak/anlan-realm.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSharedRealmShouldKnowEveryRole() throws Exception {
        assertThat(names(JSON.readTree(REALM.toFile()).at("/roles/realm"), "name"))
                .containsExactlyInAnyOrder(
                        "committee-officer",
                        "unit-leader",
                        "liaison-officer",
                        "inspector",
                        "hazard-dispatcher",
                        "case-custodian",
                        "legal-reviewer",
                        "portal",
                        "auditor",
                        "security-admin",
                        "platform-admin");
    }

    @Test
    void theSharedRealmShouldHoldNoPasswordNoSecretAndNoPasswordGrant() throws Exception {
        JsonNode realm = JSON.readTree(REALM.toFile());

        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("secret"))
                .extracting(JsonNode::asText)
                .allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
        assertThat(realm.get("clients"))
                .noneMatch(client -> client.get("directAccessGrantsEnabled").asBoolean());
    }

    @Test
    void everyCodeFlowShouldDemandPkce() throws Exception {
        assertThat(JSON.readTree(REALM.toFile()).get("clients"))
                .filteredOn(client -> client.get("standardFlowEnabled").asBoolean())
                .hasSize(2)
                .allMatch(client -> client.at("/attributes/pkce.code.challenge.method")
                        .asText()
                        .equals("S256"));
    }

    @Test
    void theDemonstrationShouldHaveEveryAccountWithARoleOfTheRealm() throws Exception {
        JsonNode realm = JSON.readTree(RealmImport.compose(REALM, "demo-password"));
        List<String> roles = names(realm.at("/roles/realm"), "name");

        assertThat(names(realm.get("users"), "username"))
                .containsAll(DemoAccount.ALL.stream().map(DemoAccount::username).toList());
        assertThat(DemoAccount.ALL).allSatisfy(account -> assertThat(roles).containsAll(account.roles()));
    }

    @Test
    void anAccountShouldCarryTheIdThatFollowsFromItsOrganizationsCode() throws Exception {
        JsonNode realm = JSON.readTree(RealmImport.compose(REALM, "demo-password"));

        assertThat(realm.get("users"))
                .filteredOn(user -> user.get("username").asText().equals("office"))
                .singleElement()
                .satisfies(user -> assertThat(
                                user.at("/attributes/organization_id/0").asText())
                        .isEqualTo("1968ed32-e7f9-5deb-8efb-e5e45da197c9"));
    }

    private static List<String> names(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(entry -> entry.get(field).asText())
                .toList();
    }
}
