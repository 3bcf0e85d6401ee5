package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.ingestion.TestSpark;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;

/** A few keys that rows may refer to, as if a warehouse held them. */
final class GivenRows implements HeldRows.Base {
    private static final Map<String, List<String>> KEYS = Map.of(
            "sessions", List.of("S1", "S2"),
            "communes", List.of("79049", "79191"),
            "communes_anciens_codes", List.of("79041"),
            "lots", List.of("LOT-1"));

    private final Contracts contracts;

    private GivenRows(Contracts contracts) {
        this.contracts = contracts;
    }

    static HeldRows held(Contracts contracts) {
        return new HeldRows(
                TestSpark.on(Map.of()),
                contracts,
                Formats.load(contracts),
                new GivenRows(contracts),
                IngestSettings.DEFAULT.localRows());
    }

    @Override
    public Dataset<Row> rows(Contract contract) {
        throw new UnsupportedOperationException("These rows are read without Spark");
    }

    @Override
    public List<Row> read(Contract contract, List<String> columns) {
        StructType all = new RowShape(contracts, contract).brut();
        StructType shape =
                new StructType(columns.stream().map(all::apply).toArray(org.apache.spark.sql.types.StructField[]::new));
        return KEYS.getOrDefault(contract.name(), List.of()).stream()
                .<Row>map(key -> new GenericRowWithSchema(
                        columns.stream()
                                .map(column -> value(contract, column, key))
                                .toArray(),
                        shape))
                .toList();
    }

    private static Object value(Contract contract, String column, String key) {
        if (Set.copyOf(contract.primaryKey()).contains(column)) {
            return key;
        }

        return switch (column) {
            case "version_le" -> LocalDateTime.of(2026, 8, 1, 0, 0);
            case "date_livraison", "date_session" -> LocalDate.of(2026, 8, 31);
            case "livraison", "fichier" -> "essai";
            case "ligne" -> 1L;
            case "empreinte" -> new byte[16];
            case "retrait" -> false;
            default -> null;
        };
    }

    @Override
    public long count(Contract contract) {
        return KEYS.getOrDefault(contract.name(), List.of()).size();
    }
}
