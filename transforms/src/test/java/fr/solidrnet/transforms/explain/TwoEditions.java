package fr.solidrnet.transforms.explain;

import fr.solidrnet.transforms.edition.ComputedFrom;
import fr.solidrnet.transforms.edition.PinnedEdition;
import fr.solidrnet.transforms.indicator.RandomMarts;
import fr.solidrnet.transforms.indicator.TestMarts;
import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Two editions of a random programme, in one DuckDB. A fifth of the rows of exports is withdrawn from one to the other,
 * a fifth corrected in every column, a fifth new; factors differ too. Rows of exports have the shape of marts, and
 * models hand them on, but for the few marts that are made of several tables.
 */
final class TwoEditions implements AutoCloseable {
    /** Tables of exports, with the column of random marts that names a row; presences have none of their own. */
    private static final Map<String, String> KEYS = new TreeMap<>(Map.of(
            "appareils", "appareil_id",
            "attributions", "attribution_id",
            "certifications", "attestation_id",
            "insertion", "mois",
            "lots", "lot_id",
            "presences", "session_id, participant_ref",
            "sessions", "session_id",
            "sorties_dechets", "identifiant"));

    /** What no export's row of this programme changes. */
    private static final List<String> SAME = List.of("communes", "epci", "epn", "objectifs");

    private static final Map<String, String> OTHER_MODELS = new TreeMap<>(Map.of(
            "mart/facteurs.sql",
            "select * from courant.facteurs",
            "mart/appareils_attribues.sql",
            """
            select t.attribution_id, a.appareil_id, t.pack_id, a.type_appareil, a.masse_kg, t.categorie, t.epci,
                t.date_attribution, t.date_retour
            from courant.attributions as t
            inner join courant.appareils as a on a.appareil_id in ('A' || t.attribution_id[2:],
                'A' || t.attribution_id[2:] || '0')
            where t.pack_vivant""",
            "mart/personnes_formees.sql",
            """
            select p.personne, min(p.date_session) as premiere_presence, min(c.date_delivrance) as premiere_delivrance
            from courant.presences as p
            left join courant.certifications as c on p.personne = c.personne
            where p.reconnue and p.statut = 'PRESENT'
            group by p.personne""",
            "mart/personnes_equipees.sql",
            """
            select beneficiaire as personne, categorie, min(date_attribution) as premiere_attribution,
                max(date_retour) as presence_apres, true as premiere_toutes
            from courant.attributions
            where categorie in ('COLLEGIEN', 'RSA')
            group by all"""));

    private final TestMarts marts;
    private final PinnedEdition earlier;
    private final PinnedEdition later;

    private TwoEditions(TestMarts marts, PinnedEdition earlier, PinnedEdition later) {
        this.marts = marts;
        this.earlier = earlier;
        this.later = later;
    }

    /** @param earlier the texts of the earlier edition; the later one has those of {@link #texts} */
    static TwoEditions make(long rows, long seed, ComputedFrom earlier) throws SQLException {
        TestMarts marts = TestMarts.empty();
        fill(marts, "un", rows, seed);
        marts.execute("create table facteurs_avant as from mart.facteurs");

        for (String table : tables(marts)) {
            marts.execute("delete from mart." + table);
        }

        fill(marts, "deux", rows, seed + 1);
        marts.execute(
                "create table facteurs_apres as select * replace (cast(valeur * 1.25 as decimal(18, 6)) as valeur)"
                        + " from mart.facteurs");
        marts.execute("create table comptes as from mart.comptes");
        marts.execute("create table refus as from mart.refus");

        for (String table : SAME) {
            marts.execute("create table constant_" + table + " as from mart." + table);
        }

        // Each row's key draws its fate: 0 new, 1 withdrawn, 2 corrected.
        String fate = "hash(" + seed + ", %s) %% 5";
        PinnedEdition before = edition(marts, "2026-10/r1", earlier, "avant");
        PinnedEdition after = edition(marts, "2026-10/r2", texts(), "apres");

        for (Map.Entry<String, String> table : KEYS.entrySet()) {
            String drawn = fate.formatted(table.getValue());
            String one = "from un." + table.getKey() + " where " + drawn;
            view(marts, before, "courant_" + table.getKey(), "select * " + one + " <> 0");
            view(
                    marts,
                    after,
                    "courant_" + table.getKey(),
                    "select * " + one + " not in (1, 2) union all by name select * from deux." + table.getKey()
                            + " where " + drawn + " = 2");
        }

        models(marts, before);
        models(marts, after);
        view(
                marts,
                before,
                "mart_comptes",
                "select * from comptes where hash(" + seed + ", fichier, livraison) % 5 <> 0");
        view(
                marts,
                after,
                "mart_comptes",
                "select * from comptes where hash(" + seed + ", fichier, livraison) % 5 <> 1");
        view(marts, before, "mart_refus", "select * from refus where hash(" + seed + ", fichier, livraison) % 5 <> 0");
        view(marts, after, "mart_refus", "select * from refus where hash(" + seed + ", fichier, livraison) % 5 <> 1");
        return new TwoEditions(marts, before, after);
    }

