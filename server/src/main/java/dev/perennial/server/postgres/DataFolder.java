package dev.perennial.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The one folder that holds everything an installation keeps. Folders below it are made when first asked for.
 *
 * @param root absolute, without symbolic links
 */
public record DataFolder(Path root) {

    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> READ_BY_US =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Makes the folder when it is missing; a folder that exists keeps its mode. */
    public static DataFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) throw new AccessDeniedException(folder.toString());
            return new DataFolder(folder.toRealPath());
        } catch (IOException e) {
            throw new Refused("The data folder " + folder + " cannot be made (" + e.getMessage()
                    + "): choose another with --data.");
        }
    }

    public Path postgres() {
        return made("postgres");
    }

    public Path cluster() {
        return postgres().resolve("cluster");
    }

    public Path timeline() {
        return made("timeline");
    }

    public Path uploads() {
        return made("uploads");
    }

    /** Where people put the drivers of other databases; it may be missing. */
    public Path drivers() {
        return root.resolve("drivers");
    }

    public Path logs() {
        return made("logs");
    }

    /** What is known about an invented world beside what was told. */
    public Path world() {
        return made("world", OURS_ALONE);
    }

    /** Lies in the folder of a copy restored from a backup until its first start. */
    public Path restoredMark() {
        return root.resolve("restored");
    }

    public Path secrets() {
        return made("secret", OURS_ALONE);
    }

    /** The secret of that name, 256 random bits in hexadecimal, made the first time somebody asks. */
    public synchronized String secret(String name) {
        var file = secrets().resolve(name);
        try {
            if (!Files.exists(file)) write(file, random());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be read", e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    // Aside and renamed, so that a crash leaves either no secret or a whole one.
    private static void write(Path file, String secret) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, READ_BY_US);
        Files.writeString(aside, secret);
        Durably.sync(aside);
        Durably.move(aside, file);
    }

    private Path made(String name, FileAttribute<?>... mode) {
        var folder = root.resolve(name);
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) Files.createDirectories(folder, mode);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made", e);
        }
    }
}
