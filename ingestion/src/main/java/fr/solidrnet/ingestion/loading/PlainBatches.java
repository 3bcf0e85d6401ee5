package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.block.BlockFiller;
import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.ingestion.reading.FileLayout;
import fr.solidrnet.ingestion.reading.PlainLines;
import fr.solidrnet.ingestion.reading.PlainPiece;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and answers the rows of regular texts from their bytes. A row that has anything wrong with it, or
 * that withdraws its key, goes through the same functions as the rows of any other file; a test holds the two together.
 */
final class PlainBatches implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RowChecker checker;
    private final CheckRows checks;
    private final AnswerRows answers;
    private final ReferenceChecker references;
    private final KnownAnswers known;
    private final RowShape shape;
    private final CheckedBatches gathered;
    private final FileConstants constants;
    private final PersonKey key;

    PlainBatches(
            RowChecker checker,
            CheckRows checks,
            ReferenceChecker references,
            KnownAnswers known,
            RowShape shape,
            FileConstants constants,
            PersonKey key) {
        this.checker = checker;
        this.checks = checks;
        this.answers = new AnswerRows(references, known, shape);
        this.references = references;
        this.known = known;
        this.shape = shape;
        this.gathered = new CheckedBatches(shape, constants);
        this.constants = constants;
        this.key = key;
    }

    /** @param sources for each of the checker's inputs, the name of the source's column */
    Iterator<Batch> call(PlainPiece piece, String[] sources, String[] columns) {
        Reading reading = new Reading(piece, positions(piece.file().layout(), sources, columns));
        TaskContext task = TaskContext.get();

        if (task != null) {
            TaskCompletionListener close = done -> reading.close();
            task.addTaskCompletionListener(close);
        }

        return reading;
    }

    private static int[] positions(FileLayout layout, String[] sources, String[] columns) {
        int[] positions = new int[sources.length];

        for (int i = 0; i < positions.length; i++) {
            positions[i] =
                    layout.positions().get(java.util.Arrays.asList(columns).indexOf(sources[i]));
        }

        return positions;
    }

    private final class Reading implements Iterator<Batch>, Closeable {
        private final PlainLines lines;
        private final int file;
        private final int[] positions;
        private final BlockFiller filler = new BlockFiller(shape.good());
        private final CheckedBatches.Gathering gathering = gathered.gathering(filler);
        private final java.util.function.UnaryOperator<Row> check = checks.one();
        private final PlainRowStore store;
        private boolean more;

        Reading(PlainPiece piece, int[] positions) {
            this.lines = piece.open();
            this.file = piece.file().number();
            this.positions = positions;
            this.store = new PlainRowStore(
                    checker, references, known, shape, constants.mark(file).source(), lines.charset(), key, filler);
            gathering.begin(file);
            this.more = lines.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Batch next() {
            if (!more) {
                throw new NoSuchElementException();
            }

            boolean full = false;

            while (more && !full) {
                full = take();
                more = lines.next();
            }

            gathering.counts().addPlain(file, store.taken(), store.replaced());
            store.forget();
            return gathering.close();
        }

        private boolean take() {
            if (store.read(lines, positions)) {
                return filler.end(lines.line());
            }

            return gathering.add(answers.answer(check.apply(line())));
        }

        /** The row as the tolerant reader gives it, for the checks of all rows. */
        private Row line() {
            @Nullable Object[] values = new Object[4 + positions.length];
            values[0] = file;
            values[1] = lines.line();
            values[2] = lines.surplus();

            for (int i = 0; i < positions.length; i++) {
                values[4 + i] = lines.text(positions[i]);
            }

            return RowFactory.create(values);
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
