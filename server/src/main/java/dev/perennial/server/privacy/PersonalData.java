package dev.perennial.server.privacy;

import dev.perennial.engine.event.PersonId;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What one room keeps about people. Every room with such tables supplies one as a bean; privacy calls them all and
 * knows none.
 */
public interface PersonalData {

    /** The tables of the room that know a person, as {@code room.table}. */
    Set<String> tables();

    /** Everything in them about one person, in the words of the room, for that person to read. */
    JsonNode export(PersonId person);
}
