package cn.anlan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessClockTest {

    private static final Optional<Path> FILE = Optional.of(Path.of("clock"));

    @Test
    void shouldRefuseAClockFileInProduction() {
        assertThatThrownBy(() -> BusinessClock.refuseInProduction(FILE, List.of("prod")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("anlan.clock.file");
    }

    @Test
    void shouldRefuseAClockFileWhenProductionIsOneOfSeveralProfiles() {
        assertThatThrownBy(() -> BusinessClock.refuseInProduction(FILE, List.of("province", "prod")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldAllowAClockFileOutsideProduction() {
        assertThatCode(() -> BusinessClock.refuseInProduction(FILE, List.of("standalone")))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldAllowProductionWithoutAClockFile() {
        assertThatCode(() -> BusinessClock.refuseInProduction(Optional.empty(), List.of("prod")))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRunInChinaTime() {
        assertThat(new BusinessClock(Optional.empty()).clock().getZone()).isEqualTo(ChinaTime.ZONE);
    }
}
