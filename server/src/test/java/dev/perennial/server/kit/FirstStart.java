package dev.perennial.server.kit;

import java.util.Map;

/** What servers of tests are told at their first start, as an unattended set-up would. */
public final class FirstStart {

    public static final String OWNER_EMAIL = "owner@example.com";
    public static final String OWNER_PASSWORD = "nine-green-lanterns";
    public static final String API_KEY = "pk_" + "5e".repeat(32);
    public static final String WRITE_KEY = "write-key-of-the-first-source";

    public static final Map<String, String> ENVIRONMENT = Map.of(
            "PERENNIAL_OWNER_EMAIL", OWNER_EMAIL,
            "PERENNIAL_OWNER_PASSWORD", OWNER_PASSWORD,
            "PERENNIAL_API_KEY", API_KEY,
            "PERENNIAL_WRITE_KEY", WRITE_KEY);

    private FirstStart() {}
}
