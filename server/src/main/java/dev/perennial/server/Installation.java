package dev.perennial.server;

import dev.perennial.server.postgres.DataFolder;
import dev.perennial.server.postgres.Database;
import dev.perennial.server.postgres.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A data folder that is ours and a database that answers: what the application stands on. */
public final class Installation implements AutoCloseable {

    private final Options options;
    private final DataFolder data;
    private final FolderLock lock;
    private final Database database;

    private Installation(Options options, DataFolder data, FolderLock lock, Database database) {
        this.options = options;
        this.data = data;
        this.lock = lock;
        this.database = database;
    }

    /**
     * Takes the data folder and starts or finds the database.
     *
     * @param databaseUrl of a PostgreSQL to use instead of the one that comes with the product; empty for none
     * @throws Refused when that cannot be, with the sentence to show
     */
    public static Installation open(Options options, String databaseUrl) {
        requireFree(options);
        var data = DataFolder.at(options.data());
        var lock = FolderLock.on(data);
        System.setProperty("perennial.logs", data.logs().toString());
        try {
            var database = databaseUrl.isBlank()
                    ? Database.embedded(data)
                    : Database.external(databaseUrl, options.unsafeDatabase());
            return new Installation(options, data, lock, database);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The application, told where everything is, not yet running. */
    public SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Server.class).initializers(this::tell);
    }

    /** Ends the database, then lets the folder go. The application must have been closed before. */
    @Override
    public void close() {
        try (lock) {
            database.close();
        }
    }

    private void tell(ConfigurableApplicationContext context) {
        var login = database.login();
        var told = new LinkedHashMap<String, Object>();
        told.put("server.port", options.port());
        told.put("server.address", options.host());
        told.put("perennial.demo", options.demo());
        told.put("spring.datasource.url", login.url());
        told.put("spring.datasource.username", login.user());
        told.put("spring.datasource.password", login.password());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("installation", Map.copyOf(told)));
        var beans = (GenericApplicationContext) context;
        beans.registerBean(DataFolder.class, () -> data);
        // The application does not end what it did not start: close() does, afterwards.
        beans.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
    }

    // Found out before anything is started, so that the answer is quick and plain.
    private static void requireFree(Options options) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
        } catch (UnknownHostException e) {
            throw new Refused("--host " + options.host() + " is not an address of this machine.");
        } catch (IOException e) {
            throw new Refused("Perennial cannot listen on " + options.host() + ":" + options.port() + " ("
                    + e.getMessage() + "): choose another --port, or stop what uses this one.");
        }
    }
}
