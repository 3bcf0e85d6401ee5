package fr.solidrnet.ingestion.loading;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The versions of one table, few enough to be held in memory, by what is looked up in them. */
final class HeldVersions {
    private final List<String> key;
    private final List<Row> rows = new ArrayList<>();
    private final Map<List<Object>, Version> greatest = new HashMap<>();
    private final Map<String, HashSet<String>> texts = new HashMap<>();
    private final Map<String, Map<String, Row>> live = new HashMap<>();

    /** @param key the table's primary key */
    HeldVersions(List<String> key) {
        this.key = key;
    }

    /** @param row with the columns that {@link HeldRows} keeps, by name */
    void add(Row row) {
        rows.add(row);
        Version version = version(row);
        greatest.merge(key(row, key), version, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        texts.forEach((column, set) -> addText(set, column, row));
        live.forEach((column, byValue) -> addLive(byValue, column, row));
    }

    /** The greatest version of a key, withdrawn or not. */
    @Nullable
    Version greatest(List<Object> of) {
        return greatest.get(of);
    }

    /** The values that a text column has in any version. */
    HashSet<String> texts(String column) {
        return texts.computeIfAbsent(column, name -> {
            HashSet<String> set = new HashSet<>();
            rows.forEach(row -> addText(set, name, row));
            return set;
        });
    }

    /** Every version ever held. */
    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** By value of a text column, the date that the greatest version that is not withdrawn gives there, if it has one. */
    Map<String, LocalDate> dates(String column, String date) {
        Map<String, Row> notWithdrawn = live.computeIfAbsent(column, name -> {
            Map<String, Row> byValue = new HashMap<>();
            rows.forEach(each -> addLive(byValue, name, each));
            return byValue;
        });
        Map<String, LocalDate> dates = new HashMap<>();
        notWithdrawn.forEach((value, row) -> {
            @Nullable LocalDate day = row.getAs(date);

            if (day != null) {
                dates.put(value, day);
            }
        });
        return dates;
    }

    static Version version(Row row) {
        return new Version(
                row.<LocalDateTime>getAs("version_le"),
                row.<LocalDate>getAs("date_livraison"),
                row.<String>getAs("livraison"),
                row.<String>getAs("fichier"),
                row.<Long>getAs("ligne"),
                row.<byte[]>getAs("empreinte"),
                row.<Boolean>getAs("retrait"));
    }

    static List<Object> key(Row row, List<String> columns) {
        return columns.stream()
                .map(column -> comparable(Objects.<Object>requireNonNull(row.getAs(column), column)))
                .toList();
    }

    /** Hashes of persons are bytes, which Java compares by their address. */
    private static Object comparable(Object value) {
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    private static void addText(Set<String> set, String column, Row row) {
        @Nullable String value = row.getAs(column);

        if (value != null) {
            set.add(value);
        }
    }

    private static void addLive(Map<String, Row> byValue, String column, Row row) {
        @Nullable String value = row.getAs(column);

        if (value != null && !row.<Boolean>getAs("retrait")) {
            byValue.merge(value, row, (one, other) -> version(one).compareTo(version(other)) >= 0 ? one : other);
        }
    }
}
