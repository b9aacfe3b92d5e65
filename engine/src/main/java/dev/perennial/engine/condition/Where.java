package dev.perennial.engine.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Which events are meant, by their properties. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Where.Every.class, name = "every"),
    @JsonSubTypes.Type(value = Where.Some.class, name = "some"),
    @JsonSubTypes.Type(value = Where.Except.class, name = "except"),
    @JsonSubTypes.Type(value = Where.Property.class, name = "property"),
    @JsonSubTypes.Type(value = Where.AnyLine.class, name = "anyLine"),
    @JsonSubTypes.Type(value = Where.From.class, name = "from"),
    @JsonSubTypes.Type(value = Where.Near.class, name = "near")
})
public sealed interface Where {

    /** Every event. */
    Where ALL = new Every(List.of());

    /** True when every part is; without parts, always. */
    record Every(List<Where> parts) implements Where {
        public Every {
            parts = Limit.parts(parts);
            Limit.nest(Limit.deepestWhere(parts));
        }
    }

    /** True when some part is; without parts, never. */
    record Some(List<Where> parts) implements Where {
        public Some {
            parts = Limit.parts(parts);
            Limit.nest(Limit.deepestWhere(parts));
        }
    }

    record Except(Where part) implements Where {
        public Except {
            Limit.nest(Limit.depth(part));
        }
    }

    /**
     * One property passes a test.
     *
     * @param unknown the answer for an event that does not carry the property
     */
    record Property(String name, Test test, boolean unknown) implements Where {
        public Property(String name, Test test) {
            this(name, test, false);
        }
    }

    /**
     * The event came from one of some sources, such as the app and not the web site.
     *
     * @param sources their numbers; without any, never
     */
    record From(List<Integer> sources) implements Where {
        public From {
            sources = Limit.sources(sources);
        }
    }

    /**
     * Two properties, in degrees, lie near a place. What is no number does not.
     *
     * @param unknown the answer for an event that does not carry both
     */
    record Near(String latitude, String longitude, Place place, boolean unknown) implements Where {}

    /**
     * Some line of a list of records passes every test inside, on one and the same line. Inside, {@link Property}
     * names the fields of the line; {@link AnyLine} and {@link From} do not occur.
     */
    record AnyLine(String list, Where line) implements Where {
        public AnyLine {
            if (nested(line))
                throw new IllegalArgumentException("a line has no lines and no source of its own: " + list);
            Limit.nest(Limit.depth(line));
        }

        private static boolean nested(Where where) {
            return switch (where) {
                case Every(var parts) -> parts.stream().anyMatch(AnyLine::nested);
                case Some(var parts) -> parts.stream().anyMatch(AnyLine::nested);
                case Except(var part) -> nested(part);
                case Property _, Near _ -> false;
                case AnyLine _, From _ -> true;
            };
        }
    }
}
