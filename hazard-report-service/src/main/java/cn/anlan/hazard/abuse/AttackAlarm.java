package cn.anlan.hazard.abuse;

import cn.anlan.hazard.HazardConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Whether the intake is under attack: more comes within a minute than people send. It stays so for some minutes. Each
/// process counts for itself.
@Singleton
public final class AttackAlarm {

    private static final Logger LOG = Logger.getLogger(AttackAlarm.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final int perMinute;
    private final Clock clock;
    private Instant minute = Instant.EPOCH;
    private int count;
    private Instant until = Instant.EPOCH;

    @Inject
    AttackAlarm(HazardConfig config, Clock clock) {
        this(config.limits().attackPerMinute(), clock);
    }

    AttackAlarm(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /// Counts one request.
    ///
    /// @return whether there is an attack now
    synchronized boolean count() {
        Instant now = clock.instant();
        if (Duration.between(minute, now).abs().compareTo(MINUTE) >= 0) {
            minute = now;
            count = 0;
        }
        if (++count > perMinute) {
            raise();
        }
        return now.isBefore(until);
    }

    /// From now on, as an operator may want it too.
    public synchronized void raise() {
        Instant now = clock.instant();
        if (!now.isBefore(until)) {
            LOG.warnf(
                    "The intake of hazard reports is under attack; proof of work is asked for until %s",
                    now.plus(LASTS));
        }
        until = now.plus(LASTS);
    }

    /// The attack is over.
    public synchronized void clear() {
        until = Instant.EPOCH;
        count = 0;
    }
}
