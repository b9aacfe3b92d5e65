package dev.perennial.server.collect.door;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.event.Value;
import dev.perennial.server.postgres.Refused;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where an address is, by a file in the MaxMind DB format that {@code PERENNIAL_GEOIP} names; its places are told in
 * the language {@code PERENNIAL_GEOIP_LANGUAGE}, {@code en} unless set. Without a file nothing is looked up, and nobody
 * is ever asked over the network.
 */
@Component
public class Places implements DisposableBean {

    private static final String FILE = "PERENNIAL_GEOIP";

    private final Optional<Reader> reader;
    private final String language;

    Places(Environment environment) {
        this.reader = reader(environment.getProperty(FILE, ""));
        this.language = environment.getProperty("PERENNIAL_GEOIP_LANGUAGE", "en");
    }

    private static Optional<Reader> reader(String file) {
        if (file.isBlank()) return Optional.empty();
        try {
            return Optional.of(new Reader(new File(file), new CHMCache()));
        } catch (IOException e) {
            throw new Refused(
                    "%s names a file that cannot be read (%s): name one in the MaxMind DB format, or leave it out."
                            .formatted(FILE, e.getMessage()));
        }
    }

    /** The event with {@code $country}, {@code $region} and {@code $city} of its {@code $ip}, where it has none yet. */
    public Event located(Event event) {
        if (reader.isEmpty() || event.properties().value("$country").isPresent()) return event;
        if (!(event.properties().values().get("$ip") instanceof Value.Text(var ip))) return event;
        return find(ip).map(place -> at(event, place)).orElse(event);
    }

    private Optional<Place> find(String ip) {
        try {
            return Optional.ofNullable(reader.orElseThrow().get(InetAddress.ofLiteral(ip.strip()), Place.class));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the file of places cannot be read", e);
        }
    }

    private Event at(Event event, Place place) {
        var properties = new LinkedHashMap<>(event.properties().values());
        place.country(language).ifPresent(name -> properties.put("$country", Value.of(name)));
        place.region(language).ifPresent(name -> properties.putIfAbsent("$region", Value.of(name)));
        place.city(language).ifPresent(name -> properties.putIfAbsent("$city", Value.of(name)));
        return event.with(new Properties(properties));
    }

    @Override
    public void destroy() throws IOException {
        if (reader.isPresent()) reader.get().close();
    }
}
