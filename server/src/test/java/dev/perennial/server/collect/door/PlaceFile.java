package dev.perennial.server.collect.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a small file of places for IPv4.
 *
 * <p>Source: MaxMind DB File Format Specification 2.0, <i>Binary Search Tree Section</i>, <i>Output Data Section</i>.
 */
final class PlaceFile {

    private static final byte[] MARK = "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);
    private static final int SEPARATOR = 16;
    private static final int STRING = 2;
    private static final int MAP = 7;
    private static final int ARRAY = 11;

    private final List<int[]> nodes = new ArrayList<>(List.of(new int[2]));
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** Everything within the network, such as {@code 1.2.0.0/16}, is at this place. */
    PlaceFile with(String network, Map<String, ?> place) {
        var parts = network.split("[./]", -1);
        int bits = 0;
        for (int i = 0; i < 4; i++) bits = bits << 8 | Integer.parseInt(parts[i]);
        int length = Integer.parseInt(parts[4]);
        int node = 0;
        for (int i = 0; i < length - 1; i++) {
            int side = bits >>> (31 - i) & 1;
            if (nodes.get(node)[side] == 0) {
                nodes.add(new int[2]);
                nodes.get(node)[side] = nodes.size() - 1;
            }
            node = nodes.get(node)[side];
        }
        // Negative until it is known how many nodes come before the data.
        nodes.get(node)[bits >>> (32 - length) & 1] = -1 - data.size();
        write(data, place);
        return this;
    }

    Path in(Path folder) throws IOException {
        var file = new ByteArrayOutputStream();
        for (var node : nodes) for (int record : node) number(file, record(record), 3);
        file.write(new byte[SEPARATOR]);
        data.writeTo(file);
        file.write(MARK);
        var about = new LinkedHashMap<String, Object>();
        about.put("binary_format_major_version", 2);
        about.put("binary_format_minor_version", 0);
        about.put("build_epoch", 1_767_225_600);
        about.put("database_type", "Test");
        about.put("description", Map.of("en", "Places for a test"));
        about.put("ip_version", 4);
        about.put("languages", List.of("en", "zh-CN"));
        about.put("node_count", nodes.size());
        about.put("record_size", 24);
        write(file, about);
        return Files.write(folder.resolve("places.mmdb"), file.toByteArray());
    }

    private int record(int record) {
        if (record == 0) return nodes.size();
        return record > 0 ? record : nodes.size() + SEPARATOR + (-1 - record);
    }

    private static void write(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case String text -> {
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                out.write(STRING << 5 | bytes.length);
                out.writeBytes(bytes);
            }
            case Integer number -> {
                // An unsigned number of 64 bits may be written wherever a smaller one is read.
                int type = number > 0xFFFF ? 6 : 5;
                out.write(type << 5 | (type == 6 ? 4 : 2));
                number(out, number, type == 6 ? 4 : 2);
            }
            case Map<?, ?> map -> {
                out.write(MAP << 5 | map.size());
                map.forEach((name, one) -> {
                    write(out, name);
                    write(out, one);
                });
            }
            case List<?> list -> {
                out.write(list.size());
                out.write(ARRAY - 7);
                list.forEach(one -> write(out, one));
            }
            default -> throw new IllegalArgumentException("cannot be written: " + value);
        }
    }

    private static void number(ByteArrayOutputStream out, int number, int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out.write(number >>> shift);
    }
}
