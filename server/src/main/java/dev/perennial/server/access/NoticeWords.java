package dev.perennial.server.access;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of notices in mail. The console has its own. */
final class NoticeWords {

    private static final String BUNDLE = "dev.perennial.server.access.notices";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private NoticeWords() {}

    /** One line, with the parameters filled in; for a code without words of its own, that it waits in the console. */
    static String sentence(Locale language, String code, Map<String, ?> params) {
        var words = ResourceBundle.getBundle(BUNDLE, language, EXACT);
        var sentence = words.getString(words.containsKey(code) ? code : "other");
        for (var param : params.entrySet())
            sentence = sentence.replace("{" + param.getKey() + "}", String.valueOf(param.getValue()));
        return sentence.replace("{code}", code).replaceAll("\\R", " ");
    }
}
