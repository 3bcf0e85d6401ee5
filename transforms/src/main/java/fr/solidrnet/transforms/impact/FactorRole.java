package fr.solidrnet.transforms.impact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** What a factor stands for, told by the beginning of its code; what follows says of which type or year. */
public enum FactorRole {
    F_NEW("Fabrication et distribution d'un appareil neuf", Scope.TYPE),
    L_NEW("Durée de vie d'un appareil neuf", Scope.TYPE),
    MIPS_NEW("Matières mobilisées pour un appareil neuf", Scope.TYPE),
    W_OLD("Puissance de l'appareil réemployé", Scope.TYPE),
    W_NEW("Puissance d'un appareil neuf", Scope.TYPE),
    MASSE("Masse d'un appareil qui n'est pas pesé", Scope.TYPE),
    EF_ELEC("Émissions de l'électricité consommée", Scope.YEAR),
    L2("Durée de la seconde vie", Scope.ALL),
    DELTA("Part des packs qui évitent un achat neuf", Scope.ALL),
    REMISE_EN_ETAT("Remise en état d'un appareil", Scope.ALL),
    H_JOUR("Durée d'usage par jour", Scope.ALL),
    HEURES_ETP("Heures annuelles d'un équivalent temps plein", Scope.ALL);

    /** What the end of the code names. */
    enum Scope {
        TYPE,
        YEAR,
        ALL
    }

    private final String label;
    private final Scope scope;

    FactorRole(String label, Scope scope) {
        this.label = label;
        this.scope = scope;
    }

    /** What it is, in French, of whatever type or year. */
    String label() {
        return label;
    }

    Scope scope() {
        return scope;
    }

    /** The code of the factor of one type of device or one year: {@code F_NEW_ECRAN}. */
    String of(Object typeOrYear) {
        return name() + "_" + typeOrYear;
    }

    /** The code of a factor that is the same for all. */
    String code() {
        return name();
    }

    /** The role that a code begins with, the longest where several do; none for a code that no figure reads. */
    static Optional<FactorRole> parse(String code) {
        return Arrays.stream(values())
                .filter(role -> role.scope == Scope.ALL ? code.equals(role.name()) : code.startsWith(role.name() + "_"))
                .max(Comparator.comparingInt(role -> role.name().length()));
    }

    /** What follows the role in a code: the type, the year. */
    String end(String code) {
        return scope == Scope.ALL ? "" : code.substring(name().length() + 1);
    }
}
