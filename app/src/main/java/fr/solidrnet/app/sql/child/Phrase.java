package fr.solidrnet.app.sql.child;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of DuckDB's messages and what it is in French.
 *
 * @param message how the message begins
 * @param french the sentence, where {@code {1}} is a group of the message as it is, <code>{type 1}</code> a type as it is
 *     written, <code>{un 1}</code> a value of that type, <code>{liste 1}</code> a list of quoted names
 */
record Phrase(Pattern message, String french) {
    private static final Pattern PLACE = Pattern.compile("\\{(type |un |liste |)(\\d)}");

    static Phrase of(String message, String french) {
        return new Phrase(Pattern.compile(message, Pattern.DOTALL), french);
    }

    /** The sentence; empty for another message. */
    Optional<String> say(String said) {
        Matcher found = message.matcher(said);

        if (!found.lookingAt()) {
            return Optional.empty();
        }

        return Optional.of(PLACE.matcher(french)
                .replaceAll(place ->
                        Matcher.quoteReplacement(form(place.group(1).strip(), found.group(group(place.group(2)))))));
    }

    private static int group(String digit) {
        return Integer.parseInt(digit);
    }

    private static String form(String form, String text) {
        return switch (form) {
            case "type" -> TypeWords.written(text);
            case "un" -> TypeWords.spoken(text);
            case "liste" -> text.strip().replace(" or ", " ou ").replace("\"", "");
            default -> text;
        };
    }
}
