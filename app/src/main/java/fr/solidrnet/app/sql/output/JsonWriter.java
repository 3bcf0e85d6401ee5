package fr.solidrnet.app.sql.output;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.solidrnet.app.sql.wire.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One JSON array, one object a row, one row a line; repeated names are told apart. Numbers that JSON cannot hold come as text. */
final class JsonWriter implements ResultWriter {
    private final JsonGenerator json;
    private List<Column> columns = List.of();
    private DistinctNames names = DistinctNames.of(columns);
    private boolean first = true;

    JsonWriter(OutputStream out) {
        try {
            json = new JsonFactory()
                    .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
                    .createGenerator(out, JsonEncoding.UTF8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void columns(List<Column> columns) throws IOException {
        this.columns = columns;
        names = DistinctNames.of(columns);
        json.writeRaw("[");
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        json.writeRaw(first ? "\n" : ",\n");
        first = false;
        json.writeStartObject();

        for (int i = 0; i < cells.size(); i++) {
            json.writeFieldName(names.names().get(i));
            String cell = cells.get(i);

            if (cell == null) {
                json.writeNull();
            } else {
                value(columns.get(i), cell);
            }
        }

        json.writeEndObject();
        json.flush();
    }

    @Override
    public Optional<String> remark() {
        return names.remark();
    }

    @Override
    public void finish() throws IOException {
        json.writeRaw("\n]\n");
        json.flush();
    }

    private void value(Column column, String cell) throws IOException {
        switch (column.kind()) {
            case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(cell));
            case INTEGER -> json.writeNumber(new BigInteger(cell));
            case DECIMAL -> json.writeNumber(new BigDecimal(cell));
            case DOUBLE -> number(cell);
            case NESTED -> json.writeRawValue(cell);
            case DATE, TIMESTAMP, TEXT -> json.writeString(cell);
        }
    }

    private void number(String cell) throws IOException {
        double value = Double.parseDouble(cell);

        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeString(cell);
        }
    }
}
