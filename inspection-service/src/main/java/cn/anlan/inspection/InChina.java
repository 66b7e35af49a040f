package cn.anlan.inspection;

import cn.anlan.clock.ChinaTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Instants as people in China read them.
public final class InChina {

    private InChina() {}

    public static OffsetDateTime time(Instant instant) {
        return instant.atZone(ChinaTime.ZONE).toOffsetDateTime();
    }

    public static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
