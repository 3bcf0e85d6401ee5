package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.block.BlockShape;
import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.finding.FindingCode;
import fr.solidrnet.warehouse.storage.IcebergSchemas;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.ArraySeq;
import scala.collection.immutable.Seq;

/** The rows of a table while they are loaded: the columns of {@code brut}, then those of the load alone. */
final class RowShape implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Number of the file in the run. */
    static final String FILE = "_no";
    /** Whether the source dates its rows. */
    static final String STAMPED = "_estampillee";
    /** A birth year, on its way from one map to the next and never further. */
    static final String BIRTH_YEAR = "_naissance";
    /** References that are old keys. */
    static final String REPLACED = "_anciennes";

    static final String FINDINGS = "_constats";

    private static final StructType FINDING = new StructType()
            .add("rang", DataTypes.IntegerType)
            .add("colonne", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("refuse", DataTypes.BooleanType)
            .add("valeur", DataTypes.StringType)
            .add("phrase", DataTypes.StringType);

    /** What all rows of a file have in common. */
    private static final List<String> SHARED =
            List.of("livraison", "date_livraison", "fichier", "sequence", "cle_id", FILE, STAMPED);

    private final StructType brut;
    private final StructType loading;
    private final ArrayList<String> key;
    private final HashMap<String, Integer> places = new HashMap<>();

    RowShape(Contracts contracts, Contract contract) {
        this.brut = SparkSchemaUtil.convert(IcebergSchemas.brut(contract, contracts.technical()));
        this.key = new ArrayList<>(contract.primaryKey());
        this.loading = Arrays.stream(brut.fields())
                .reduce(new StructType(), StructType::add, (one, other) -> one)
                .add(FILE, DataTypes.IntegerType)
                .add(STAMPED, DataTypes.BooleanType)
                .add(BIRTH_YEAR, DataTypes.IntegerType)
                .add(REPLACED, DataTypes.IntegerType)
                .add(FINDINGS, DataTypes.createArrayType(FINDING));

        for (int i = 0; i < loading.length(); i++) {
            places.put(loading.fields()[i].name(), i);
        }
    }

    StructType brut() {
        return brut;
    }

    StructType loading() {
        return loading;
    }

    int place(String column) {
        return Objects.requireNonNull(places.get(column), column);
    }

    /** Good rows: the columns of {@code brut}, then the number of the file and whether its rows are dated. */
    BlockShape good() {
        return new BlockShape(
                brut.add(FILE, DataTypes.IntegerType).add(STAMPED, DataTypes.BooleanType),
                SHARED,
                key,
                "ligne",
                "sort",
                "retrait");
    }

    /** A row of the loading shape, whose columns are found by name. */
    Row row(@Nullable Object[] values) {
        return new GenericRowWithSchema(values, loading);
    }

    /** The columns of {@code brut} of a row of the loading shape that has its fate. */
    Row stored(Row row, String sort) {
        @Nullable Object[] values = new Object[brut.length()];

        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }

        values[place("sort")] = sort;
        return new GenericRowWithSchema(values, brut);
    }

    /** The values of a row, lists as Java lists. */
    static @Nullable Object[] values(Row row) {
        @Nullable Object[] values = new Object[row.length()];

        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i) instanceof Seq<?> ? row.getList(i) : row.get(i);
        }

        return values;
    }

    /** As a sequence, which a row gives back as a list whether Spark has carried it or not. */
    static Seq<Row> write(List<RowFinding> findings) {
        return list(findings.stream()
                .map(finding -> RowFactory.create(
                        finding.rank(),
                        finding.column(),
                        finding.code().name(),
                        finding.refuses(),
                        finding.value(),
                        finding.sentence()))
                .toArray(Row[]::new));
    }

    /** The value of a list column. */
    static <T> Seq<T> list(T[] items) {
        return ArraySeq.unsafeWrapArray(items);
    }

    static List<RowFinding> read(List<Row> rows) {
        List<RowFinding> findings = new ArrayList<>();
        rows.forEach(row -> findings.add(new RowFinding(
                row.getInt(0),
                row.getString(1),
                FindingCode.valueOf(row.getString(2)),
                row.getString(4),
                row.getString(5))));
        return findings;
    }
}
