package fr.solidrnet.transforms.impact;

import static fr.solidrnet.transforms.impact.FactorRole.DELTA;
import static fr.solidrnet.transforms.impact.FactorRole.EF_ELEC;
import static fr.solidrnet.transforms.impact.FactorRole.F_NEW;
import static fr.solidrnet.transforms.impact.FactorRole.H_JOUR;
import static fr.solidrnet.transforms.impact.FactorRole.L2;
import static fr.solidrnet.transforms.impact.FactorRole.L_NEW;
import static fr.solidrnet.transforms.impact.FactorRole.MIPS_NEW;
import static fr.solidrnet.transforms.impact.FactorRole.REMISE_EN_ETAT;
import static fr.solidrnet.transforms.impact.FactorRole.W_NEW;
import static fr.solidrnet.transforms.impact.FactorRole.W_OLD;

import fr.solidrnet.transforms.indicator.Simulation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which factors a simulated figure is made of, and how. */
public final class Formula {
    private Formula() {}

    static Set<FactorRole> roles(Simulation simulation) {
        return switch (simulation) {
            case POTENTIEL -> EnumSet.of(F_NEW, L_NEW, L2);
            case MATIERES -> EnumSet.of(MIPS_NEW, L_NEW, L2, DELTA);
            case NET -> EnumSet.of(F_NEW, L_NEW, L2, DELTA, W_OLD, W_NEW, H_JOUR, EF_ELEC, REMISE_EN_ETAT);
        };
    }

    /** The beginnings of the codes of these factors. */
    public static List<String> factors(Simulation simulation) {
        return roles(simulation).stream().map(FactorRole::name).toList();
    }

    /** The beginning of the codes of the masses that stand in for devices that were not weighed. */
    public static String masses() {
        return FactorRole.MASSE.name();
    }

    /** The codes of the factors that figures read without a simulation. */
    public static List<String> directFactors() {
        return List.of(FactorRole.HEURES_ETP.code());
    }

    /** The formula of one device, in French, with the codes of its factors (ADR 012). */
    public static String text(Simulation simulation) {
        String lifetime = "min(1, L2 ÷ L_NEW)";
        return switch (simulation) {
            case POTENTIEL -> "F_NEW × " + lifetime + ", sommé sur les appareils";
            case MATIERES -> "DELTA × MIPS_NEW × " + lifetime + ", sommé sur les appareils";
            case NET ->
                "DELTA × (F_NEW × " + lifetime + " + U(W_NEW)) − U(W_OLD) − REMISE_EN_ETAT, sommé sur les appareils,"
                        + " où U(x) = x ÷ 1000 × H_JOUR × 365 × L2 × EF_ELEC de l’année d’attribution";
        };
    }
}
