package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.checking.RowFinding;
import fr.solidrnet.warehouse.contract.Contract;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * One table of one delivery: its lines are checked, their references sought, files beyond the share of refusals held,
 * the others' good rows given their fate and appended to {@code brut}. Nothing of it is visible before the ledger says so.
 */
interface TableStep {
    /**
     * What became of the rows.
     *
     * @param tallies by number of file
     * @param held numbers of the files held
     * @param findings by number of file and line
     */
    record Outcome(
            Map<Integer, Tally> tallies, Set<Integer> held, Map<Integer, SortedMap<Long, List<RowFinding>>> findings) {

        Tally tally(InputFile file) {
            return tallies.getOrDefault(file.number(), Tally.none());
        }

        SortedMap<Long, List<RowFinding>> findings(InputFile file) {
            return findings.getOrDefault(file.number(), new TreeMap<>());
        }

        long stored() {
            return tallies.values().stream().mapToLong(Tally::stored).sum();
        }
    }

    /** @param files that feed the table, one at least */
    Outcome take(List<InputFile> files, long sequence);

    /** Lines of files sent with this delivery, read again; of a file, no line at all means all of them. */
    List<Row> again(List<InputFile> files, Map<Integer, Set<Long>> places);

    /** The columns that a line has after its place. */
    List<String> inputs();

    /** By Spark, or in this thread where planning a job takes longer than doing all of the work. */
    static TableStep of(LoadRun run, Contract contract, List<InputFile> files) {
        long rows = files.stream().mapToLong(InputFile::size).sum();
        boolean few = rows <= run.settings().localRows() && run.held().fewToMeet(contract);
        return few ? new LocalTableStep(run, contract) : new SparkTableStep(run, contract);
    }

    /** Files beyond the share. Rows that waited by themselves belong to a file that is loaded, not held again for them. */
    static Set<Integer> held(List<InputFile> files, Map<Integer, Tally> tallies, BigDecimal share) {
        return files.stream()
                .filter(file -> file.part() != InputFile.Part.ROWS)
                .map(InputFile::number)
                .filter(number ->
                        tallies.containsKey(number) && tallies.get(number).beyond(share))
                .collect(Collectors.toSet());
    }
}
