package dev.perennial.engine.condition;

/**
 * Everything within some distance of a point, over a globe with a radius of {@link #EARTH_KM}.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param kilometres above 0; who is exactly so far away is inside
 */
public record Place(double latitude, double longitude, double kilometres) {

    /** The mean radius of the earth by the International Union of Geodesy and Geophysics. */
    public static final double EARTH_KM = 6_371.0088;

    private static final double KILOMETRES_MAX = 20_100;

    public Place {
        if (!(latitude >= -90 && latitude <= 90))
            throw new IllegalArgumentException("a latitude lies between -90 and 90, was " + latitude);
        if (!(longitude >= -180 && longitude <= 180))
            throw new IllegalArgumentException("a longitude lies between -180 and 180, was " + longitude);
        if (!(kilometres > 0 && kilometres <= KILOMETRES_MAX))
            throw new IllegalArgumentException(
                    "a distance lies above 0 and up to %s km, was %s".formatted(KILOMETRES_MAX, kilometres));
    }

    /** Whether such degrees are a place on the globe; what is none is near nothing. */
    public static boolean isThere(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
