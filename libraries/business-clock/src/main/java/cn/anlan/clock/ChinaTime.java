package cn.anlan.clock;

import java.time.ZoneId;

/// The one civil time zone of the People's Republic of China, in which every date and deadline is meant.
public final class ChinaTime {

    /// UTC+08:00 all year round.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}
}
