package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells, in French, everything about a file that was guessed or left aside. */
final class Remarks {
    private static final int LINES_SHOWN = 5;

    private final List<String> sentences = new ArrayList<>();

    private Remarks() {}

    static List<String> of(Content content, HeaderMatch header, Survey survey) {
        Remarks remarks = new Remarks();
        remarks.tellFormat(header.format());
        remarks.tellContent(content);
        remarks.tellRows(header, survey);
        return List.copyOf(remarks.sentences);
    }

    private void tellFormat(Format format) {
        if (format.fileName() == null) {
            sentences.add("Format reconnu à son en-tête : " + format.title() + ".");
        }
    }

    private void tellContent(Content content) {
        if (content.workbook()) {
            tellIf(content.sheet() > 0, "Feuille lue : la n° " + (content.sheet() + 1) + ".");
            return;
        }

        tellIf(!content.charset().equals(Encodings.UTF_8), "Encodage reconnu : " + content.charset() + ".");
        tellIf(content.delimiter() == ',', "Délimiteur reconnu : la virgule.");
        tellIf(content.delimiter() == '\t', "Délimiteur reconnu : la tabulation.");
    }

    private void tellRows(HeaderMatch header, Survey survey) {
        long line = header.row().line();
        tellIf(
                line > 1,
                "En-tête trouvé ligne " + line + " : ce qui le précède est laissé (" + count(survey.preamble(), "ligne")
                        + ").");
        tellIf(survey.delimiterAtEnd(), "Un délimiteur termine chaque ligne : il est laissé.");
        tellIf(survey.exampleLine() > 0, "Ligne d'exemple laissée : ligne " + survey.exampleLine() + ".");
        tellIf(!survey.totals().isEmpty(), "Lignes de total laissées : " + lines(survey.totals()) + ".");
        survey.notOurs().forEach((reason, rows) -> sentences.add("Lignes laissées : " + rows + " (" + reason + ")."));
        tellIf(survey.blank() > 0, "Lignes vides laissées : " + survey.blank() + ".");
        tellIf(
                !header.missing().isEmpty(),
                "Le fichier n'a que des annulations : les autres colonnes obligatoires peuvent manquer.");
    }

    private static String lines(List<Long> lines) {
        String shown = lines.stream().limit(LINES_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        String more = lines.size() > LINES_SHOWN ? "… (" + lines.size() + " en tout)" : "";
        return (lines.size() == 1 ? "ligne " : "lignes ") + shown + more;
    }

    private static String count(long count, String noun) {
        return count + " " + noun + (count > 1 ? "s" : "");
    }

    private void tellIf(boolean condition, String sentence) {
        if (condition) {
            sentences.add(sentence);
        }
    }
}
