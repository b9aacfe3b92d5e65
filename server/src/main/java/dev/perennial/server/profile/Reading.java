package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.log.Logged;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * An event as profile reads it.
 *
 * @param names what it calls its person
 * @param claims what it says about who is who
 */
record Reading(Logged logged, List<Identifier> names, List<Claim> claims) {

    static Reading of(Logged logged) {
        return new Reading(logged, Named.by(logged.event()), Claim.of(logged.event()));
    }

    /**
     * The origin that the event belongs to, forever: that of its strongest name, or the number that the platform
     * gave. None when its name is no longer known, or means somebody else by now: then it is about somebody forgotten.
     */
    OptionalLong origin(Map<Identifier, Known> known) {
        var number = Named.number(logged.event());
        if (number.isPresent()) return number;
        return Named.strongest(names)
                .map(known::get)
                .filter(name -> name.since() <= logged.offset())
                .map(name -> OptionalLong.of(name.origin()))
                .orElse(OptionalLong.empty());
    }
}
