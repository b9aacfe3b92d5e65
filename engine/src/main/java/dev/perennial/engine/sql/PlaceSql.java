package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Place;

/** Writes how far away something is; null where it says no degrees. */
final class PlaceSql {

    private PlaceSql() {}

    static Sql distance(Place place, Field latitude, Field longitude) {
        return Sql.of("kilometres(:radius, :north, :east, {latitude}, {longitude})")
                .with("radius", Place.EARTH_KM)
                .with("north", place.latitude())
                .with("east", place.longitude())
                .with("latitude", latitude.sql("cast(number_at({at}) as double)"))
                .with("longitude", longitude.sql("cast(number_at({at}) as double)"))
                .sql();
    }
}
