package cn.anlan.china.geo;

/// A point on the ground, in degrees, with the datum it was measured in.
///
/// @param latitude degrees north, −90 to 90
/// @param longitude degrees east, −180 to 180
/// @param datum what the degrees are measured against
public record Position(double latitude, double longitude, Datum datum) {

    private static final double MEAN_EARTH_RADIUS_METRES = 6_371_008.8;

    /// @throws IllegalArgumentException when a degree is out of range or not a number
    public Position {
        if (!(latitude >= -90 && latitude <= 90)) {
            throw new IllegalArgumentException("a latitude lies between -90 and 90 degrees");
        }
        if (!(longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException("a longitude lies between -180 and 180 degrees");
        }
    }

    /// The same point in WGS-84. From GCJ-02 by inverting the public, unofficial formula: sub-metre against that
    /// formula, not against the ground. Points outside mainland China carry no offset.
    public Position toWgs84() {
        return switch (datum) {
            case WGS84 -> this;
            case CGCS2000 -> new Position(latitude, longitude, Datum.WGS84);
            case GCJ02 -> Gcj02.toWgs84(this);
        };
    }

    /// The same point in GCJ-02, as public maps in mainland China show it.
    public Position toGcj02() {
        return switch (datum) {
            case GCJ02 -> this;
            case WGS84, CGCS2000 -> Gcj02.fromWgs84(toWgs84());
        };
    }

    /// The distance over a spherical earth to another point, in metres.
    public double metresTo(Position other) {
        var here = toWgs84();
        var there = other.toWgs84();
        double latitudes = Math.toRadians(there.latitude - here.latitude);
        double longitudes = Math.toRadians(there.longitude - here.longitude);
        double a = square(Math.sin(latitudes / 2))
                + Math.cos(Math.toRadians(here.latitude))
                        * Math.cos(Math.toRadians(there.latitude))
                        * square(Math.sin(longitudes / 2));
        return 2 * MEAN_EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
