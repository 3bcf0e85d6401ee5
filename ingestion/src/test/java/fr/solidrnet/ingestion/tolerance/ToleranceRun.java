package fr.solidrnet.ingestion.tolerance;

import fr.solidrnet.ingestion.IngestExports;
import fr.solidrnet.ingestion.IngestProgress;
import fr.solidrnet.ingestion.IngestSettings;
import fr.solidrnet.ingestion.TestSpark;
import fr.solidrnet.ingestion.privacy.PersonKeys;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.journal.Fates;
import fr.solidrnet.warehouse.journal.FileAccount;
import fr.solidrnet.warehouse.storage.TestWarehouse;
import fr.solidrnet.warehouse.storage.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** The files of all cases, loaded together as one delivery, and what became of each. */
final class ToleranceRun {
    private static final Map<String, String> KEY = Map.of(PersonKeys.KEY, "79".repeat(32));
    private static final String DELIVERY = "2026-10-31";

    /** What the rows of the cases refer to. */
    private static final Map<String, String> BEFORE = Map.of(
            "lots_avant.csv", TakenTexts.LOTS + TakenTexts.lot("L1"),
            "appareils_avant.csv",
                    "appareil_id;type_appareil;date_reception;etat;date_etat;mis_a_jour_le\n"
                            + "A1;CLAVIER;2026-09-01;RECU;2026-09-01;2026-09-02\n",
            "packs_avant.csv", "pack_id;composants;date_assemblage;mis_a_jour_le\nP1;A1;2026-09-10;2026-09-10\n",
            "lieux_epn_avant.csv",
                    "id;pivot;nom;commune;code_postal;adresse;date_maj\n"
                            + "E1;73282932000074;Cyber-base;Niort;79000;1 rue de l’Essai;2026-09-01\n",
            "sessions_avant.csv",
                    "session_id;epn_id;date_session;duree_min;mis_a_jour_le\nS1;E1;2026-10-14;60;2026-10-14\n");

    private final Map<String, List<FileAccount>> accounts;
    private final Map<String, String> findings = new TreeMap<>();
    private final Map<String, String> rows = new TreeMap<>();

    private ToleranceRun(Warehouse warehouse, SparkSession spark) {
        this.accounts = warehouse.accounts().stream()
                .filter(account -> account.livraison().equals(DELIVERY))
                .collect(Collectors.groupingBy(FileAccount::fichier));
        accounts.values()
                .forEach(same -> same.forEach(account -> findings.merge(
                        account.fichier(),
                        warehouse.findings(List.of(account)).get(account).stream()
                                .map(stored -> tell(stored.finding()))
                                .collect(Collectors.joining()),
                        String::concat)));
        warehouse.contracts().tables().forEach(contract -> readRows(spark, contract.name()));
    }

    static ToleranceRun of(Path folder, List<ToleranceCase> cases) throws IOException {
        Path before = Files.createDirectories(folder.resolve("exports/2026-09-30"));
        Path delivery = Files.createDirectories(folder.resolve("exports/" + DELIVERY));

        for (Map.Entry<String, String> file : BEFORE.entrySet()) {
            Files.writeString(before.resolve(file.getKey()), file.getValue());
        }

        for (ToleranceCase each : cases) {
            Files.write(delivery.resolve(each.file()), each.bytes());
        }

        try (Warehouse warehouse = TestWarehouse.open(folder, Contracts.load())) {
            SparkSession spark = TestSpark.on(warehouse.sparkSettings());
            new IngestExports(spark, warehouse, PersonKeys.of(warehouse, KEY), IngestSettings.DEFAULT)
                    .ingest(folder.resolve("exports"), IngestProgress.NONE);
        }

        try (Warehouse warehouse = TestWarehouse.read(folder, Contracts.load())) {
            return new ToleranceRun(warehouse, TestSpark.on(warehouse.sparkSettings()));
        }
    }

    List<String> files() {
        return List.copyOf(accounts.keySet());
    }

    /** What became of the file, to the last row. */
    String tell(ToleranceCase each) {
        String told = accounts.getOrDefault(each.file(), List.of()).stream()
                .map(ToleranceRun::tell)
                .collect(Collectors.joining());
        return "== " + each.id() + "\n" + told + findings.getOrDefault(each.file(), "")
                + rows.getOrDefault(each.file(), "");
    }

    private static String tell(FileAccount account) {
        Fates fates = account.fates();
        return "compte : " + account.statut() + " " + account.fichier() + " -> " + account.table() + "\n" + fates.lues()
                + " lues = " + fates.nouvelles() + " nouvelles + " + fates.corrigees() + " corrigées + "
                + fates.doublons() + " doublons + " + fates.perimees() + " périmées + " + fates.retirees()
                + " retirées + " + fates.rejetees() + " rejetées + " + fates.retenues() + " retenues ; "
                + fates.ignorees() + " ignorées\n"
                + account.remarques().stream()
                        .map(remark -> "remarque : " + remark + "\n")
                        .collect(Collectors.joining());
    }

    private static String tell(Finding finding) {
        return "constat : " + finding.code() + " ligne " + finding.line() + ", colonne « " + finding.column()
                + " », valeur « " + finding.value() + " » : " + finding.sentence() + "\n";
    }

    private void readRows(SparkSession spark, String table) {
        spark.sql("select fichier, ligne, to_json(struct(* except (livraison, date_livraison, fichier, ligne, sequence,"
                        + " empreinte, cle_id))) from brut."
                        + table + " where livraison = '" + DELIVERY + "' order by fichier, ligne")
                .collectAsList()
                .forEach(row -> rows.merge(
                        row.getString(0), "ligne " + row.getLong(1) + " : " + row.getString(2) + "\n", String::concat));
    }
}
