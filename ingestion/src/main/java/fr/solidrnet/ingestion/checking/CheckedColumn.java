package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.contract.CodeNames;
import fr.solidrnet.warehouse.contract.Constraints;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.Protection;
import fr.solidrnet.warehouse.contract.Sensitivity;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One column of a contract, ready to read and to check a cell by itself. */
final class CheckedColumn implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int rank;
    private final String name;
    private final String title;
    private final String example;
    private final boolean shown;
    private final boolean key;
    private final boolean required;
    private final CellReader reader;
    private final @Nullable CodeNames codes;
    private final Bounds bounds;
    private final @Nullable Pattern pattern;
    private final @Nullable Integer maxLength;
    private final boolean siret;
    private final boolean constrained;
    private final Protection.@Nullable Method protection;
    private final CellMemo memo = new CellMemo();

    CheckedColumn(int rank, Field field, boolean key) {
        Constraints constraints = field.constraints();
        this.rank = rank;
        this.name = field.name();
        this.title = field.title();
        this.example = field.example() == null ? "" : field.example();
        this.shown = field.sensitivity() == Sensitivity.AUCUNE;
        this.key = key;
        this.required = constraints.required();
        this.reader = CellReaders.of(field);
        this.codes = field.categories().isEmpty() ? null : CodeNames.of(field);
        this.bounds = Bounds.of(constraints);
        this.pattern = constraints.pattern() == null ? null : Pattern.compile(constraints.pattern());
        this.maxLength = constraints.maxLength();
        this.siret = "luhn".equals(constraints.checksum());
        this.constrained = bounds.any() || siret || pattern != null || maxLength != null;
        this.protection = field.protect() == null ? null : field.protect().method();
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    boolean key() {
        return key;
    }

    Protection.@Nullable Method protection() {
        return protection;
    }

    Cell read(@Nullable String raw) {
        return raw == null ? Cell.MISSING : memo.read(raw, this::readAnew);
    }

    /** {@link #read}, without what the column remembers. */
    Cell readAnew(@Nullable String raw) {
        String text = CellText.clean(raw);

        if (text.isEmpty() || (CellText.isMissing(text) && !isCode(text))) {
            return Cell.MISSING;
        }

        if (CellText.isSpreadsheetError(text)) {
            return new Cell.Fault(
                    FindingCode.FORME_INVALIDE, "c'est une erreur du tableur, corrigez la formule et enregistrez");
        }

        return reader.read(text);
    }

    /** Says what is wrong with a cell of this column, whatever the rest of the row. */
    void check(Cell cell, @Nullable String raw, boolean mayBeMissing, Consumer<RowFinding> found) {
        if (cell instanceof Cell.Fault fault) {
            found.accept(finding(fault.code(), raw, fault.detail()));
        } else if (cell instanceof Cell.Value value) {
            if (constrained && (raw == null || !memo.isSound(raw, cell))) {
                checkAnew(value, raw, found);
            }
        } else if (key) {
            found.accept(finding(FindingCode.CLE_MANQUANTE, null, ""));
        } else if (required && !mayBeMissing) {
            found.accept(finding(FindingCode.VALEUR_OBLIGATOIRE, null, ""));
        }
    }

    private void checkAnew(Cell.Value cell, @Nullable String raw, Consumer<RowFinding> found) {
        List<RowFinding> faults = new ArrayList<>();
        checkValue(cell.value(), raw, faults::add);
        faults.forEach(found);

        if (faults.isEmpty() && raw != null) {
            memo.markSound(raw, cell);
        }
    }

    private void checkValue(Object value, @Nullable String raw, Consumer<RowFinding> found) {
        if (bounds.any() && !bounds.allow(value)) {
            found.accept(finding(FindingCode.NOMBRE_HORS_BORNES, raw, bounds.detail()));
        }

        if (siret && !Siret.isValid(value.toString())) {
            found.accept(finding(FindingCode.SIRET_INVALIDE, raw, ""));
        }

        List<?> items = value instanceof List<?> list ? list : List.of(value);

        if (pattern != null
                && !items.stream()
                        .allMatch(item -> pattern.matcher(item.toString()).matches())) {
            found.accept(finding(FindingCode.FORME_INVALIDE, raw, "écrivez-la comme « " + example + " »"));
        }

        if (maxLength != null && items.stream().anyMatch(item -> item.toString().length() > maxLength)) {
            found.accept(finding(FindingCode.TEXTE_TROP_LONG, null, "au plus " + maxLength + " caractères"));
        }
    }

    /** A finding on this column; the value is told only where nobody can be known by it. */
    RowFinding finding(FindingCode code, @Nullable String raw, String detail) {
        String value = shown && raw != null ? CellText.shown(CellText.clean(raw)) : null;
        return new RowFinding(rank, name, code, value, Finding.sentence(code, title, value, detail));
    }

    private boolean isCode(String text) {
        return codes != null && codes.code(text).isPresent();
    }
}
