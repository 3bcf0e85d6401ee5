package fr.solidrnet.ingestion.block;

import fr.solidrnet.warehouse.storage.column.ColumnBlock;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.MapData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.CalendarInterval;
import org.apache.spark.unsafe.types.GeographyVal;
import org.apache.spark.unsafe.types.GeometryVal;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.unsafe.types.VariantVal;
import org.jspecify.annotations.Nullable;

/** A block's rows as Spark sees rows, one at a time: {@link #go} to each. Only what {@link #copy} gives stays. */
public final class BlockRow extends InternalRow {
    private static final long serialVersionUID = 1L;

    private static final UTF8String NEW = UTF8String.fromString("nouvelle");
    private static final UTF8String WITHDRAWN = UTF8String.fromString("retiree");

    private final BlockShape shape;
    private final RowBlock block;
    private final @Nullable UTF8String[][] texts;
    private int row;

    public BlockRow(BlockShape shape, RowBlock block) {
        this.shape = shape;
        this.block = block;
        this.texts = new UTF8String[shape.width()][];

        for (int i = 0; i < texts.length; i++) {
            ColumnBlock column = block.columns()[i];
            texts[i] = column == null || column.kind() != ColumnBlock.Kind.TEXTS ? new UTF8String[0] : texts(column);
        }
    }

    /** The fate of rows that meet no other of their key. */
    static ColumnBlock fates(ColumnBlock withdrawn) {
        byte[] retired = WITHDRAWN.getBytes();
        byte[] both = Arrays.copyOf(NEW.getBytes(), NEW.numBytes() + retired.length);
        System.arraycopy(retired, 0, both, NEW.numBytes(), retired.length);
        short[] places = new short[withdrawn.places().length];

        for (int i = 0; i < places.length; i++) {
            places[i] = (short) (withdrawn.number(i) != 0 ? 1 : 0);
        }

        return new ColumnBlock(
                ColumnBlock.Kind.TEXTS,
                places,
                new long[0],
                new int[] {NEW.numBytes(), both.length},
                both,
                new Object[0]);
    }

    /** By place, where they lie. */
    private static @Nullable UTF8String[] texts(ColumnBlock column) {
        @Nullable UTF8String[] texts = new UTF8String[column.values()];

        for (int i = 0; i < texts.length; i++) {
            texts[i] = UTF8String.fromBytes(column.bytes(), column.from(i), column.ends()[i] - column.from(i));
        }

        return texts;
    }

    /** @return this */
    public BlockRow go(int to) {
        row = to;
        return this;
    }

    @Override
    public int numFields() {
        return shape.width();
    }

    @Override
    public boolean isNullAt(int i) {
        return shape.isOwn(i) ? block.columns()[i].isMissing(row) : shape.isShared(i) && block.shared()[i] == null;
    }

    @Override
    public boolean getBoolean(int i) {
        return shape.isShared(i) ? (Boolean) block.shared()[i] : number(i) != 0;
    }

    @Override
    public int getInt(int i) {
        return (int) getLong(i);
    }

    @Override
    public long getLong(int i) {
        if (i == shape.line()) {
            return block.lines()[row];
        }

        return shape.isShared(i) ? ((Number) block.shared()[i]).longValue() : number(i);
    }

    @Override
    public UTF8String getUTF8String(int i) {
        if (i == shape.sort()) {
            return number(shape.withdrawn()) != 0 ? WITHDRAWN : NEW;
        }

        return shape.isShared(i)
                ? (UTF8String) block.shared()[i]
                : texts[i][block.columns()[i].places()[row]];
    }

    @Override
    public byte[] getBinary(int i) {
        return block.columns()[i].bytes(row);
    }

    @Override
    public Decimal getDecimal(int i, int precision, int scale) {
        return (Decimal) block.columns()[i].other(row);
    }

    @Override
    public ArrayData getArray(int i) {
        return (ArrayData) block.columns()[i].other(row);
    }

    @Override
    public Object get(int i, DataType type) {
        return InternalRow.getAccessor(type, true).apply(this, i);
    }

    @Override
    public InternalRow copy() {
        @Nullable Object[] values = new Object[shape.width()];

        for (int i = 0; i < values.length; i++) {
            values[i] = get(i, shape.type(i));
        }

        return new GenericInternalRow(values);
    }

    private long number(int i) {
        return block.columns()[i].number(row);
    }

    @Override
    public void setNullAt(int i) {
        throw unsupported();
    }

    @Override
    public void update(int i, Object value) {
        throw unsupported();
    }

    @Override
    public byte getByte(int i) {
        throw unsupported();
    }

    @Override
    public short getShort(int i) {
        throw unsupported();
    }

    @Override
    public float getFloat(int i) {
        throw unsupported();
    }

    @Override
    public double getDouble(int i) {
        throw unsupported();
    }

    @Override
    public GeographyVal getGeography(int i) {
        throw unsupported();
    }

    @Override
    public GeometryVal getGeometry(int i) {
        throw unsupported();
    }

    @Override
    public CalendarInterval getInterval(int i) {
        throw unsupported();
    }

    @Override
    public VariantVal getVariant(int i) {
        throw unsupported();
    }

    @Override
    public InternalRow getStruct(int i, int fields) {
        throw unsupported();
    }

    @Override
    public MapData getMap(int i) {
        throw unsupported();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("No export has such a column, and blocks are only read");
    }
}
