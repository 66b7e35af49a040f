package cn.anlan.china.time;

import java.time.ZoneOffset;

/// The offset of China time. Fixed: daylight saving ended in 1991, before anything this software records.
final class ChinaOffset {

    static final ZoneOffset UTC_PLUS_8 = ZoneOffset.ofHours(8);

    private ChinaOffset() {}
}
