package cn.anlan.hazard;

import cn.anlan.access.Role;
import cn.anlan.testing.AuthorizationMatrix;
import cn.anlan.testing.WithPlatform;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPlatform
class AuthorizationMatrixIT {
    private AuthorizationMatrix matrix;

    @BeforeEach
    void readMatrix() {
        matrix = AuthorizationMatrix.ofRunningService(
                "authorization-matrix.txt",
                Arrays.stream(Role.values()).map(Role::claim).toList());
    }

    @Test
    void shouldHaveALineForEveryOperation() {
        matrix.coversTheApiDocument();
    }

    @Test
    void shouldRefuseBadTokensOnEveryOperation() {
        matrix.refusesBadTokens();
    }

    @Test
    void shouldLetInWhomTheMatrixNamesAndNobodyElse() {
        matrix.letsInWhomItNames();
    }
}
