package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.ComputedFrom;
import fr.solidrnet.transforms.indicator.Indicator;
import fr.solidrnet.transforms.indicator.Rows;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What figures are made of: the relations that an indicator reads, and through the models those that they read. */
final class Lineage {
    /** What a simulation reads. */
    private static final List<String> SIMULATED =
            List.of("mart.appareils_attribues", "mart.attributions", "mart.facteurs");

    private static final Pattern READ = Pattern.compile("\\b(mart|courant|journal)\\.([a-z_]+)");
    private static final Pattern COMMENT = Pattern.compile("--.*");

    private final Map<String, String> models = new TreeMap<>();

    Lineage(ComputedFrom texts) {
        texts.models()
                .forEach((file, text) -> models.put(file.replace(".sql", "").replace('/', '.'), text));
    }

    /** The relations that the indicator names itself. */
    static Set<TableName> read(Indicator indicator) {
        if (indicator.isSimulated()) {
            return tables(String.join(" ", SIMULATED));
        }

        Set<TableName> read = new TreeSet<>();
        add(read, indicator.rows());
        add(read, indicator.denominatorRows());
        return read;
    }

    private static void add(Set<TableName> read, @Nullable Rows rows) {
        if (rows != null) {
            read.addAll(tables(rows.relation()));
        }
    }

    /** The text of a relation's model; none where no model of its own makes it. */
    @Nullable
    String model(TableName relation) {
        return models.get(relation.toString());
    }

    /** The relations that a model reads; none where no model of its own makes it. */
    Set<TableName> reads(TableName relation) {
        String text = model(relation);
        return text == null ? Set.of() : tables(text);
    }

    /** These relations and all that they are made of, each after those that it reads. */
    List<TableName> closure(Collection<TableName> relations) {
        Set<TableName> closure = new LinkedHashSet<>();
        relations.forEach(relation -> addAfterReads(relation, closure));
        return List.copyOf(closure);
    }

    private void addAfterReads(TableName relation, Set<TableName> closure) {
        if (!closure.contains(relation)) {
            reads(relation).forEach(read -> addAfterReads(read, closure));
            closure.add(relation);
        }
    }

    private static Set<TableName> tables(String sql) {
        Set<TableName> tables = new TreeSet<>();
        Matcher matcher = READ.matcher(COMMENT.matcher(sql).replaceAll(""));

        while (matcher.find()) {
            tables.add(new TableName(matcher.group(1), matcher.group(2)));
        }

        return tables;
    }
}
