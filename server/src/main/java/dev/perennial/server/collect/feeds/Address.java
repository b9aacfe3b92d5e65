package dev.perennial.server.collect.feeds;

import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of a database on another machine. Drivers let an address read files, load classes and run code; so one is
 * accepted only in a plain form, of a database behind a network, and with parameters that are known to do no harm.
 *
 * @param url for a driver
 * @param scheme such as {@code postgresql}
 */
record Address(String url, String scheme) {

    private static final int LENGTH_MAX = 1_000;

    // jdbc:scheme[:thin]:[@]//host[:port][,host…][/path][?a=b&c=d or ;a=b;c=d]
    private static final Pattern FORM = Pattern.compile(
            "jdbc:(?<scheme>[a-z][a-z0-9+.-]*)(?<kind>:thin)?:(?:@//|//|@)(?<host>[A-Za-z0-9._,:\\[\\]-]+)"
                    + "(?<path>/[\\p{L}\\p{N}._$:/-]*)?(?<rest>[?;].*)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}._,:+/ -]*");

    /** These run inside the process that asks, or open files beside it. */
    private static final Set<String> EMBEDDED = Set.of(
            "h2",
            "hsqldb",
            "derby",
            "sqlite",
            "duckdb",
            "calcite",
            "csv",
            "ucanaccess",
            "xls",
            "excel",
            "file",
            "jar",
            "tc",
            "p6spy",
            "log4jdbc",
            "otel",
            "arrow",
            "avatica",
            "odbc",
            "kylin",
            "splice");

    /** Parameters that say where and how to speak, and nothing else. */
    private static final Set<String> HARMLESS = Set.of(
            "ssl",
            "sslmode",
            "usessl",
            "requiressl",
            "verifyservercertificate",
            "encrypt",
            "trustservercertificate",
            "servertimezone",
            "connectiontimezone",
            "forceconnectiontimezonetosession",
            "characterencoding",
            "useunicode",
            "connectioncollation",
            "connecttimeout",
            "sockettimeout",
            "logintimeout",
            "tcpkeepalive",
            "currentschema",
            "schema",
            "searchpath",
            "database",
            "databasename",
            "instancename",
            "applicationname",
            "application_name",
            "zerodatetimebehavior",
            "tinyint1isbit",
            "yearisdatetype",
            "usecursorfetch",
            "allowpublickeyretrieval",
            "nullcatalogmeanscurrent",
            "compress",
            "targetservertype",
            "readonly",
            "warehouse",
            "role",
            "db",
            "catalog",
            "sendstringparametersasunicode",
            "applicationintent",
            "clustername");

    static Address of(String text) {
        var url = text.strip();
        if (url.length() > LENGTH_MAX) throw refused("it has at most %d characters".formatted(LENGTH_MAX));
        var parts = FORM.matcher(url);
        if (!parts.matches())
            throw refused("it is written jdbc:postgresql://host:5432/database, with user and password beside it");
        var scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        if (EMBEDDED.contains(scheme)) throw refused(scheme + " reads files here instead of asking a server");
        if (parts.group("kind") != null && !scheme.equals("oracle")) throw refused("only oracle is followed by :thin");
        var rest = parts.group("rest");
        if (rest != null) for (var parameter : rest.substring(1).split("[&;?]", -1)) check(parameter);
        return new Address(url, scheme);
    }

    private static void check(String parameter) {
        if (parameter.isEmpty()) return;
        var split = parameter.indexOf('=');
        var name = split < 0 ? parameter : parameter.substring(0, split);
        var value = split < 0 ? "" : parameter.substring(split + 1);
        if (!NAME.matcher(name).matches() || !HARMLESS.contains(name.toLowerCase(Locale.ROOT)))
            throw refused("the parameter %s is not among those that are known to do no harm".formatted(name));
        if (!VALUE.matcher(value).matches())
            throw refused("the value of %s holds other signs than words".formatted(name));
    }

    private static Problem refused(String reason) {
        return Problem.of(Code.FEED_ADDRESS, "reason", reason);
    }
}
