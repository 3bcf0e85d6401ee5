package fr.solidrnet.app;

import fr.solidrnet.warehouse.storage.Cleaned;
import fr.solidrnet.warehouse.storage.Compacted;
import fr.solidrnet.warehouse.storage.TableName;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an upkeep did, under the names that {@code --json} prints.
 *
 * @param tables whose small files were written together
 * @param instantanes snapshots forgotten
 * @param fichiersRetires files that only these had, removed
 * @param orphelins files that no table knew, removed
 * @param octets of all the files removed
 */
record MaintainResult(
        SortedMap<String, Files> tables, long instantanes, long fichiersRetires, long orphelins, long octets) {

    /** Small files of a table, and what they became. */
    record Files(int avant, int apres) {}

    static MaintainResult of(SortedMap<TableName, Compacted> compacted, Cleaned cleaned) {
        SortedMap<String, Files> tables = new TreeMap<>();
        compacted.forEach((name, files) -> tables.put(name.toString(), new Files(files.before(), files.after())));
        return new MaintainResult(tables, cleaned.snapshots(), cleaned.files(), cleaned.orphans(), cleaned.bytes());
    }

    void print(PrintWriter out) {
        tables.forEach((name, files) ->
                out.printf(Locale.ROOT, "  %-36s %6d fichiers regroupés en %d%n", name, files.avant(), files.apres()));
        out.printf(
                Locale.FRENCH,
                "%d instantanés oubliés, %d fichiers retirés avec eux, %d fichiers orphelins retirés, %,d ko libérés.%n",
                instantanes,
                fichiersRetires,
                orphelins,
                octets / 1024);
    }
}
