package dev.perennial.engine.question;

import dev.perennial.engine.condition.Place;
import dev.perennial.engine.event.Value;

/** How far two points of the globe lie apart, by the angle between them as seen from its middle. */
final class NaivePlace {

    private NaivePlace() {}

    static boolean isNear(Place place, Value latitude, Value longitude) {
        if (!(latitude instanceof Value.Num(var north)) || !(longitude instanceof Value.Num(var east))) return false;
        var here = point(place.latitude(), place.longitude());
        if (north.abs().doubleValue() > 90 || east.abs().doubleValue() > 180) return false;
        var there = point(north.doubleValue(), east.doubleValue());
        var across = Math.sqrt(square(here[0] - there[0]) + square(here[1] - there[1]) + square(here[2] - there[2]));
        return 2 * Math.asin(Math.min(1, across / 2)) * Place.EARTH_KM <= place.kilometres();
    }

    private static double[] point(double latitude, double longitude) {
        var north = Math.toRadians(latitude);
        var east = Math.toRadians(longitude);
        return new double[] {Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)};
    }

    private static double square(double number) {
        return number * number;
    }
}
