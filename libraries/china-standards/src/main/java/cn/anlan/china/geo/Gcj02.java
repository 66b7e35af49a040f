package cn.anlan.china.geo;

/// The public approximation of the GCJ-02 offset, on the Krasovsky 1940 ellipsoid.
final class Gcj02 {

    private static final double SEMI_MAJOR_AXIS_METRES = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double ORIGIN_LATITUDE = 35.0;
    private static final double ORIGIN_LONGITUDE = 105.0;
    /// About a centimetre.
    private static final double CLOSE_ENOUGH_DEGREES = 1e-7;

    private static final int MOST_ROUNDS = 20;

    private Gcj02() {}

    static Position fromWgs84(Position wgs84) {
        if (isOutsideChina(wgs84.latitude(), wgs84.longitude())) {
            return new Position(wgs84.latitude(), wgs84.longitude(), Datum.GCJ02);
        }
        return new Position(
                wgs84.latitude() + latitudeOffset(wgs84.latitude(), wgs84.longitude()),
                wgs84.longitude() + longitudeOffset(wgs84.latitude(), wgs84.longitude()),
                Datum.GCJ02);
    }

    static Position toWgs84(Position gcj02) {
        if (isOutsideChina(gcj02.latitude(), gcj02.longitude())) {
            return new Position(gcj02.latitude(), gcj02.longitude(), Datum.WGS84);
        }
        double latitude = gcj02.latitude();
        double longitude = gcj02.longitude();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double latitudeError = latitude + latitudeOffset(latitude, longitude) - gcj02.latitude();
            double longitudeError = longitude + longitudeOffset(latitude, longitude) - gcj02.longitude();
            latitude -= latitudeError;
            longitude -= longitudeError;
            if (Math.abs(latitudeError) < CLOSE_ENOUGH_DEGREES && Math.abs(longitudeError) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return new Position(latitude, longitude, Datum.WGS84);
    }

    /// The formula's own bounding box; it is coarser than the border.
    private static boolean isOutsideChina(double latitude, double longitude) {
        return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;
    }

    private static double latitudeOffset(double latitude, double longitude) {
        double x = longitude - ORIGIN_LONGITUDE;
        double y = latitude - ORIGIN_LATITUDE;
        double metres = -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20.0, 6 * x, 20.0, 2 * x)
                + waves(20.0, y, 40.0, y / 3)
                + waves(160.0, y / 12, 320.0, y / 30);
        double curvature = curvature(latitude);
        double meridianRadius =
                SEMI_MAJOR_AXIS_METRES * (1 - ECCENTRICITY_SQUARED) / (curvature * Math.sqrt(curvature));
        return Math.toDegrees(metres / meridianRadius);
    }

    private static double longitudeOffset(double latitude, double longitude) {
        double x = longitude - ORIGIN_LONGITUDE;
        double y = latitude - ORIGIN_LATITUDE;
        double metres = 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20.0, 6 * x, 20.0, 2 * x)
                + waves(20.0, x, 40.0, x / 3)
                + waves(150.0, x / 12, 300.0, x / 30);
        double parallelRadius =
                SEMI_MAJOR_AXIS_METRES / Math.sqrt(curvature(latitude)) * Math.cos(Math.toRadians(latitude));
        return Math.toDegrees(metres / parallelRadius);
    }

    private static double curvature(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return 1 - ECCENTRICITY_SQUARED * sine * sine;
    }

    private static double waves(double amplitude, double phase, double otherAmplitude, double otherPhase) {
        return (amplitude * Math.sin(phase * Math.PI) + otherAmplitude * Math.sin(otherPhase * Math.PI)) * 2.0 / 3.0;
    }
}
