package cn.anlan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void shouldHaveOneNameForEachRole() {
        assertThat(Arrays.stream(Role.values()).map(Role::claim))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Roles.class.getDeclaredFields())
                        .map(RoleTest::text)
                        .toList());
    }

    @Test
    void shouldFindRolesByTheirExactNameOnly() {
        assertThat(Role.ofClaim("hazard-dispatcher")).contains(Role.HAZARD_DISPATCHER);
        assertThat(Role.ofClaim("HAZARD_DISPATCHER")).isEmpty();
        assertThat(Role.ofClaim("offline_access")).isEmpty();
    }

    @Test
    void shouldOpenNoCasesToThoseWhoRunOrWatchTheInstallation() {
        assertThat(Arrays.stream(Role.values()).filter(role -> !role.seesCases()))
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.SECURITY_ADMIN, Role.PLATFORM_ADMIN);
        assertThat(new Actor("a", null, Set.of(Role.AUDITOR)).seesCases()).isFalse();
        assertThat(new Actor("a", null, Set.of(Role.AUDITOR, Role.INSPECTOR)).seesCases())
                .isTrue();
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
