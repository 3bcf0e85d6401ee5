package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.contract.CodeNames;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.FieldType;
import fr.solidrnet.warehouse.contract.HeaderNames;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How each type of a contract is read, tolerantly, to the Java class that Spark stores it as. */
final class CellReaders {
    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final Map<String, Boolean> BOOLEANS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("vrai", true),
            Map.entry("oui", true),
            Map.entry("o", true),
            Map.entry("1", true),
            Map.entry("yes", true),
            Map.entry("y", true),
            Map.entry("false", false),
            Map.entry("faux", false),
            Map.entry("non", false),
            Map.entry("n", false),
            Map.entry("0", false),
            Map.entry("no", false));
    private static final BigDecimal LEAST_LONG = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);

    private CellReaders() {}

    static CellReader of(Field field) {
        FieldType type = field.type();
        return switch (type) {
            case STRING -> item(field);
            case LIST -> list(item(field));
            case INTEGER -> CellReaders::integer;
            case YEAR -> CellReaders::year;
            case NUMBER -> decimal(orZero(field.precision()), orZero(field.scale()));
            case BOOLEAN -> CellReaders::flag;
            case DATE -> text -> read(text, DateTexts::date, FindingCode.DATE_IMPOSSIBLE);
            case DATETIME -> text -> read(text, DateTexts::dateTime, FindingCode.DATE_IMPOSSIBLE);
            case TIME ->
                text -> read(text, cell -> TimeTexts.time(cell).map(Object::toString), FindingCode.HEURE_IMPOSSIBLE);
            case YEARMONTH ->
                text -> read(text, cell -> TimeTexts.month(cell).map(Object::toString), FindingCode.DATE_IMPOSSIBLE);
            case BINARY, MAP ->
                throw new IllegalArgumentException("No export holds a " + type + " (column " + field.name() + ")");
        };
    }

    private static CellReader item(Field field) {
        if (field.categories().isEmpty()) {
            Integer length = field.constraints().paddedTo();
            int padded = length == null ? 0 : length;
            boolean digits = "luhn".equals(field.constraints().checksum());
            return text -> new Cell.Value(padded(digits ? CellText.withoutSpaces(text) : text, padded));
        }

        CodeNames codes = CodeNames.of(field);
        String detail =
                field.categories().stream().map(category -> category.value()).collect(Collectors.joining(", "));
        return text -> codes.code(text)
                .<Cell>map(Cell.Value::new)
                .orElseGet(() -> new Cell.Fault(FindingCode.CODE_INCONNU, detail));
    }

    /** A text of digits one short of {@code length} lost its leading zero in a spreadsheet. */
    private static String padded(String text, int length) {
        boolean lostZero = text.length() == length - 1 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return lostZero ? "0" + text : text;
    }

    /** Items in their order, each once; blank ones aside. */
    private static CellReader list(CellReader item) {
        return text -> {
            Set<String> items = new LinkedHashSet<>();

            for (String part : SEPARATOR.split(text)) {
                String clean = CellText.clean(part);

                if (clean.isEmpty()) {
                    continue;
                }

                Cell cell = item.read(clean);

                if (cell instanceof Cell.Value value) {
                    items.add((String) value.value());
                } else {
                    return cell;
                }
            }

            return items.isEmpty() ? Cell.MISSING : new Cell.Value(List.copyOf(items));
        };
    }

    private static Cell integer(String text) {
        Optional<BigDecimal> number = NumberTexts.number(text);

        if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
            return Cell.fault(FindingCode.NOMBRE_ILLISIBLE);
        }

        BigDecimal value = number.get();

        if (value.compareTo(LEAST_LONG) < 0 || value.compareTo(GREATEST_LONG) > 0) {
            return new Cell.Fault(FindingCode.NOMBRE_HORS_BORNES, "ce nombre est trop grand");
        }

        return new Cell.Value(value.longValueExact());
    }

    private static Cell year(String text) {
        Cell cell = integer(text);

        if (cell instanceof Cell.Value value) {
            long year = (Long) value.value();
            return year == (int) year ? new Cell.Value((int) year) : Cell.fault(FindingCode.NOMBRE_ILLISIBLE);
        }

        return cell;
    }

    /** Digits beyond the scale are rounded half up: a scale's extra digits are no fault of the row. */
    private static CellReader decimal(int precision, int scale) {
        return text -> {
            Optional<BigDecimal> number = NumberTexts.number(text);

            if (number.isEmpty()) {
                return Cell.fault(FindingCode.NOMBRE_ILLISIBLE);
            }

            BigDecimal rounded = number.get().setScale(scale, RoundingMode.HALF_UP);
            return rounded.precision() > precision
                    ? new Cell.Fault(
                            FindingCode.NOMBRE_HORS_BORNES,
                            "au plus " + (precision - scale) + " chiffres avant la virgule")
                    : new Cell.Value(rounded);
        };
    }

    private static Cell flag(String text) {
        Boolean value = BOOLEANS.get(HeaderNames.fold(text));
        return value == null ? Cell.fault(FindingCode.BOOLEEN_ILLISIBLE) : new Cell.Value(value);
    }

    private static Cell read(String text, Function<String, Optional<?>> parse, FindingCode otherwise) {
        Optional<?> value = parse.apply(text);
        return value.isPresent() ? new Cell.Value(value.get()) : Cell.fault(otherwise);
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
