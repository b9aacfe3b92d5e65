package dev.perennial.bench.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB on tables of its own: texts as enumerations, rows sorted, compressed as it does by itself. */
final class Duck implements Rival {

    private final Path file;
    private final Connection connection;

    private Duck(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static Duck open(Path file) throws SQLException {
        var duck = new Duck(file, DriverManager.getConnection("jdbc:duckdb:" + file));
        duck.run("set memory_limit = '8GB'");
        duck.run("set threads = " + Runtime.getRuntime().availableProcessors());
        return duck;
    }

    /** Fills both tables; the arriving order is kept aside as a file for whoever else wants the events. */
    void load(Shop shop, Path copy) throws SQLException {
        run("create type platform as enum (%s)".formatted(quoted(Shop.PLATFORMS)));
        run("create type channel as enum (%s)".formatted(quoted(Shop.CHANNELS)));
        run("create type name as enum (%s)".formatted(quoted(Shop.NAMES)));
        run("""
            create table arrived (
                person uinteger, ms bigint, name utinyint, platform utinyint, channel utinyint,
                product integer, amount integer)
            """);
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "arrived")) {
            shop.tell(deed -> append(appender, deed));
        }
        for (var table : List.of(BY_PERSON, BY_NAME))
            run("""
                create table %s as select person, ms,
                    enum_range(null::name)[name + 1]::name as name,
                    enum_range(null::platform)[platform + 1]::platform as platform,
                    enum_range(null::channel)[channel + 1]::channel as channel,
                    product, amount
                from arrived order by %s
                """.formatted(table, table.equals(BY_PERSON) ? "person, ms" : "name, person, ms"));
        run("copy arrived to '%s' (format parquet)".formatted(copy));
        run("drop table arrived");
        run("checkpoint");
    }

    private static String quoted(List<String> texts) {
        return "'" + String.join("', '", texts) + "'";
    }

    private static void append(DuckDBAppender appender, Shop.Deed deed) {
        try {
            appender.beginRow();
            appender.append(deed.person());
            appender.append(deed.ms());
            appender.append((byte) deed.name());
            appender.append((byte) deed.platform());
            appender.append((byte) deed.channel());
            if (deed.product() == Shop.Deed.NONE) appender.appendNull();
            else appender.append(deed.product());
            if (deed.amount() == Shop.Deed.NONE) appender.appendNull();
            else appender.append(deed.amount());
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB did not take a row", e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public SortedMap<String, BigDecimal> ask(String sql) {
        var numbers = new TreeMap<String, BigDecimal>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var names = new ArrayList<String>();
                for (int column = 1; column < columns; column++) names.add(rows.getString(column));
                numbers.put(String.join("|", names), new BigDecimal(rows.getString(columns)));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB did not answer " + sql, e);
        }
    }

    /** A statement about one person, every row of it read; planned once. */
    IntConsumer prepared(String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        return person -> {
            try {
                statement.setInt(1, person);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) rows.getObject(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("DuckDB did not answer " + sql, e);
            }
        };
    }

    @Override
    public long bytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB did not close", e);
        }
    }
}
