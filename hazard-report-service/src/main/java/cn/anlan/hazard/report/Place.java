package cn.anlan.hazard.report;

import cn.anlan.china.geo.Datum;
import cn.anlan.china.geo.Position;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// Where the hazard is: the position as it was received, and in WGS-84 for search.
@Embeddable
public record Place(
        double latitude,
        double longitude,
        @Enumerated(EnumType.STRING) Datum datum,
        @Column(name = "wgs84_latitude") double wgs84Latitude,
        @Column(name = "wgs84_longitude") double wgs84Longitude) {

    public static Place of(Position received) {
        Position wgs84 = received.toWgs84();
        return new Place(
                received.latitude(), received.longitude(), received.datum(), wgs84.latitude(), wgs84.longitude());
    }
}
