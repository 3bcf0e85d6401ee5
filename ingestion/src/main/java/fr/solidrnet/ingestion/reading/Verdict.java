package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Mapping;
import fr.solidrnet.ingestion.format.SourceColumn;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.util.List;
import java.util.Optional;

/** What becomes of a file whose header was found and whose rows were all seen once. */
record Verdict(SourceFile file, Content content, HeaderMatch header, Survey survey, List<Stretch> stretches) {
    Verdict {
        stretches = List.copyOf(stretches);
    }

    Sniffed sniffed() {
        Refusal refusal = new Refusal(file, Optional.of(header.format()));
        List<SourceColumn> missing = header.missing().stream()
                .filter(column -> column.key() || !survey.withdrawsOnly())
                .toList();

        if (!missing.isEmpty()) {
            return refusal.of(FindingCode.COLONNE_MANQUANTE, missing);
        }

        if (survey.truncated()) {
            return refusal.of(FindingCode.FICHIER_TRONQUE, "");
        }

        return new Sniffed.Recognised(file, header.format(), layout(), Remarks.of(content, header, survey), warnings());
    }

    private FileLayout layout() {
        return new FileLayout(
                content,
                header.row().line(),
                header.positions(),
                header.required(),
                header.position(Mapping.MOTIF),
                header.width(),
                header.row().cells().size() + (survey.delimiterAtEnd() ? 1 : 0),
                survey.ignoredCells(),
                survey.exampleLine(),
                survey.rows(),
                survey.ignored(),
                stretches);
    }

    private List<Finding> warnings() {
        return header.unknown().stream()
                .map(column -> new Finding(
                        FindingCode.COLONNE_INCONNUE,
                        file.name(),
                        header.format().table(),
                        header.row().line(),
                        "",
                        null,
                        Finding.sentence(FindingCode.COLONNE_INCONNUE, "", null, column)))
                .toList();
    }
}
