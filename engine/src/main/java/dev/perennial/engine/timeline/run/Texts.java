package dev.perennial.engine.timeline.run;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Texts in UTF-8, one behind the other. */
final class Texts {

    private final MemorySegment file;
    private final long at;
    private final Packed ends;

    /**
     * @param at where the first text begins
     * @param ends how many bytes there are up to the end of each
     */
    record Part(long at, Packed.Part ends) {}

    private Texts(MemorySegment file, long at, Packed ends) {
        this.file = file;
        this.at = at;
        this.ends = ends;
    }

    static Texts of(MemorySegment file, Part part) {
        return new Texts(file, part.at, Packed.of(file, part.ends));
    }

    static Part write(Collection<String> texts, Image image) {
        long at = image.place();
        var ends = new long[texts.size()];
        int i = 0;
        for (var text : texts) {
            image.append(text.getBytes(StandardCharsets.UTF_8));
            ends[i++] = image.place() - at;
        }
        return new Part(at, Packed.write(ends, ends.length, image));
    }

    int size() {
        return ends.size();
    }

    String get(int place) {
        long from = place == 0 ? 0 : ends.get(place - 1);
        var bytes = file.asSlice(at + from, ends.get(place) - from).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
