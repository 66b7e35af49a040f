package cn.anlan.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path data;

    @Test
    void shouldKeepASecretAcrossStarts() throws Exception {
        String drawn = Secrets.in(data).get("postgres.campaign");

        assertThat(Secrets.in(data).get("postgres.campaign")).isEqualTo(drawn).hasSize(32);
    }

    @Test
    void shouldDrawAnotherForEachName() throws Exception {
        Secrets secrets = Secrets.in(data);

        assertThat(secrets.get("postgres.campaign")).isNotEqualTo(secrets.get("postgres.reporting"));
    }

    @Test
    void shouldLetNobodyButTheOwnerRead() throws Exception {
        Secrets.in(data).get("keycloak.admin");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
