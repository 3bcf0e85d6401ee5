package fr.solidrnet.ingestion.loading;

import fr.solidrnet.ingestion.block.BlockFiller;
import fr.solidrnet.ingestion.block.BlockFiller.Kept;
import fr.solidrnet.ingestion.checking.PlainCheck;
import fr.solidrnet.ingestion.checking.ReadCell;
import fr.solidrnet.ingestion.checking.ReferenceChecker;
import fr.solidrnet.ingestion.checking.RowChecker;
import fr.solidrnet.ingestion.checking.RowSource;
import fr.solidrnet.ingestion.privacy.PersonKey;
import fr.solidrnet.ingestion.reading.PlainLines;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.Function1;

/** Puts rows that have nothing wrong with them into a block, straight from their cells. For one thread and one file. */
final class PlainRowStore implements PlainCheck.Stored {
    private final PlainCheck check;
    private final PlainReferences references;
    private final BlockFiller filler;
    private final boolean stamped;
    private final int motif;
    private final int version;
    private final int withdrawn;
    private final int content;
    private final Kept fixedVersion;
    private final Kept notWithdrawn;
    private final Kept[] flags;
    private final List<Function1<Object, Object>> converters = new ArrayList<>();
    private long taken;
    private long replaced;

    PlainRowStore(
            RowChecker checker,
            ReferenceChecker references,
            KnownAnswers known,
            RowShape shape,
            RowSource source,
            Charset charset,
            PersonKey key,
            BlockFiller filler) {
        StructType rows = shape.good().rows();
        this.check = new PlainCheck(checker, source, charset, key.hasher());
        this.references = new PlainReferences(checker, references, known, filler);
        this.filler = filler;
        this.stamped = source.stamped() && check.isDated();
        this.motif = check.width();
        this.version = shape.place("version_le");
        this.withdrawn = shape.place("retrait");
        this.content = shape.place("empreinte");
        this.fixedVersion = filler.keep(version, micros(source.delivered().atStartOfDay()));
        this.notWithdrawn = filler.keep(withdrawn, false);
        this.flags = new Kept[2 * rows.length()];

        for (int i = 0; i < rows.length(); i++) {
            converters.add(CatalystTypeConverters.createToCatalystConverter(rows.fields()[i].dataType()));
            flags[2 * i] = filler.keep(i, false);
            flags[2 * i + 1] = filler.keep(i, true);
        }
    }

    /**
     * Gives the filler all of a row but its line.
     *
     * @param positions of the checker's inputs in the row
     * @return false, and nothing done, where the row is not in order
     */
    boolean read(PlainLines row, int[] positions) {
        int motive = row.from(positions[motif]);

        if (row.surplus() || motive >= 0 && row.to(positions[motif]) > motive) {
            return false;
        }

        for (int i = 0; i < motif; i++) {
            int from = row.from(positions[i]);
            check.read(i, row.bytes(), from, from < 0 ? from : row.to(positions[i]));
        }

        boolean dated = !stamped || check.stamp().value() != null;

        if (!dated || !check.check() || !references.answer(check)) {
            return false;
        }

        check.store(this);
        references.giveBand();
        giveVersion();
        filler.give(withdrawn, notWithdrawn);
        filler.give(content, check.content());
        replaced += references.replaced();
        taken++;
        return true;
    }

    long taken() {
        return taken;
    }

    long replaced() {
        return replaced;
    }

    void forget() {
        taken = 0;
        replaced = 0;
    }

    @Override
    public void cell(int place, ReadCell cell) {
        if (references.gives(place)) {
            return;
        }

        @Nullable Object made = cell.made;

        if (made == null) {
            made = filler.keep(place, converters.get(place).apply(outside(cell.value())));
            cell.made = made;
        }

        filler.give(place, (Kept) made);
    }

    @Override
    public void pseudonym(int place, byte[] hash) {
        filler.give(place, (Object) hash);
    }

    @Override
    public void flag(int place, boolean value) {
        filler.give(place, flags[2 * place + (value ? 1 : 0)]);
    }

    private void giveVersion() {
        if (!stamped) {
            filler.give(version, fixedVersion);
            return;
        }

        Object stamp = java.util.Objects.requireNonNull(check.stamp().value());
        LocalDateTime moment = stamp instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) stamp;
        filler.give(version, (Object) micros(moment));
    }

    private static @Nullable Object outside(@Nullable Object value) {
        return value instanceof List<?> list ? RowShape.list(list.toArray(new String[0])) : value;
    }

    private static Long micros(LocalDateTime moment) {
        return moment.toEpochSecond(java.time.ZoneOffset.UTC) * 1_000_000L + moment.getNano() / 1000;
    }
}
