package cn.anlan.hazard.vault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import cn.anlan.events.Ids;
import cn.anlan.sealing.BlindIndex;
import cn.anlan.sealing.CaseKey;
import cn.anlan.sealing.CaseKeys;
import cn.anlan.sealing.SealingProfile;
import cn.anlan.testing.TestPostgres;
import cn.anlan.testing.TestTokens;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class RotateKeysIT {

    /// The second of the test's configured keys.
    private static final List<String> OLD = List.of("Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=");

    private static final List<String> UNKNOWN = List.of("//////////////////////////////////////////8=");

    @Inject
    RotateKeys rotateKeys;

    @Inject
    SealedIdentities identities;

    @Test
    void shouldBringWhatWasSealedInEarlierDaysUnderTheCurrentKey() throws SQLException {
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            cases.add(keptUnder(OLD, i % 2 == 0 ? SealingProfile.AES_GCM : SealingProfile.SM4_GCM, phone(i)));
        }
        keys().then().body("keys.findAll { !it.current && it.cases >= 225 }.size()", equalTo(2));

        rotateKeys.run();

        keys().then()
                .body("keys.key", hasItems(rotateKeys.current()))
                .body(
                        "keys.findAll { !it.current }.key",
                        not(hasItems(CaseKeys.under(OLD, SealingProfile.AES_GCM).current())));
        for (int i : List.of(0, 1, 200, 449)) {
            assertThat(identities.open(cases.get(i)).orElseThrow()).isEqualTo(new Contact("张三", phone(i)));
            assertThat(identities.withPhone(phone(i))).contains(cases.get(i));
        }
    }

    @Test
    void shouldPassOverACaseWhoseKeyIsLost() throws SQLException {
        UUID lost = keptUnder(UNKNOWN, SealingProfile.AES_GCM, "13899990000");
        UUID other = keptUnder(OLD, SealingProfile.AES_GCM, "13899990001");

        rotateKeys.run();

        assertThat(identities.withPhone("13899990001")).contains(other);
        assertThat(rotateKeys.wrappings())
                .filteredOn(wrapping -> !wrapping.current())
                .extracting(RotateKeys.Wrapping::key)
                .contains(CaseKeys.under(UNKNOWN, SealingProfile.AES_GCM).current());
        identities.destroy(List.of(lost));
    }

    private static io.restassured.response.Response keys() {
        return given().auth().oauth2(TestTokens.of(null, "security-admin")).get("/v1/vault-keys");
    }

    private static String phone(int number) {
        return "1370000%04d".formatted(number);
    }

    /// As the service would have left it when that key was the current one.
    private static UUID keptUnder(List<String> keys, SealingProfile profile, String phone) throws SQLException {
        UUID id = Ids.next();
        CaseKey key = CaseKeys.under(keys, profile).make("hazard-report:" + id);
        try (Connection connection = TestPostgres.connectAsSuperuser()) {
            insert(
                    connection,
                    "insert into vault.case_key (case_id, wrapping, wrapped) values (?, ?, ?)",
                    id,
                    CaseKeys.wrapping(key.wrapped()),
                    key.wrapped());
            insert(
                    connection,
                    "insert into vault.sealed_part (case_id, part, sealed) values (?, 'identity', ?)",
                    id,
                    key.seal("identity", "{\"name\":\"张三\",\"phone\":\"" + phone + "\"}"));
            insert(
                    connection,
                    "insert into vault.sealed_mark (case_id, field, mark) values (?, 'phone', ?)",
                    id,
                    BlindIndex.under(keys, profile).of("phone", phone));
        }
        return id;
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
