package dev.perennial.server.privacy;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.http.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which fields are personal. */
@RestController
@RequestMapping("/api/privacy/fields")
class PersonalApi {

    private static final int NAMES_MAX = 200;
    private static final int LENGTH_MAX = 255;

    private final PersonalFields fields;
    private final Audit audit;

    PersonalApi(PersonalFields fields, Audit audit) {
        this.fields = fields;
        this.audit = audit;
    }

    /**
     * @param always personal whatever is added
     * @param added by the organisation
     */
    record Told(List<String> always, List<String> added) {}

    record Wanted(List<String> added) {}

    @Allowed(Personal.SEEN_BY)
    @GetMapping
    Told fields() {
        var always = Stream.concat(Masks.ALWAYS.stream(), Masks.OF_PEOPLE.stream());
        return new Told(always.sorted().toList(), fields.added());
    }

    @Allowed("settings.write")
    @PutMapping
    Told change(@RequestBody Wanted wanted) {
        var names = wanted.added().stream().map(String::strip).distinct().toList();
        if (names.size() > NAMES_MAX) throw Problem.invalid("added", "at most %d names".formatted(NAMES_MAX));
        if (names.stream().anyMatch(name -> name.isEmpty() || name.length() > LENGTH_MAX))
            throw Problem.invalid("added", "a name has 1 to %d characters".formatted(LENGTH_MAX));
        fields.change(names);
        audit.record("settings.write", "personal fields", Map.of("added", names));
        return fields();
    }
}
