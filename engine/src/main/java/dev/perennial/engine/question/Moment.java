package dev.perennial.engine.question;

import java.time.Instant;
import java.time.ZoneId;

/** The "now" of a condition: rolling windows end here, and days are cut in this zone. */
public record Moment(Instant now, ZoneId zone) {}
