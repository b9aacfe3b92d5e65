package dev.perennial.server.privacy;

import dev.perennial.server.access.Caller;
import dev.perennial.server.access.Rights;
import java.util.Optional;
import org.springframework.stereotype.Service;

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
}
