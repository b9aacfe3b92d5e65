package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Place;

/** Writes how far away something is; null where it says no degrees. */
final class PlaceSql {

    private PlaceSql() {}

    /** Whether two values lie near a place; true or false, never null. */
    static Sql isNear(Place place, Field latitude, Field longitude, boolean unknown) {
        return Sql.of("""
                case when {known} and {known_too} then coalesce({distance} <= :kilometres, false) else {unknown} end\
                """)
                .with("known", latitude.sql("coalesce(json_exists({at}), false)"))
                .with("known_too", longitude.sql("coalesce(json_exists({at}), false)"))
                .with("distance", distance(place, latitude, longitude))
                .with("kilometres", place.kilometres())
                .with("unknown", unknown ? Sql.TRUE : Sql.FALSE)
                .sql();
    }

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
