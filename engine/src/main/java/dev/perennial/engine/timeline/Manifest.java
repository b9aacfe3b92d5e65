package dev.perennial.engine.timeline;

import dev.perennial.engine.log.Position;
import dev.perennial.engine.timeline.run.Damaged;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names every live file. What it does not name does not exist; it is replaced in one step.
 *
 * @param position everything up to here is in the files
 * @param next the number of the next file
 * @param origins whose each origin is
 */
record Manifest(
        int format,
        Position position,
        long next,
        List<String> eventNames,
        List<String> traitNames,
        List<Live> events,
        List<Live> traits,
        Optional<String> origins,
        Kinds.Kept kinds) {

    static final int FORMAT = 1;
    static final String NAME = "manifest";
    private static final String WRITTEN = "manifest.new";

    static final Manifest EMPTY = new Manifest(
            FORMAT,
            Position.START,
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            new Kinds.Kept(List.of(), Map.of()));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param gone the file that names rows which have left, if any have */
    record Live(RunFile.Entry run, Optional<String> gone) {}

    /**
     * The manifest of a folder; the empty one where there is none.
     *
     * @throws Damaged when it is not what was written
     */
    static Manifest read(Path folder) throws IOException {
        String text;
        try {
            text = new String(Files.readAllBytes(folder.resolve(NAME)), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return EMPTY;
        }
        int end = text.indexOf('\n');
        if (end < 0 || !text.substring(end + 1).equals(sum(text.substring(0, end))))
            throw new Damaged(NAME, "its checksum is wrong", null);
        try {
            var manifest = JSON.readValue(text.substring(0, end), Manifest.class);
            if (manifest.format != FORMAT)
                throw new Damaged(NAME, "it has format %d, not %d".formatted(manifest.format, FORMAT), null);
            return manifest;
        } catch (JacksonException e) {
            throw new Damaged(NAME, "it cannot be read", e);
        }
    }

    void write(Folder folder) throws IOException {
        var text = JSON.writeValueAsString(this);
        var bytes = (text + "\n" + sum(text)).getBytes(StandardCharsets.UTF_8);
        folder.write(WRITTEN, ByteBuffer.wrap(bytes));
        folder.replace(WRITTEN, NAME);
    }

    private static String sum(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    /** Every file that it names. */
    Set<String> names() {
        var names = new HashSet<String>();
        origins.ifPresent(names::add);
        for (var live : List.of(events, traits))
            for (var one : live) {
                names.add(one.run.name());
                one.gone.ifPresent(names::add);
            }
        return names;
    }
}
