package dev.perennial.server.tidy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the bodies of methods by counting braces: good enough for code that a formatter has laid out. */
final class Blocks {

    // Texts, characters and comments hide braces; their line ends are kept, so that lines can still be counted.
    private static final Pattern HIDDEN = Pattern.compile(
            "\"\"\"(?:[^\\\\\"]++|\\\\.|\"(?!\"\"))*+\"\"\""
                    + "|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(?:^|\\s)(?:class|interface|@interface|enum|record)\\s+\\w+");

    private Blocks() {}

    /**
     * One body that stands directly in a type.
     *
     * @param line where its first line is, from 1
     */
    record Block(int line, int lines) {}

    static List<Block> bodies(String java) {
        var text = HIDDEN.matcher(java)
                .replaceAll(hidden -> "\n".repeat((int)
                        hidden.group().chars().filter(c -> c == '\n').count()));
        var found = new ArrayList<Block>();
        var open = new ArrayDeque<Open>();
        int line = 1;
        int head = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\n' -> line++;
                case ';' -> head = i + 1;
                case '{' -> {
                    open.push(
                            new Open(line, TYPE.matcher(text.substring(head, i)).find()));
                    head = i + 1;
                }
                case '}' -> {
                    var closed = open.pop();
                    var inType = !open.isEmpty() && open.peek().type();
                    if (inType && !closed.type()) found.add(new Block(closed.line(), line - closed.line() + 1));
                    head = i + 1;
                }
                default -> {}
            }
        }
        return found;
    }

    private record Open(int line, boolean type) {}
}
