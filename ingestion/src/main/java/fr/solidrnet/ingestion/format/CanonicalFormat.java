package fr.solidrnet.ingestion.format;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The programme's own files: the columns of the contract, unchanged, and the optional {@code motif}. */
final class CanonicalFormat {
    private CanonicalFormat() {}

    static Format of(FormatText written, Contract contract) {
        List<SourceColumn> columns = new ArrayList<>();
        Map<String, String> expressions = new LinkedHashMap<>();

        for (Field field : contract.exported()) {
            boolean key =
                    contract.primaryKey().contains(field.name()) || field.name().equals(contract.stamp());
            columns.add(new SourceColumn(
                    field.name(),
                    field.title(),
                    field.aliases(),
                    key || field.constraints().required(),
                    key));
            expressions.put(field.name(), "`" + field.name() + "`");
        }

        columns.add(new SourceColumn(Mapping.MOTIF, "Motif", List.of(), false, false));
        expressions.put(Mapping.MOTIF, Mapping.MOTIF);
        String fileName = written.fileName() == null ? "" : written.fileName();
        return new Format(
                written.name(),
                written.title(),
                written.description(),
                Pattern.compile(fileName.replace("{table}", contract.name())),
                List.of(),
                written.headerRows(),
                List.copyOf(columns),
                List.of(),
                Map.of(
                        contract.name(),
                        new Mapping(
                                contract.name(),
                                expressions,
                                contract.stamp() != null,
                                List.of(),
                                Map.of(),
                                List.of())));
    }
}
