package dev.perennial.server.collect.door;

import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file of places knows about an address; any of it may be missing. */
public record Place(
        @Nullable Named country,
        @Nullable List<Named> subdivisions,
        @Nullable Named city) {

    @MaxMindDbConstructor
    public Place(
            @MaxMindDbParameter(name = "country") @Nullable Named country,
            @MaxMindDbParameter(name = "subdivisions") @Nullable List<Named> subdivisions,
            @MaxMindDbParameter(name = "city") @Nullable Named city) {
        this.country = country;
        this.subdivisions = subdivisions;
        this.city = city;
    }

    /** Something with a name in several languages. */
    public record Named(@Nullable Map<String, String> names) {

        @MaxMindDbConstructor
        public Named(@MaxMindDbParameter(name = "names") @Nullable Map<String, String> names) {
            this.names = names;
        }

        Optional<String> in(String language) {
            if (names == null) return Optional.empty();
            return Optional.ofNullable(names.get(language)).or(() -> Optional.ofNullable(names.get("en")));
        }
    }

    Optional<String> country(String language) {
        return Optional.ofNullable(country).flatMap(named -> named.in(language));
    }

    /** The largest part of the country: a province, a state. */
    Optional<String> region(String language) {
        if (subdivisions == null || subdivisions.isEmpty()) return Optional.empty();
        return subdivisions.getFirst().in(language);
    }

    Optional<String> city(String language) {
        return Optional.ofNullable(city).flatMap(named -> named.in(language));
    }
}
