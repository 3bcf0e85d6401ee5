package fr.solidrnet.app.sql.child;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What DuckDB says of queries that people commonly get wrong, in French. Names that are unknown are told elsewhere. */
final class Phrases {
    private static final Pattern SOURCE = Pattern.compile(" when casting from source column (.+)$", Pattern.DOTALL);

    private static final List<Phrase> ALL = List.of(
            // Groups
            Phrase.of(
                    "column \"?(.+?)\"? must appear in the GROUP BY clause.*GROUP BY ALL",
                    "GROUP BY ALL ne regroupe que par ce que SELECT montre : ajoutez « {1} » à SELECT, ou écrivez les"
                            + " colonnes de GROUP BY."),
            Phrase.of(
                    "column \"?(.+?)\"? must appear in the GROUP BY clause",
                    "La colonne « {1} » n’est ni dans GROUP BY ni dans un agrégat : ajoutez-la à GROUP BY, ou écrivez"
                            + " any_value({1}) si n’importe laquelle de ses valeurs convient."),
            Phrase.of(
                    "WHERE clause cannot contain aggregates",
                    "WHERE ne peut pas contenir d’agrégat (count, sum…) : ce qui filtre des groupes s’écrit dans"
                            + " HAVING, après GROUP BY."),
            Phrase.of("(.+) clause cannot contain aggregates", "{1} ne peut pas contenir d’agrégat (count, sum…)."),
            Phrase.of(
                    "aggregate function calls cannot be nested",
                    "Un agrégat ne peut pas en contenir un autre : calculez le premier dans une sous-requête."),
            Phrase.of(
                    "aggregate function calls cannot contain window function calls",
                    "Un agrégat ne peut pas contenir de fonction de fenêtre (OVER) : calculez-la dans une sous-requête."),
            Phrase.of(
                    "WHERE clause cannot contain window functions",
                    "WHERE ne peut pas contenir de fonction de fenêtre (OVER) : écrivez la condition dans QUALIFY."),
            Phrase.of(
                    "(.+) clause cannot contain window functions",
                    "{1} ne peut pas contenir de fonction de fenêtre (OVER) : calculez-la dans une sous-requête."),
            Phrase.of(
                    "at least one window function must appear in the SELECT column or QUALIFY",
                    "QUALIFY filtre des fonctions de fenêtre (OVER), et il n’y en a pas ici : écrivez WHERE ou HAVING."),
            Phrase.of(
                    "(.+) is not an aggregate function",
                    "« {1} » ne s’emploie pas avec OVER : ce n’est ni un agrégat ni une fonction de fenêtre."),
            // Tables and columns
            Phrase.of(
                    "Ambiguous reference to column name \"(.+?)\" \\(use: (.+)\\)",
                    "Colonne ambiguë : « {1} » est dans plusieurs tables. Écrivez {liste 2}."),
            Phrase.of(
                    "Ambiguous reference to table \"(.+?)\"",
                    "Deux tables portent ici le nom « {1} » : donnez à chacune un alias (AS)."),
            Phrase.of(
                    "Duplicate alias \"(.+?)\"",
                    "Deux tables portent ici le nom « {1} » : donnez à chacune un alias (AS)."),
            Phrase.of(
                    "Referenced table \"(.+?)\" not found!\\s*Candidate tables: (.+)",
                    "La table « {1} » n’est pas dans FROM, qui donne : {liste 2}."),
            Phrase.of("Referenced table \"(.+?)\" not found", "La table « {1} » n’est pas dans FROM."),
            Phrase.of(
                    "Column \"(.+?)\" in (\\w+) list not found",
                    "La colonne « {1} » de {2} n’est dans aucune table de FROM."),
            Phrase.of(
                    "Column \"(.+?)\" does not exist on left side of join",
                    "La colonne « {1} » de USING n’est pas dans la table de gauche de la jointure."),
            Phrase.of(
                    "Column \"(.+?)\" does not exist on right side of join",
                    "La colonne « {1} » de USING n’est pas dans la table de droite de la jointure."),
            Phrase.of("\\* expression without FROM clause", "« * » demande une table : il n’y a pas de FROM ici."),
            Phrase.of(
                    "table \"(.+?)\" has (\\d+) columns available but (\\d+) columns specified",
                    "La table « {1} » a {2} colonnes, et vous en nommez {3}."),
            Phrase.of("Could not find key \"(.+?)\" in struct", "Cette structure n’a pas de champ « {1} »."),
            Phrase.of(
                    "Cannot extract field '(.+?)' from expression \"(.+?)\"",
                    "« {2} » n’a pas de champ « {1} » : ce n’est ni une table de FROM ni une structure."),
            // Parts of a query
            Phrase.of(
                    "ORDER term out of range - should be between 1 and (\\d+)",
                    "ORDER BY nomme une colonne du résultat par son rang, de 1 à {1}."),
            Phrase.of(
                    "GROUP BY term out of range - should be between 1 and (\\d+)",
                    "GROUP BY nomme une colonne du résultat par son rang, de 1 à {1}."),
            Phrase.of(
                    "Subquery returns (\\d+) columns - expected (\\d+)",
                    "La sous-requête donne {1} colonnes ; il en faut {2}."),
            Phrase.of(
                    "More than one row returned by a subquery",
                    "La sous-requête donne plusieurs lignes là où il faut une seule valeur : restreignez-la, agrégez-la"
                            + " (max, any_value…), ou comparez par IN."),
            Phrase.of(
                    "Set operations can only apply to expressions with the same number of result columns",
                    "Les deux côtés de UNION, INTERSECT ou EXCEPT n’ont pas le même nombre de colonnes."),
            Phrase.of("LIMIT/OFFSET cannot be negative", "LIMIT et OFFSET ne peuvent pas être négatifs."),
            Phrase.of(
                    "UNNEST\\(\\) can only be applied to lists, structs and NULL, not (.+)",
                    "unnest déplie une liste ou une structure, et ceci est {un 1}."),
            // Types and values
            Phrase.of(
                    "Could not choose a best candidate function for the function call \"(.+?)\"",
                    "Dans « {type 1} », le type des arguments ne dit pas quoi calculer. Convertissez-les, par exemple"
                            + " date '2026-10-01' ou cast(… as date)."),
            Phrase.of(
                    "Cannot (?:compare|combine|mix) (?:values|types) of (?:type )?(.+?) and (?:type )?(.+?) (?:-|in) ",
                    "{type 1} et {type 2} ne vont pas ensemble : convertissez l’un des deux, par cast(… as …)."),
            Phrase.of(
                    "Could not convert string ['\"](.*)['\"] to (.+)",
                    "« {1} » n’est pas {un 2}. try_cast(… as {type 2}) rendrait vide ce qui ne se convertit pas."),
            Phrase.of(
                    "invalid date field format: \"(.*?)\"",
                    "« {1} » n’est pas une date : elle s’écrit AAAA-MM-JJ, ou se lit par strptime(…, '%d/%m/%Y')."),
            Phrase.of(
                    "invalid time(?:stamp)? field format: \"(.*?)\"",
                    "« {1} » n’est pas une date et heure : elle s’écrit AAAA-MM-JJ HH:MM:SS."),
            Phrase.of(
                    "(?:date|timestamp|Date)(?: field value)? out of range: \"?(.+?)\"?(?:,|$)",
                    "« {1} » n’existe pas dans le calendrier."),
            Phrase.of(
                    "Unimplemented type for cast \\((.+) -> DATE\\)",
                    "{type 1} ne se convertit pas en DATE : une date s’écrit '2026-10-01', et year(…) donne son année."),
            Phrase.of("Unimplemented type for cast \\((.+) -> (.+)\\)", "{type 1} ne se convertit pas en {type 2}."),
            Phrase.of(
                    "Type (.+) with value '?(.+?)'? can't be cast because the value is out of range for the destination"
                            + " type (.+)",
                    "{2} est hors de ce que contient un {type 3}."),
            Phrase.of(
                    "Type (.+) with value '?(.+?)'? can't be cast to the destination type (.+)",
                    "« {2} » n’est pas {un 3}."),
            Phrase.of("Could not cast value (.+) to (.+)", "{1} est hors de ce que contient un {type 2}."),
            Phrase.of(
                    "extract specifier \"(.*?)\" not recognized",
                    "« {1} » n’est pas une partie de date : year, quarter, month, week, day, hour, minute…"),
            Phrase.of(
                    "Could not parse string \"(.*?)\" according to format specifier \"(.*?)\"",
                    "« {1} » n’a pas la forme « {2} ». try_strptime rendrait vide ce qui ne l’a pas."),
            Phrase.of(
                    "Overflow in (?:addition|subtraction|multiplication|division) of (.+) \\((.+)\\)",
                    "{2} est hors de ce que contient un {type 1} : convertissez d’abord en un type plus grand (BIGINT, DOUBLE)."),
            Phrase.of("cannot take logarithm of (?:a negative number|zero)", "Le logarithme veut un nombre positif."),
            Phrase.of(
                    "cannot take square root of a negative number", "La racine carrée veut un nombre positif ou nul."),
            Phrase.of("Value out of range", "Le résultat de ce calcul est trop grand."),
            Phrase.of("Malformed JSON", "Ce texte n’est pas du JSON."));

    private Phrases() {}

    /** A message as a French sentence; empty where it is none of those that are known. */
    static Optional<String> of(String message) {
        Matcher source = SOURCE.matcher(message);
        boolean fromColumn = source.find();
        String said = fromColumn ? message.substring(0, source.start()) : message;
        return ALL.stream()
                .flatMap(phrase -> phrase.say(said).stream())
                .findFirst()
                .map(sentence -> fromColumn ? sentence + " La valeur vient de « " + source.group(1) + " »." : sentence);
    }
}
