package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.Formats;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the format of a file and where its header stands. The row that holds most columns of a format is its header;
 * the way of reading that gives it is the right one. A file named after its table is of the format so named, unless
 * its header is, whole, that of another source of the same table.
 */
final class HeaderSearch {
    private final List<HeaderIndex> indexes;

    HeaderSearch(Formats formats) {
        this.indexes = formats.all().stream().map(HeaderIndex::new).toList();
    }

    /** A header, and the way of reading in which it was found. */
    record Found(Content content, HeaderMatch header) {}

    /** How many rows the most patient format wants searched. */
    int depth() {
        return indexes.stream()
                .mapToInt(index -> index.format().headerRows())
                .max()
                .orElse(0);
    }

    /** The format that the file's name tells, if it does. */
    Optional<Format> named(String fileName) {
        return byName(fileName).map(HeaderIndex::format);
    }

    Optional<Found> search(String fileName, List<Head> heads) {
        Optional<HeaderIndex> named = byName(fileName);
        Optional<Found> byName = named.flatMap(index -> best(index, heads));

        if (byName.isPresent() && byName.get().header().missing().isEmpty()) {
            return byName;
        }

        Optional<Found> byHeader = indexes.stream()
                .filter(index -> index.format().fileName() == null)
                .filter(index ->
                        named.isEmpty() || feedsSame(index.format(), named.get().format()))
                .flatMap(index -> best(index, heads).stream())
                .filter(found -> found.header().recognised())
                .reduce(HeaderSearch::better);
        return byName.isEmpty()
                        || byHeader.isPresent()
                                && clearer(byHeader.get().header(), byName.get().header())
                ? byHeader
                : byName;
    }

    /** The other sheets of a workbook that hold rows below a whole header of the same format. */
    List<Integer> otherSheets(Found found, List<Head> heads) {
        Format format = found.header().format();
        return indexes.stream()
                .filter(index -> index.format().equals(format))
                .flatMap(index -> heads.stream()
                        .filter(head ->
                                head.content().sheet() != found.content().sheet())
                        .filter(head -> holdsRows(index, head)))
                .map(head -> head.content().sheet())
                .toList();
    }

    private static boolean holdsRows(HeaderIndex index, Head head) {
        boolean below = false;

        for (RawRow row : head.rows()) {
            if (below && row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                return true;
            }

            HeaderMatch match = index.match(row);
            below |= match.found() > 0 && match.missing().isEmpty() && match.recognised();
        }

        return false;
    }

    /** Whether the header is, whole, that of another source than the one that the name tells. */
    private static boolean clearer(HeaderMatch other, HeaderMatch named) {
        return other.missing().isEmpty() && (!named.missing().isEmpty() || other.found() > named.found());
    }

    private Optional<HeaderIndex> byName(String fileName) {
        return indexes.stream()
                .filter(index -> index.format().isNamed(fileName))
                .findFirst();
    }

    private static boolean feedsSame(Format one, Format other) {
        return one.tables().keySet().containsAll(other.tables().keySet());
    }

    private static Optional<Found> best(HeaderIndex index, List<Head> heads) {
        @Nullable Found best = null;

        for (Head head : heads) {
            for (RawRow row : head.rows()) {
                Found found = new Found(head.content(), index.match(row));

                if (row.line() <= index.format().headerRows() && found.header().found() > 0) {
                    best = best == null ? found : better(best, found);
                }
            }
        }

        return Optional.ofNullable(best);
    }

    private static Found better(Found one, Found other) {
        return other.header().found() > one.header().found() ? other : one;
    }
}
