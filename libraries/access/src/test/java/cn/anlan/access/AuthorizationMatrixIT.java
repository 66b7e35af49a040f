package cn.anlan.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anlan.testing.AuthorizationMatrix;
import cn.anlan.testing.WithPostgres;
import cn.anlan.testing.WithTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Shows the matrix at work that every service is held against.
@QuarkusTest
@WithPostgres
@WithTokens
class AuthorizationMatrixIT {

    @Test
    void shouldHoldWhereTheMatrixIsRight() {
        AuthorizationMatrix matrix = matrix("authorization-matrix.txt");

        matrix.coversTheApiDocument();
        matrix.refusesBadTokens();
        matrix.letsInWhomItNames();
    }

    @Test
    void shouldFindAnOperationWithoutALine() {
        assertThatThrownBy(() -> matrix("wrong-authorization-matrix.txt").coversTheApiDocument())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/guarded/organizations/{id}");
    }

    @Test
    void shouldFindWhoGetsInUnnamedAndWhoIsNamedAndRefused() {
        assertThatThrownBy(() -> matrix("wrong-authorization-matrix.txt").letsInWhomItNames())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /guarded/officers with inspector: 403")
                .hasMessageContaining("GET /guarded/admins with security-admin: 200 instead of 403");
    }

    private static AuthorizationMatrix matrix(String resource) {
        return AuthorizationMatrix.ofRunningService(
                resource, Arrays.stream(Role.values()).map(Role::claim).toList());
    }
}
