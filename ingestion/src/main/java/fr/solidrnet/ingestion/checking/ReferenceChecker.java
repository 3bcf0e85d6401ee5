package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.ForeignKey;
import fr.solidrnet.warehouse.contract.Protection;
import fr.solidrnet.warehouse.contract.Sensitivity;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of a table can be checked for once the rows that it refers to are known: references and age bands. */
public final class ReferenceChecker implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Reference> references = new ArrayList<>();
    private final @Nullable Generalised generalised;

    /**
     * A column whose values are keys of another table.
     *
     * @param place of the column among the stored ones
     * @param onlyWhen values of another form are not looked for
     * @param successors table of the old keys that are taken too, and their column {@code oldKey}
     */
    public record Reference(
            int place,
            int rank,
            String column,
            String title,
            boolean shown,
            String resource,
            String resourceTitle,
            String key,
            @Nullable String onlyWhen,
            @Nullable String successors,
            @Nullable String oldKey)
            implements Serializable {}

    /**
     * A birth year to become an age band.
     *
     * @param place of the band among the stored columns
     * @param reference rank of the reference to the row that holds the date
     */
    public record Generalised(
            int place, int rank, String column, String title, int reference, String atDate, AgeBands bands)
            implements Serializable {}

    /**
     * @param findings those of the row, with the new ones
     * @param replaced how many references are old keys
     * @param band the age band, where there is one to set
     */
    public record Answered(
            List<RowFinding> findings,
            int replaced,
            @Nullable String band) {}

    public ReferenceChecker(Contracts contracts, Contract contract) {
        List<String> stored = contract.stored().stream().map(Field::name).toList();

        for (ForeignKey key : contract.foreignKeys()) {
            references.add(reference(contracts, contract, key, stored));
        }

        this.generalised = contract.exported().stream()
                .filter(field -> field.protect() != null && field.protect().method() == Protection.Method.GENERALISE)
                .findFirst()
                .map(field -> generalised(contract, field, stored))
                .orElse(null);
    }

    public List<Reference> references() {
        return references;
    }

    public Optional<Generalised> generalised() {
        return Optional.ofNullable(generalised);
    }

    /**
     * @param values by rank of the reference, the items that the row refers to
     * @param at the date of the row referred to, missing where there is no such row
     */
    public Answered check(
            List<RowFinding> before,
            List<List<String>> values,
            @Nullable Integer birthYear,
            @Nullable LocalDate at,
            ReferenceAnswers answers) {
        // Cells out of place refer to nothing that was meant, and may hold a name.
        if (before.stream().anyMatch(finding -> finding.code() == FindingCode.CELLULES_EN_TROP)) {
            return new Answered(List.copyOf(before), 0, null);
        }

        List<RowFinding> findings = new ArrayList<>(before);
        int replaced = 0;

        for (int i = 0; i < references.size(); i++) {
            List<String> unknown = answers.unknown(i, values.get(i));

            if (!unknown.isEmpty()) {
                findings.add(unknown(references.get(i), String.join(", ", unknown)));
            }

            replaced += answers.replaced(i, values.get(i)) ? 1 : 0;
        }

        @Nullable String band = null;

        if (generalised != null && birthYear != null && at != null) {
            band = generalised.bands().of(at.getYear() - birthYear).orElse(null);

            if (birthYear > at.getYear()) {
                findings.add(bornLater(generalised));
            }
        }

        findings.sort(Comparator.comparingInt(RowFinding::rank));
        return new Answered(List.copyOf(findings), replaced, band);
    }

    private static RowFinding unknown(Reference reference, String values) {
        FindingCode code = FindingCode.REFERENCE_INCONNUE;
        String value = reference.shown() ? CellText.shown(values) : null;
        String detail = "la table « " + reference.resourceTitle() + " »";
        return new RowFinding(
                reference.rank(),
                reference.column(),
                code,
                value,
                Finding.sentence(code, reference.title(), value, detail));
    }

    private static RowFinding bornLater(Generalised column) {
        FindingCode code = FindingCode.NOMBRE_HORS_BORNES;
        String detail = "pas après l'année de la ligne à laquelle elle renvoie";
        return new RowFinding(
                column.rank(), column.column(), code, null, Finding.sentence(code, column.title(), null, detail));
    }

    private static Reference reference(Contracts contracts, Contract contract, ForeignKey key, List<String> stored) {
        Field field = contract.field(key.field());
        ForeignKey.Reference target = key.reference();
        String successors = target.successors();
        return new Reference(
                stored.indexOf(field.name()),
                contract.fields().indexOf(field),
                field.name(),
                field.title(),
                field.sensitivity() == Sensitivity.AUCUNE,
                target.resource(),
                contracts.table(target.resource()).title(),
                target.field(),
                key.onlyWhen(),
                successors,
                successors == null
                        ? null
                        : contracts.table(successors).primaryKey().get(0));
    }

    private Generalised generalised(Contract contract, Field field, List<String> stored) {
        Protection protect = Objects.requireNonNull(field.protect());
        String into = Objects.requireNonNull(protect.into());
        int reference = 0;

        while (!references.get(reference).column().equals(protect.atReference())) {
            reference++;
        }

        return new Generalised(
                stored.indexOf(into),
                contract.fields().indexOf(field),
                field.name(),
                field.title(),
                reference,
                Objects.requireNonNull(protect.atDate()),
                new AgeBands(contract.field(into)));
    }
}
