package dev.perennial.bench.questions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Answers the statements on its input by ClickHouse's native library, in a process that only does that. Arguments: the
 * library, and the folder of the tables.
 */
@SuppressWarnings("restricted") // that is what it is for
final class ClickHouseProcess {

    private final Arena arena = Arena.global();
    private final SymbolLookup library;
    private final MethodHandle query;
    private final MethodHandle buffer;
    private final MethodHandle length;
    private final MethodHandle error;
    private final MethodHandle destroy;
    private final MemorySegment connection;
    private final MemorySegment format = arena.allocateFrom("TSVRaw");

    private ClickHouseProcess(Path file, Path folder) {
        library = SymbolLookup.libraryLookup(file, arena);
        var pointer = ValueLayout.ADDRESS;
        query = function("chdb_query", FunctionDescriptor.of(pointer, pointer, pointer, pointer));
        buffer = function("chdb_result_buffer", FunctionDescriptor.of(pointer, pointer));
        length = function("chdb_result_length", FunctionDescriptor.of(ValueLayout.JAVA_LONG, pointer));
        error = function("chdb_result_error", FunctionDescriptor.of(pointer, pointer));
        destroy = function("chdb_destroy_query_result", FunctionDescriptor.ofVoid(pointer));
        connection = connect(folder);
    }

    public static void main(String... arguments) throws IOException {
        var process = new ClickHouseProcess(Path.of(arguments[0]), Path.of(arguments[1]));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var sql = in.readLine(); sql != null; sql = in.readLine()) {
            out.print(process.answer(sql));
            out.println();
            out.flush();
        }
        // The library's own threads would keep the process.
        Runtime.getRuntime().halt(0);
    }

    /** The rows of an answer, each ending with a line break; or what failed, in one line. */
    private String answer(String sql) {
        try (var here = Arena.ofConfined()) {
            var result = (MemorySegment) query.invokeExact(connection, here.allocateFrom(sql), format);
            var trouble = (MemorySegment) error.invokeExact(result);
            var told = trouble.equals(MemorySegment.NULL)
                    ? text(result)
                    : "failed: "
                            + trouble.reinterpret(Long.MAX_VALUE).getString(0).replace('\n', ' ') + "\n";
            destroy.invokeExact(result);
            return told;
        } catch (Throwable e) {
            throw new IllegalStateException("the library did not answer", e);
        }
    }

    private String text(MemorySegment result) throws Throwable {
        long size = (long) length.invokeExact(result);
        if (size == 0) return "";
        var bytes =
                ((MemorySegment) buffer.invokeExact(result)).reinterpret(size).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Without handlers for signals: the virtual machine has its own. */
    private MemorySegment connect(Path folder) {
        var connect = function(
                "chdb_connect", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        var handlers =
                function("chdb_set_signal_handlers_enabled", FunctionDescriptor.ofVoid(ValueLayout.JAVA_BOOLEAN));
        var words = arena.allocate(MemoryLayout.sequenceLayout(2, ValueLayout.ADDRESS));
        words.setAtIndex(ValueLayout.ADDRESS, 0, arena.allocateFrom("clickhouse"));
        words.setAtIndex(ValueLayout.ADDRESS, 1, arena.allocateFrom("--path=" + folder));
        try {
            handlers.invokeExact(false);
            var place = (MemorySegment) connect.invokeExact(2, words);
            return place.reinterpret(ValueLayout.ADDRESS.byteSize()).get(ValueLayout.ADDRESS, 0);
        } catch (Throwable e) {
            throw new IllegalStateException("the library did not open " + folder, e);
        }
    }

    private MethodHandle function(String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }
}