    /** The indicators of the product over models of the random programme. */
    static ComputedFrom texts() {
        SortedMap<String, String> models = new TreeMap<>(OTHER_MODELS);
        KEYS.keySet().forEach(table -> models.put("mart/" + table + ".sql", "select * from courant." + table));
        return new ComputedFrom(ComputedFrom.shipped().indicators(), models);
    }

    SplitChanges changes() {
        return new SplitChanges(marts.connection(), earlier, later, TestMarts.CONTRACTS);
    }

    ResolveFigure resolve() {
        return new ResolveFigure(marts.connection(), later);
    }

    PinnedEdition earlier() {
        return earlier;
    }

    PinnedEdition later() {
        return later;
    }

    /** The figure as an edition's own rows and definitions give it. */
    Amount alone(PinnedEdition edition, AskedFigure asked) throws SQLException {
        return new RunFigure(marts.connection(), edition).run(asked, FigureSql.of(asked, edition));
    }

    @Override
    public void close() throws SQLException {
        marts.close();
    }

    private static void fill(TestMarts marts, String schema, long rows, long seed) throws SQLException {
        RandomMarts.fill(marts, rows, seed);
        marts.execute("create schema " + schema);

        for (String table : KEYS.keySet()) {
            marts.execute("create table " + schema + "." + table + " as select * "
                    + (table.equals("presences")
                            ? ", row_number() over (partition by session_id order by personne, statut) as participant_ref"
                            : "")
                    + " from mart." + table);
        }
    }

    private static PinnedEdition edition(TestMarts marts, String id, ComputedFrom texts, String factors)
            throws SQLException {
        EditionManifest manifest = new EditionManifest(
                id, null, Instant.EPOCH, "", 0, new TreeMap<>(), List.of(), "", new TreeMap<>(), List.of());
        marts.execute("create schema " + factors);
        PinnedEdition edition =
                new PinnedEdition(new FrozenEdition(Path.of(id), manifest), factors, texts, texts.catalogue(), true);
        view(marts, edition, "courant_facteurs", "select * from facteurs_" + factors);
        view(marts, edition, "modalites", "select 'categorie' as decoupage, 'RSA' as modalite, 'RSA' as libelle");

        for (String table : SAME) {
            view(marts, edition, "mart_" + table, "select * from constant_" + table);
        }

        return edition;
    }

    private static void models(TestMarts marts, PinnedEdition edition) throws SQLException {
        for (Map.Entry<String, String> model : edition.texts().models().entrySet()) {
            view(marts, edition, model.getKey().replace(".sql", "").replace('/', '_'), edition.over(model.getValue()));
        }
    }

    private static void view(TestMarts marts, PinnedEdition edition, String name, String select) throws SQLException {
        marts.execute("create view " + edition.schema() + "." + name + " as " + select);
    }

    private static List<String> tables(TestMarts marts) throws SQLException {
        try (Statement statement = marts.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "select table_name from duckdb_tables() where schema_name = 'mart' order by all")) {
            List<String> names = new ArrayList<>();

            while (row.next()) {
                names.add(row.getString(1));
            }

            return names;
        }
    }
}
