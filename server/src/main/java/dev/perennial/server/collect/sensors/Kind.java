package dev.perennial.server.collect.sensors;

import dev.perennial.engine.event.Event;
import java.util.Locale;
import java.util.Optional;

/** What a record says, by its {@code type}. */
enum Kind {
    TRACK,
    TRACK_SIGNUP,
    TRACK_ID_BIND,
    TRACK_ID_UNBIND,
    PROFILE_SET,
    PROFILE_SET_ONCE,
    PROFILE_INCREMENT,
    PROFILE_APPEND,
    PROFILE_UNSET,
    PROFILE_DELETE,
    ITEM_SET,
    ITEM_DELETE,
    DETAIL_SET,
    DETAIL_DELETE;

    static Optional<Kind> of(String word) {
        for (var kind : values()) if (kind.word().equals(word)) return Optional.of(kind);
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its events; empty where the record brings its own. */
    Optional<String> eventName() {
        return switch (this) {
            case TRACK -> Optional.empty();
            case TRACK_SIGNUP -> Optional.of("$SignUp");
            case TRACK_ID_BIND -> Optional.of("$BindID");
            case TRACK_ID_UNBIND -> Optional.of("$UnbindID");
            case PROFILE_SET, PROFILE_SET_ONCE, PROFILE_INCREMENT, PROFILE_APPEND, PROFILE_UNSET, PROFILE_DELETE ->
                Optional.of(Event.IDENTIFY);
            case ITEM_SET, ITEM_DELETE, DETAIL_SET, DETAIL_DELETE -> Optional.of("$" + word());
        };
    }

    /** Whether it changes what is known about a person. */
    boolean isProfile() {
        return switch (this) {
            case PROFILE_SET, PROFILE_SET_ONCE, PROFILE_INCREMENT, PROFILE_APPEND, PROFILE_UNSET, PROFILE_DELETE ->
                true;
            case TRACK, TRACK_SIGNUP, TRACK_ID_BIND, TRACK_ID_UNBIND -> false;
            case ITEM_SET, ITEM_DELETE, DETAIL_SET, DETAIL_DELETE -> false;
        };
    }

    /** Whether it is about a thing, and about nobody. */
    boolean isItem() {
        return switch (this) {
            case ITEM_SET, ITEM_DELETE, DETAIL_SET, DETAIL_DELETE -> true;
            case TRACK, TRACK_SIGNUP, TRACK_ID_BIND, TRACK_ID_UNBIND -> false;
            case PROFILE_SET, PROFILE_SET_ONCE, PROFILE_INCREMENT, PROFILE_APPEND, PROFILE_UNSET, PROFILE_DELETE ->
                false;
        };
    }
}
