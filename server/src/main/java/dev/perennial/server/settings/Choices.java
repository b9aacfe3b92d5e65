package dev.perennial.server.settings;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * What one organisation decided: how days are cut, how weeks begin, how money and words are written.
 *
 * @param language zh-CN or en
 */
public record Choices(ZoneId zone, DayOfWeek weekStart, Currency currency, Locale language) {}
