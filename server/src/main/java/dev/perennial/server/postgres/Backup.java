package dev.perennial.server.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Everything an installation keeps as one .tar.gz, taken while it works. Unpacked into an empty folder it is a data
 * folder, marked as restored. What is derived from the rest is left out, and so are logs.
 */
public record Backup(DataFolder data, Login login) {

    private static final Set<String> LEFT_OUT = Set.of("postgres", "timeline", "logs", "perennial.lock");
    private static final int OURS_ALONE = 0600;
    private static final int FOLDER = 0700;
    // Above the cluster, which belongs to the user that PostgreSQL runs as.
    private static final int PASSED_FOLDER = 0755;

    /** Writes the archive. An exception means that what was written is worth nothing. */
    public void write(OutputStream out) throws IOException, SQLException {
        var gzip = new GzipParameters();
        gzip.setCompressionLevel(Deflater.BEST_SPEED);
        var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, gzip), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        put(tar, "restored", "Sending is disarmed at the first start of this copy.\n");
        writeCluster(tar);
        writeRest(tar);
        tar.finish();
        tar.close();
    }

    private void writeCluster(TarArchiveOutputStream tar) throws IOException, SQLException {
        var from = data.cluster();
        var to = "postgres/cluster/";
        putFolder(tar, "postgres/", PASSED_FOLDER);
        putFolder(tar, to, FOLDER);
        try (var copy = OnlineCopy.begin(login.connect(), from)) {
            for (var path : copy.files()) put(tar, to + path, from.resolve(path));
            var ended = copy.end();
            put(tar, to + "backup_label", ended.label());
            for (var segment : ended.segments()) put(tar, to + segment, from.resolve(segment));
        }
    }

    // After the database, so that every file that its rows name is there.
    private void writeRest(TarArchiveOutputStream tar) throws IOException {
        for (var path : Tree.below(data.root()).filter(Backup::wanted).toList())
            put(tar, path.toString(), data.root().resolve(path));
    }

    private static boolean wanted(Path path) {
        return !LEFT_OUT.contains(path.getName(0).toString());
    }

    private static void put(TarArchiveOutputStream tar, String name, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            putFolder(tar, name + "/", FOLDER);
            return;
        }
        try (var content = Files.newInputStream(file)) {
            var entry = new TarArchiveEntry(name);
            entry.setMode(OURS_ALONE);
            entry.setSize(Files.size(file));
            tar.putArchiveEntry(entry);
            copy(content, tar, entry.getSize());
            tar.closeArchiveEntry();
        } catch (NoSuchFileException droppedMeanwhile) {
            return;
        }
    }

    // PostgreSQL writes while we read: what grew is cut, what shrank is filled, and its log mends both.
    private static void copy(InputStream content, OutputStream out, long size) throws IOException {
        var buffer = new byte[1 << 16];
        long left = size;
        while (left > 0) {
            int read = content.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
            if (read == 0) Arrays.fill(buffer, (byte) 0);
            int written = read == 0 ? (int) Math.min(buffer.length, left) : read;
            out.write(buffer, 0, written);
            left -= written;
        }
    }

    private static void put(TarArchiveOutputStream tar, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setMode(OURS_ALONE);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static void putFolder(TarArchiveOutputStream tar, String name, int mode) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }
}
