package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.SourceColumn;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.util.List;
import java.util.Optional;

/** Says why one file stays out. */
record Refusal(SourceFile file, Optional<Format> format) {

    Sniffed.Refused of(FindingCode code, String detail) {
        return refused(List.of(finding(code, "", "", detail)));
    }

    Sniffed.Refused of(FindingCode code, List<SourceColumn> columns) {
        return refused(columns.stream()
                .map(column -> finding(code, column.name(), column.title(), ""))
                .toList());
    }

    private Sniffed.Refused refused(List<Finding> findings) {
        return new Sniffed.Refused(file, table(), format.map(Format::name).orElse(""), findings);
    }

    private Finding finding(FindingCode code, String column, String title, String detail) {
        return new Finding(code, file.name(), table(), 0, column, null, Finding.sentence(code, title, null, detail));
    }

    private String table() {
        return format.map(Format::table).orElse("");
    }
}
