package dev.perennial.server.access;

import dev.perennial.server.http.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one teammate arranged the console: what stands where, and what is close at hand. Addresses hold numbers and words
 * of the console, never a name of a person.
 *
 * @param order the cards of home, the first first; those not named follow in the order of the role
 * @param hidden cards of home that stay away
 * @param favourites addresses of pages and segments, such as {@code /segments/7}
 */
record Desk(List<String> order, List<String> hidden, List<String> favourites) {

    static final Desk UNTOUCHED = new Desk(List.of(), List.of(), List.of());

    private static final int CARDS_MAX = 30;
    private static final int FAVOURITES_MAX = 20;
    private static final Pattern CARD = Pattern.compile("[a-z][a-zA-Z-]{0,39}");
    private static final Pattern ADDRESS = Pattern.compile("/[a-z0-9/-]{0,99}");

    Desk {
        order = checked("order", order, CARD, CARDS_MAX);
        hidden = checked("hidden", hidden, CARD, CARDS_MAX);
        favourites = checked("favourites", favourites, ADDRESS, FAVOURITES_MAX);
    }

    private static List<String> checked(String field, List<String> given, Pattern form, int max) {
        if (given.size() > max) throw Problem.invalid(field, "it holds at most " + max);
        if (new HashSet<>(given).size() < given.size()) throw Problem.invalid(field, "each stands in it once");
        for (var each : given) if (!form.matcher(each).matches()) throw Problem.invalid(field, "it has no " + each);
        return List.copyOf(given);
    }
}
