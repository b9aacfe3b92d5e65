package dev.perennial.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody may see of an answer that they may have; whether they may have it at all, the doors decide. */
@Component
public class Rights {

    private final Permissions permissions;

    Rights(Permissions permissions) {
        this.permissions = permissions;
    }

    /** @param caller null when nobody is known, who may do nothing */
    public boolean permit(@Nullable Caller caller, String operation) {
        return caller != null && permissions.permit(caller.role(), operation);
    }
}
