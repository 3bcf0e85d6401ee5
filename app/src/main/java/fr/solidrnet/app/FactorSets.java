package fr.solidrnet.app;

import fr.solidrnet.ingestion.ReadTableFile;
import fr.solidrnet.transforms.impact.Factor;
import fr.solidrnet.transforms.impact.FactorChoice;
import fr.solidrnet.transforms.impact.FactorSet;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.edition.EditionId;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The set of factors that {@code --factors} names: a file of the table {@code facteurs}, or an edition. */
final class FactorSets {
    private static final Pattern EDITION = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])/r[1-9]\\d{0,5}");

    private FactorSets() {}

    /** @param set none: the live factors */
    static FactorChoice choose(@Nullable String set, Contracts contracts) {
        if (set == null) {
            return FactorChoice.LIVE;
        }

        if (EDITION.matcher(set).matches()) {
            return new FactorChoice.OfEdition(EditionId.parse(set));
        }

        Path file = path(set);
        return new FactorChoice.Given(
                String.valueOf(file.getFileName()),
                FactorSet.of(new ReadTableFile(contracts, "facteurs")
                        .rows(file).stream().map(FactorSets::factor).toList()));
    }

    private static Path path(String set) {
        try {
            return Path.of(set);
        } catch (InvalidPathException e) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION, "--factors is neither an edition nor the path of a file: " + set, e);
        }
    }

    private static Factor factor(Map<String, @Nullable Object> row) {
        return new Factor(
                text(row, "code"),
                ((BigDecimal) Objects.requireNonNull(row.get("valeur"))).doubleValue(),
                text(row, "unite"),
                text(row, "loi"),
                (String) row.get("parametres"),
                text(row, "source"),
                (LocalDate) Objects.requireNonNull(row.get("valide_du")),
                (LocalDate) row.get("valide_au"),
                text(row, "statut"));
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return Objects.requireNonNull((String) row.get(column), column);
    }
}
