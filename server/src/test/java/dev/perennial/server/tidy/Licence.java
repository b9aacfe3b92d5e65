package dev.perennial.server.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Under which licences others may use what we depend on, as it is written in the local repository of Maven. */
public final class Licence {

    /** What an Apache-2.0 product may be made of. Where somebody offers a choice of licences, one of these will do. */
    private static final Pattern ACCEPTED = Pattern.compile("(?i)"
            + ".*\\bapache\\b.*\\b(v?2|2\\.0)\\b.*|.*\\bMIT(-0)?\\b.*|0?BSD\\b.*|(the |new )*BSD.*|.*\\bBSD-\\d.*"
            + "|E[PD]L\\b.*|eclipse (public|distribution) license.*|MPL\\b.*|mozilla public license.*"
            + "|ISC\\b.*|CC0\\b.*|public domain\\b.*"
            + "|bouncy castle licence" /* the MIT licence under their own name */);

    private static final int PARENTS_MAX = 10;

    private Licence() {}

    public static boolean accepted(String name) {
        return ACCEPTED.matcher(name.strip()).matches();
    }

    /** The licences of a jar in the local repository, from its own pom or the nearest parent that names any. */
    public static List<String> of(Path jar) {
        var folder = above(jar);
        var artifact = above(folder).getFileName();
        var pom = folder.resolve(artifact + "-" + folder.getFileName() + ".pom");
        for (int i = 0; i < PARENTS_MAX && Files.exists(pom); i++) {
            var project = read(pom);
            var names = texts(project, "licenses", "license", "name");
            if (!names.isEmpty()) return names;
            var parent = children(project, "parent");
            if (parent.isEmpty()) return List.of();
            pom = pom(pom, project, parent.getFirst());
        }
        return List.of();
    }

    /** Folders of the repository spell the group, so that the parent's lie beside ours. */
    private static Path pom(Path child, Element project, Element parent) {
        var group = text(parent, "groupId");
        var artifact = text(parent, "artifactId");
        var version = text(parent, "version");
        var own = children(project, "groupId").isEmpty() ? group : text(project, "groupId");
        var root = above(above(above(child)));
        for (int i = 0; i < own.split("\\.", -1).length; i++) root = above(root);
        return root.resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static Path above(Path path) {
        return Objects.requireNonNull(path.getParent(), path::toString);
    }

    private static Element read(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("not to be read: " + pom, e);
        }
    }

    private static List<String> texts(Element project, String list, String entry, String field) {
        return children(project, list).stream()
                .flatMap(all -> children(all, entry).stream())
                .map(each -> text(each, field))
                .toList();
    }

    private static String text(Element above, String name) {
        return children(above, name).getFirst().getTextContent().strip();
    }

    private static List<Element> children(Element above, String name) {
        var found = new ArrayList<Element>();
        for (var each = above.getFirstChild(); each != null; each = each.getNextSibling())
            if (each instanceof Element element && element.getTagName().equals(name)) found.add(element);
        return found;
    }
}
