package cn.anlan.hazard.report;

import cn.anlan.china.geo.Datum;
import cn.anlan.china.geo.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/// Where the hazard is: the position as it was received, and in WGS-84 for search.
///
/// @param accuracyMetres how far off the device says that it may be
@Embeddable
public record Place(
        double latitude,
        double longitude,
        @Enumerated(EnumType.STRING) Datum datum,
        @Column(name = "wgs84_latitude") double wgs84Latitude,
        @Column(name = "wgs84_longitude") double wgs84Longitude,
        @Nullable Double accuracyMetres) {

    public static Place of(Position received, @Nullable Double accuracyMetres) {
        Position wgs84 = received.toWgs84();
        return new Place(
                received.latitude(),
                received.longitude(),
                received.datum(),
                wgs84.latitude(),
                wgs84.longitude(),
                accuracyMetres);
    }
}
