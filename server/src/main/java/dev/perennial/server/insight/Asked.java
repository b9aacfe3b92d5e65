package dev.perennial.server.insight;

import dev.perennial.server.http.Written;
import java.time.Instant;

/**
 * An answer as it leaves the house: every figure in it is written as its count and the number under which its people
 * can be asked for.
 *
 * @param asOf everything accepted up to then is in the answer, unless it is partial
 * @param partial whether the store was being told again what it had known: then the numbers are too low
 */
record Asked<A>(String answer, Instant asOf, boolean partial, Written<A> value) {}
