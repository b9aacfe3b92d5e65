package dev.perennial.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder in which PostgreSQL keeps its files. */
record Cluster(Path folder, Binaries binaries, Footing footing) {

    static final String OWNER = "perennial";

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(60);

    static Cluster in(DataFolder data, Path programs) {
        var binaries = Binaries.in(programs);
        return new Cluster(data.cluster(), binaries, Footing.to(binaries.program("postgres"), data.postgres()));
    }

    /** Makes the folder unless it is there; a crash halfway leaves nothing behind that looks like a cluster. */
    void prepare(String password) {
        if (Files.exists(folder)) {
            footing.giveAll(folder);
            return;
        }
        var aside = folder.resolveSibling("cluster.new");
        try {
            FileSystemUtils.deleteRecursively(aside);
            Files.createDirectory(aside, mode("rwx------"));
            footing.give(aside);
            initialise(aside, password);
            Durably.move(aside, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of PostgreSQL cannot be made: " + folder, e);
        }
    }

    private void initialise(Path target, String password) throws IOException {
        var told = Files.createTempFile(folder.resolveSibling("."), "told", "", mode("rw-------"));
        try {
            Files.writeString(told, password);
            footing.give(told);
            var ended = Shell.run(footing.command(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + target,
                    "--username=" + OWNER,
                    "--pwfile=" + told,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8")));
            if (!ended.well())
                throw new Refused("PostgreSQL cannot make its folder " + folder + ": "
                        + ended.output().strip());
        } finally {
            Files.delete(told);
        }
    }

    /**
     * Deals with a PostgreSQL of an earlier run. One that still runs is asked to end and waited for. A pid file that
     * names a process of somebody else, or one that has ended but was not collected by its parent, is removed, because
     * PostgreSQL would take it for itself and refuse to start. Safe because our lock on the data folder is held.
     */
    void settle() {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            if (runs(pid)) end(pid);
            if (ProcessHandle.of(pid).isPresent()) Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(pidFile + " cannot be read", e);
        }
    }

    // The command line of a process that ended but was not collected is empty.
    private boolean runs(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(folder.toString()))
                .isPresent();
    }

    private void end(long pid) {
        log.info("Waiting for the PostgreSQL of an earlier run to end");
        Shell.interrupt(pid);
        var deadline = System.nanoTime() + LEFTOVER_PATIENCE.toNanos();
        while (runs(pid)) {
            if (System.nanoTime() > deadline)
                throw new Refused("The PostgreSQL of an earlier run (process " + pid + ") does not end: stop it, then"
                        + " start Perennial again.");
            Pause.of(Duration.ofMillis(50));
        }
    }

    private static FileAttribute<?> mode(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }
}
