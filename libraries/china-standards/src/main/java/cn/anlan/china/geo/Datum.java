package cn.anlan.china.geo;

import java.util.Locale;
import java.util.Optional;

/// What a coordinate is measured against.
public enum Datum {
    /// GPS, and the value that searches use.
    WGS84,
    /// The offset datum of public maps in mainland China, 50–700 m away from WGS-84.
    GCJ02,
    /// The national datum; within centimetres of WGS-84, so that no conversion is made.
    CGCS2000;

    /// The name on the wire: `wgs84`, `gcj02`, `cgcs2000`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The datum with this wire name, if there is one.
    public static Optional<Datum> ofWireName(String wireName) {
        for (var datum : values()) {
            if (datum.wireName().equals(wireName)) {
                return Optional.of(datum);
            }
        }
        return Optional.empty();
    }
}
