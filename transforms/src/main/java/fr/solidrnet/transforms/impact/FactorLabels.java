package fr.solidrnet.transforms.impact;

import fr.solidrnet.warehouse.contract.Category;
import fr.solidrnet.warehouse.contract.Contracts;
import java.util.Locale;

/** Factors as people read them: « Durée de vie d'un appareil neuf, écran ». */
public final class FactorLabels {
    private static final String FACTORS = "facteurs";

    private final Contracts contracts;

    public FactorLabels(Contracts contracts) {
        this.contracts = contracts;
    }

    /** The code itself where no figure reads such a factor. */
    public String of(String code) {
        return FactorRole.parse(code)
                .map(role -> switch (role.scope()) {
                    case ALL -> role.label();
                    case YEAR -> role.label() + ", " + role.end(code);
                    case TYPE -> role.label() + ", " + type(role.end(code));
                })
                .orElse(code);
    }

    /** The label of {@code publie}, {@code convention}, {@code hypothese}. */
    public String status(String code) {
        return label(FACTORS, "statut", code);
    }

    /** The label of {@code fixe}, {@code lognormale}, {@code pert}. */
    public String law(String code) {
        return label(FACTORS, "loi", code);
    }

    private String type(String code) {
        String label = label("appareils", "type_appareil", code);
        return label.substring(0, 1).toLowerCase(Locale.FRANCE) + label.substring(1);
    }

    private String label(String table, String column, String code) {
        return contracts.table(table).field(column).categories().stream()
                .filter(category -> category.value().equals(code))
                .map(Category::label)
                .findFirst()
                .orElse(code);
    }
}
