package cn.anlan.hazard.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttackAlarmTest {

    private Instant now = Instant.parse("2026-11-25T04:00:00Z");

    private final AttackAlarm alarm = new AttackAlarm(3, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void shouldRingWhenMoreComesWithinAMinuteThanPeopleSend() {
        assertThat(alarm.count()).isFalse();
        assertThat(alarm.count()).isFalse();
        assertThat(alarm.count()).isFalse();

        alarm.count();

        assertThat(alarm.count()).isTrue();
    }

    @Test
    void shouldCountEachMinuteAnew() {
        for (int i = 0; i < 20; i++) {
            assertThat(alarm.count()).isFalse();
            now = now.plusSeconds(21);
        }
    }

    @Test
    void shouldStayOnForTenMinutesAndEnd() {
        alarm.raise();

        now = now.plus(Duration.ofMinutes(9));
        assertThat(alarm.count()).isTrue();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(alarm.count()).isFalse();
    }
}
