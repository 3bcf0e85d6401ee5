package fr.solidrnet.ingestion.quarantine;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The refused rows of one table as a canonical file: corrected, it may be sent again as it is. */
public final class Rejects {
    private static final String DELIMITER = ";";

    private Rejects() {}

    /**
     * The lines of a CSV file, header first. The last columns, which ingestion reports and keeps out, say where each
     * row came from and why it was refused.
     */
    public static List<String> csv(Contract contract, List<QuarantineRow> rows) {
        List<String> columns = contract.exported().stream().map(Field::name).collect(Collectors.toList());
        columns.add("motif");
        List<String> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(columns);
        header.addAll(List.of("refus_livraison", "refus_fichier", "refus_ligne", "refus_raisons"));
        lines.add(String.join(DELIMITER, header));
        rows.stream().filter(row -> row.table().equals(contract.name())).forEach(row -> lines.add(line(columns, row)));
        return lines;
    }

    private static String line(List<String> columns, QuarantineRow row) {
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(row.valeurs().getOrDefault(column, "")));
        cells.add(row.livraison());
        cells.add(row.fichier());
        cells.add(Long.toString(row.ligne()));
        cells.add(row.constats().stream()
                .map(constat -> constat.code() + " : " + constat.phrase())
                .collect(Collectors.joining(" ")));
        return cells.stream().map(Rejects::quoted).collect(Collectors.joining(DELIMITER));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
