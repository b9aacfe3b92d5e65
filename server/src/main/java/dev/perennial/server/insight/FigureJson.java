package dev.perennial.server.insight;

import dev.perennial.engine.question.Figure;
import dev.perennial.engine.question.People;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes answers: a figure becomes its count and its number, in the order in which figures are met. */
@Component
class FigureJson {

    private static final String PEOPLE = FigureJson.class.getName();

    private final JsonMapper json;

    FigureJson(JsonMapper json) {
        this.json = json.rebuild()
                .addModule(new SimpleModule().addSerializer(Figure.class, new Numbering()))
                .build();
    }

    /** @param people takes those behind each figure, in the order of their numbers */
    String write(Object answer, List<People> people) {
        return json.writer().withAttribute(PEOPLE, people).writeValueAsString(answer);
    }

    private static final class Numbering extends ValueSerializer<Figure> {

        @Override
        public void serialize(Figure figure, JsonGenerator to, SerializationContext context) {
            var people = people(context);
            people.add(figure.people());
            to.writeStartObject();
            to.writeNumberProperty("count", figure.count());
            to.writeNumberProperty("figure", people.size() - 1);
            to.writeEndObject();
        }

        @SuppressWarnings("unchecked") // nothing else is kept under this name
        private static List<People> people(SerializationContext context) {
            return context.getAttribute(PEOPLE) instanceof List<?> people ? (List<People>) people : new ArrayList<>();
        }
    }
}
