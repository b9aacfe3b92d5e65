package dev.perennial.server.collect.imports;

/** Follows the quotes of a line of CSV across breaks. Only a quote at the start of a column opens one. */
final class QuoteScan {

    private final char delimiter;
    private final char quote;
    private Place place = Place.START;
    private int columns = 1;
    private boolean broken;

    QuoteScan(Format.Csv format) {
        this.delimiter = format.delimiter().charAt(0);
        this.quote = format.quote().charAt(0);
    }

    /** Goes on through the text; the break before it, if any, was inside quotes. */
    void pass(String text) {
        for (int i = 0; i < text.length(); i++) step(text.charAt(i));
    }

    /** Whether a quote is open now. */
    boolean open() {
        return place == Place.INSIDE;
    }

    /** Whether something stood between a closing quote and the end of its column. */
    boolean broken() {
        return broken;
    }

    int columns() {
        return columns;
    }

    private void step(char letter) {
        if (place == Place.INSIDE) {
            if (letter == quote) place = Place.CLOSED;
        } else if (letter == delimiter) {
            place = Place.START;
            columns++;
        } else if (letter == quote && place != Place.PLAIN) {
            place = Place.INSIDE;
        } else {
            broken |= place == Place.CLOSED;
            place = place == Place.CLOSED ? Place.CLOSED : Place.PLAIN;
        }
    }

    private enum Place {
        /** At the start of a column. */
        START,
        /** In a column without quotes. */
        PLAIN,
        /** Inside quotes. */
        INSIDE,
        /** Behind a quote that closed, or that is the first of two which stand for one. */
        CLOSED
    }
}
