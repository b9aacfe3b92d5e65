package dev.perennial.server.collect.segment;

/** How much one request, one event and one property may hold; the first four as Segment documents them. */
final class Limits {

    static final int EVENT_BYTES_MAX = 32 * 1024;
    static final int BODY_BYTES_MAX = 500 * 1024;
    static final int BATCH_EVENTS_MAX = 2_500;
    static final int MESSAGE_ID_MAX = 99;

    static final int EVENT_NAME_MAX = 255;
    static final int DEPTH_MAX = 16;
    static final int PROPERTIES_MAX = 300;
    static final int PROPERTY_NAME_MAX = 255;
    static final int LIST_ITEMS_MAX = 1_000;

    private Limits() {}
}
