package dev.perennial.server.collect.door;

/** How much one request, one event and one property may hold; the first four as Segment documents them. */
public final class Limits {

    public static final int EVENT_BYTES_MAX = 32 * 1024;
    public static final int BODY_BYTES_MAX = 500 * 1024;

    /** A body of the largest size in base64, each sign of it that needs it escaped. */
    public static final int FORM_BYTES_MAX = 1024 * 1024;

    public static final int BATCH_EVENTS_MAX = 2_500;
    public static final int MESSAGE_ID_MAX = 99;

    public static final int EVENT_NAME_MAX = 255;
    public static final int DEPTH_MAX = 16;
    public static final int PROPERTIES_MAX = 300;
    public static final int PROPERTY_NAME_MAX = 255;
    public static final int LIST_ITEMS_MAX = 1_000;

    private Limits() {}
}
