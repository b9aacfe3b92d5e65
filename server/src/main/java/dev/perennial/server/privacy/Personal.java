package dev.perennial.server.privacy;

import dev.perennial.server.access.Caller;
import dev.perennial.server.access.Rights;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the caller sees what is personal. Everything that shows people asks here. */
@Service
public class Personal {

    static final String SEEN_BY = "people.personal";

    private final Rights rights;
    private final PersonalFields fields;

    Personal(Rights rights, PersonalFields fields) {
        this.rights = rights;
        this.fields = fields;
    }

    /** What to hide from whoever asks now; empty when they may see everything. */
    public Optional<Masks> masks() {
        return rights.permit(Caller.current(), SEEN_BY) ? Optional.empty() : Optional.of(fields.masks());
    }

    /** What is hidden from those who may not see everything, whoever asks now. */
    public Masks held() {
        return fields.masks();
    }

    /** Holds a field for personal from now on, or no longer; what always is, stays so. */
    @Transactional
    public void hold(String name, boolean personal) {
        var names = new ArrayList<>(fields.added());
        names.removeIf(each -> Masks.plain(each).equals(Masks.plain(name)));
        if (personal && !fields.masks().hidesProperty(name)) names.add(name);
        fields.change(names);
    }
}
