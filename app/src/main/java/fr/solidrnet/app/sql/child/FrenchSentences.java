package fr.solidrnet.app.sql.child;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What DuckDB 1.4 says of the faults that analysts make, and how that is said in French. */
final class FrenchSentences {
    private static final List<FrenchSentence> ALL = List.of(
            sentence("\"(.+?)\" does not have a column named \"(.+?)\"", "Colonne inconnue dans « $1 » : « $2 »."),
            sentence(
                    "Referenced table \"(.+?)\" not found",
                    "« $1 » n’est pas une table de cette requête (FROM, JOIN)."),
            sentence(
                    "column \"?(.+?)\"? must appear in the GROUP BY clause",
                    "La colonne « $1 » doit être dans GROUP BY ou dans un agrégat : any_value($1) si toute valeur convient."),
            sentence(
                    "(\\w+) clause cannot contain aggregates",
                    "$1 ne contient pas d’agrégat : comparez-le dans HAVING."),
            sentence(
                    "(\\w+) clause cannot contain window functions",
                    "$1 ne contient pas de fonction de fenêtre : comparez-la dans QUALIFY."),
            sentence(
                    "aggregate function calls cannot be nested",
                    "Un agrégat n’en contient pas d’autre : faites le premier" + " dans une sous-requête."),
            sentence(
                    "Ambiguous reference to column name \"(.+?)\" \\(use: (.+?)\\)",
                    "La colonne « $1 » est dans plusieurs tables : écrivez $2."),
            sentence(
                    "Could not convert string '(.*?)' to (\\w+)(?: when casting from source column (\\w+))?",
                    "« $1 » ne se lit pas comme $2 (colonne « $3 »)."),
            sentence("date field value out of range: \"(.*?)\"", "« $1 » n’est pas une date possible."),
            sentence("invalid date field format: \"(.*?)\"", "« $1 » n’est pas une date : écrivez AAAA-MM-JJ."),
            sentence(
                    "invalid timestamp field format: \"(.*?)\"",
                    "« $1 » n’est pas un instant : écrivez AAAA-MM-JJ HH:MM:SS."),
            sentence(
                    "Could not parse string \"(.*?)\" according to format specifier \"(.*?)\"",
                    "« $1 » ne se lit pas selon le format « $2 »."),
            sentence(
                    "Type \\w+ with value (.+?) can't be cast because the value is out of range for the destination type (\\w+)",
                    "$1 est hors de ce que $2 peut contenir."),
            sentence("Overflow in \\w+ of \\w+ \\((.+?)\\)!", "Le résultat est trop grand pour son type : $1."),
            sentence(
                    "More than one row returned by a subquery",
                    "La sous-requête rend plusieurs lignes où une seule est attendue : agrégez-la, ou joignez-la."),
            sentence(
                    "Subquery returns (\\d+) columns - expected (\\d+)",
                    "La sous-requête rend $1 colonnes, pour $2 attendue(s)."),
            sentence(
                    "Set operations can only apply to expressions with the same number of result columns",
                    "UNION, INTERSECT et EXCEPT demandent autant de colonnes des deux côtés."),
            sentence(
                    "(ORDER|GROUP BY) term out of range - should be between 1 and (\\d+)",
                    "Ce numéro de colonne n’existe pas : il y en a de 1 à $2."),
            sentence(
                    "Cannot compare values of type (.+?) and type (.+?) - an explicit cast is required",
                    "$1 et $2 ne se comparent pas : convertissez l’un des deux, par exemple valeur::$1."),
            sentence(
                    "extract specifier \"(.+?)\" not recognized",
                    "« $1 » n’est pas une unité de temps : year, quarter, month, week, day, hour…"),
            sentence(
                    "Column \"(.+?)\" does not exist on (?:left|right) side of join",
                    "La colonne « $1 » n’est pas des deux côtés de la jointure."),
            sentence(
                    "Column \"(.+?)\" in EXCLUDE list not found",
                    "EXCLUDE nomme une colonne qui n’y est pas : « $1 »."),
            sentence(
                    "at least one window function must appear",
                    "QUALIFY demande une fonction de fenêtre, comme row_number() over (…)."));

    /** Of types and clauses, what analysts write. */
    private static final List<FrenchSentence> WORDS = List.of(
            sentence("\\b(INTEGER|STRING)_LITERAL\\b", "$1"),
            sentence("\\bSTRING\\b", "VARCHAR"),
            sentence("\\bINT8\\b", "TINYINT"),
            sentence("\\bINT16\\b", "SMALLINT"),
            sentence("\\bINT32\\b", "INTEGER"),
            sentence("\\bINT64\\b", "BIGINT"),
            sentence("\\bINT128\\b", "HUGEINT"),
            sentence(" \\(colonne « »\\)", ""),
            sentence("\" or \"", "\" ou \""));

    /** @param french with {@code $1} for what the pattern found */
    private record FrenchSentence(Pattern english, String french) {}

    private FrenchSentences() {}

    /** The French of a message, where it is one of those. */
    static Optional<String> of(String message) {
        for (FrenchSentence each : ALL) {
            Matcher found = each.english().matcher(message);

            if (found.find()) {
                return Optional.of(words(said(each.french(), found)));
            }
        }

        return Optional.empty();
    }

    /** Types as analysts write them. */
    static String words(String text) {
        String words = text;

        for (FrenchSentence each : WORDS) {
            words = each.english().matcher(words).replaceAll(each.french());
        }

        return words;
    }

    private static String said(String french, Matcher found) {
        String said = french;

        for (int i = 1; i <= found.groupCount(); i++) {
            String group = found.group(i);
            said = said.replace("$" + i, group == null ? "" : group);
        }

        return said.replace("«  »", "« »");
    }

    private static FrenchSentence sentence(String english, String french) {
        return new FrenchSentence(Pattern.compile(english, Pattern.DOTALL), french);
    }
}
