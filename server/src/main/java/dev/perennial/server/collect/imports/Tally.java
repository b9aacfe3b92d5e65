package dev.perennial.server.collect.imports;

/**
 * What has become of a file so far.
 *
 * @param lines read, without the header and empty ones
 * @param events that were new
 * @param duplicates events that were in the log already
 * @param skipped lines that say of nobody whose they are
 * @param faulty lines that could not be read
 */
record Tally(long lines, long events, long duplicates, long skipped, long faulty) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);
}
