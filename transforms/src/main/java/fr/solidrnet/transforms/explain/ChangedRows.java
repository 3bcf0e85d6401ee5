package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.Sensitivity;
import fr.solidrnet.warehouse.duckdb.DuckDb;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The export rows that stand behind either of two figures and are not the same in their editions. */
final class ChangedRows {
    private static final Comparator<ChangedRow> ORDER = Comparator.comparing(ChangedRow::sort)
            .thenComparing(ChangedRow::table)
            .thenComparing(ChangedRow::identifiant);

    private final Connection connection;
    private final PinnedEdition earlier;
    private final PinnedEdition later;
    private final Contracts contracts;

    ChangedRows(Connection connection, PinnedEdition earlier, PinnedEdition later, Contracts contracts) {
        this.connection = connection;
        this.earlier = earlier;
        this.later = later;
        this.contracts = contracts;
    }

    /**
     * @param before what the earlier edition counts; none where it does not know the figure
     * @param after what the later edition counts, once for each month looked at
     */
    List<ChangedRow> of(@Nullable AskedFigure before, List<AskedFigure> after, List<BaseTable> tables)
            throws SQLException {
        trace("derriere_avant", earlier, before == null ? List.of() : List.of(before));
        trace("derriere_apres", later, after);
        List<ChangedRow> rows = new ArrayList<>();

        for (BaseTable table : tables) {
            if (!table.isAccount() && hasBoth(table)) {
                add(rows, table);
            }
        }

        rows.sort(ORDER);
        return rows;
    }

    private void trace(String name, PinnedEdition edition, List<AskedFigure> asked) {
        String selects = asked.stream()
                .map(each -> "select nom_table, livraison, fichier, ligne from ("
                        + edition.over(new SourceQuery(edition.catalogue()).sql(each)) + ")")
                .collect(Collectors.joining("\nunion all\n"));
        String empty = "select '' as nom_table, '' as livraison, '' as fichier, cast(0 as bigint) as ligne where false";
        DuckDb.execute(
                connection,
                "create or replace temp table " + name + " as select distinct * from ("
                        + (selects.isEmpty() ? empty : selects) + ")");
    }

    private boolean hasBoth(BaseTable table) {
        return earlier.manifest().instantanes().containsKey(table.name().toString())
                && later.manifest().instantanes().containsKey(table.name().toString());
    }

    private void add(List<ChangedRow> rows, BaseTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql(table))) {
            while (row.next()) {
                rows.add(new ChangedRow(
                        Stage.valueOf(row.getString("sort")),
                        table.name().table(),
                        row.getString("identifiant"),
                        place(row, "avant_"),
                        place(row, "apres_"),
                        row.getString("colonnes")));
            }
        }
    }

    /** The columns that both editions have: another one cannot have changed. */
    private List<Field> shared(BaseTable table) throws SQLException {
        Set<String> before = columns(earlier.over(table.name().toString()));
        Set<String> after = columns(later.over(table.name().toString()));
        return table.content().stream()
                .filter(field -> before.contains(field.name()) && after.contains(field.name()))
                .toList();
    }

    private Set<String> columns(String relation) throws SQLException {
        Set<String> columns = new HashSet<>();

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("describe " + relation)) {
            while (row.next()) {
                columns.add(row.getString("column_name"));
            }
        }

        return columns;
    }

    private String sql(BaseTable table) throws SQLException {
        String name = DuckDb.literal(table.name().table());
        String anyKey = table.key().get(0);
        List<Field> content = shared(table);
        String changed = content.stream()
                .map(field -> " or " + different(field) + " is distinct from " + after(field))
                .collect(Collectors.joining("", "(false", ")"));
        String columns = content.stream()
                .map(field -> ", case when " + different(field) + " is distinct from " + after(field) + " then "
                        + words(field) + " end")
                .collect(Collectors.joining("", "concat_ws(', ', null", ")"));
        return """
                select
                    case
                        when apres.{k} is null then 'RETIREES'
                        when avant.{k} is null then 'NOUVELLES'
                        else 'CORRIGEES'
                    end as sort,
                    {identifiant} as identifiant,
                    avant.livraison as avant_livraison, avant.fichier as avant_fichier, avant.ligne as avant_ligne,
                    apres.livraison as apres_livraison, apres.fichier as apres_fichier, apres.ligne as apres_ligne,
                    case when apres.{k} is null or avant.{k} is null then '' else {columns} end as colonnes
                from {before} as avant
                full join {after} as apres on {same}
                where (apres.{k} is null or avant.{k} is null or {changed})
                    and (
                        ({table}, avant.livraison, avant.fichier, avant.ligne) in (from derriere_avant)
                        or ({table}, apres.livraison, apres.fichier, apres.ligne) in (from derriere_apres)
                    )""".replace("{k}", DuckDb.identifier(anyKey))
                .replace("{identifiant}", identifier(table))
                .replace("{columns}", columns)
                .replace("{changed}", changed)
                .replace("{before}", earlier.over(table.name().toString()))
                .replace("{after}", later.over(table.name().toString()))
                .replace("{same}", table.sameKey("avant", "apres"))
                .replace("{table}", name);
    }

    private static String different(Field field) {
        return "avant." + DuckDb.identifier(field.name());
    }

    private static String after(Field field) {
        return "apres." + DuckDb.identifier(field.name());
    }

    private static String words(Field field) {
        String name = DuckDb.literal(field.name());

        if (field.sensitivity() != Sensitivity.AUCUNE) {
            return name;
        }

        return name + " || ' : ' || coalesce(cast(" + different(field) + " as varchar), '∅') || ' → ' || coalesce(cast("
                + after(field) + " as varchar), '∅')";
    }

    /** The parts of the key that tell nothing of a person. */
    private String identifier(BaseTable table) {
        return table.key().stream()
                .filter(column ->
                        contracts.table(table.name().table()).field(column).sensitivity() == Sensitivity.AUCUNE)
                .map(DuckDb::identifier)
                .map(column -> "coalesce(cast(apres." + column + " as varchar), cast(avant." + column + " as varchar))")
                .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
    }

    private static ChangedRow.@Nullable Place place(ResultSet row, String prefix) throws SQLException {
        String delivery = row.getString(prefix + "livraison");
        return delivery == null
                ? null
                : new ChangedRow.Place(delivery, row.getString(prefix + "fichier"), row.getLong(prefix + "ligne"));
    }
}
