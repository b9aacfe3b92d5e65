package dev.perennial.server.collect.segment;

import dev.perennial.engine.event.Value;
import dev.perennial.server.collect.door.Agent;
import dev.perennial.server.collect.door.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/** Turns what a tracker says about the circumstances into properties whose names begin with {@code $}. */
final class Context {

    private static final Map<String, String> NAMES = names("""
            os.name              $os
            os.version           $os_version
            platform             $platform
            app.name             $app_name
            app.version          $app_version
            app.build            $app_build
            app.namespace        $app_namespace
            page.path            $page_path
            page.url             $page_url
            page.title           $page_title
            page.search          $page_search
            page.referrer        $referrer
            referrer.url         $referrer_url
            referrer.type        $referrer_type
            locale               $locale
            timezone             $timezone
            campaign.name        $campaign
            campaign.source      $campaign_source
            campaign.medium      $campaign_medium
            campaign.term        $campaign_term
            campaign.content     $campaign_content
            library.name         $library
            library.version      $library_version
            ip                   $ip
            userAgent            $user_agent
            device.id            $device_id
            device.type          $device_type
            device.model         $device_model
            device.name          $device_name
            device.manufacturer  $device_manufacturer
            location.country     $country
            location.region      $region
            location.city        $city
            screen.width         $screen_width
            screen.height        $screen_height
            screen.density       $screen_density
            network.wifi         $network_wifi
            network.cellular     $network_cellular
            network.bluetooth    $network_bluetooth
            network.carrier      $network_carrier
            channel              $channel
            groupId              $group_id
            """);

    private Context() {}

    /** The envelope's context with the item's laid over it; what is no object is given back as it is, to be refused. */
    static JsonNode of(Reception reception, JsonNode own) {
        if (!own.isMissingNode() && !own.isObject()) return own;
        boolean nothingElse =
                reception.context().isMissingNode() && !own.path("direct").booleanValue(false);
        if (nothingElse && own.isObject()) return own;
        var merged = Json.MAPPER.createObjectNode();
        for (var part : new JsonNode[] {reception.context(), own})
            part.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
        // The tracker speaks for itself, so that the request's address is the person's.
        if (merged.path("direct").booleanValue(false)) merged.put("ip", reception.peer());
        return merged;
    }

    /** @param said the same context, flattened */
    static SequencedMap<String, Value> properties(JsonNode context, SequencedMap<String, Value> said) {
        var properties = new LinkedHashMap<String, Value>();
        said.forEach((path, value) -> properties.put(NAMES.getOrDefault(path, "$context." + path), value));
        Agent.read(properties);
        platform(context).ifPresent(platform -> properties.putIfAbsent("$platform", Value.of(platform)));
        return properties;
    }

    private static Optional<String> platform(JsonNode context) {
        var device = Json.text(context.path("device").path("type")).orElse("").toLowerCase(Locale.ROOT);
        if (device.equals("ios") || device.equals("android")) return Optional.of(device);
        return context.has("page") ? Optional.of("web") : Optional.empty();
    }

    private static Map<String, String> names(String table) {
        var names = new HashMap<String, String>();
        table.lines().map(line -> line.split(" +")).forEach(pair -> names.put(pair[0], pair[1]));
        return Map.copyOf(names);
    }
}
