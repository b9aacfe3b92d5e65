package dev.perennial.server.collect.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.server.collect.door.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class RepairTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            before                | repair             | after
            {"p":{"n":"9.90"}}    | number p.n         | {"p":{"n":9.90}}
            {"p":{"n":"¥1,284"}}  | number p.n         | {"p":{"n":1284}}
            {"p":{"n":"many"}}    | number p.n         | {"p":{"n":"many"}}
            {"p":{"n":true}}      | number p.n         | {"p":{"n":true}}
            {"p":{"n":7}}         | text p.n           | {"p":{"n":"7"}}
            {"p":{"n":{}}}        | text p.n           | {"p":{"n":{}}}
            {"f":"是"}             | flag f             | {"f":true}
            {"f":0}               | flag f             | {"f":false}
            {"f":"perhaps"}       | flag f             | {"f":"perhaps"}
            {"p.n":"1"}           | number p.n         | {"p.n":1}
            {"a":1,"c":2}         | rename a b         | {"c":2,"b":1}
            {"a":1}               | rename a p.b       | {"p":{"b":1}}
            {"a":1}               | rename x b         | {"a":1}
            {"p":{"a":1}}         | rename p.a event   | {"p":{},"event":1}
            {}                    | fill event "View"  | {"event":"View"}
            {"event":" "}         | fill event "View"  | {"event":"View"}
            {"event":null}        | fill event "View"  | {"event":"View"}
            {"event":"Buy"}       | fill event "View"  | {"event":"Buy"}
            {}                    | fill p.n 7         | {"p":{"n":7}}
            {"p":{"n":0}}         | fill p.n 7         | {"p":{"n":0}}
            {"p":{"a":1,"b":2}}   | drop p.a           | {"p":{"b":2}}
            {"p":1}               | drop p.a           | {"p":1}
            """)
    void repairs(String before, String repair, String after) {
        var object = (ObjectNode) Json.MAPPER.readTree(before);
        repair(repair.split(" ", -1)).apply(object);
        assertThat(object).hasToString(after);
    }

    private static Repair repair(String... words) {
        return switch (words[0]) {
            case "number" -> new Repair.Convert(words[1], Repair.Type.NUMBER);
            case "text" -> new Repair.Convert(words[1], Repair.Type.TEXT);
            case "flag" -> new Repair.Convert(words[1], Repair.Type.FLAG);
            case "rename" -> new Repair.Rename(words[1], words[2]);
            case "fill" -> new Repair.Fill(words[1], Json.MAPPER.readTree(words[2]));
            default -> new Repair.Drop(words[1]);
        };
    }
}
