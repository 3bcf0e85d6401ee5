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
import java.util.Set;

/** Which factors a simulated figure is made of. */
final class Formula {
    private Formula() {}

    static Set<FactorRole> roles(Simulation simulation) {
        return switch (simulation) {
            case POTENTIEL -> EnumSet.of(F_NEW, L_NEW, L2);
            case MATIERES -> EnumSet.of(MIPS_NEW, L_NEW, L2, DELTA);
            case NET -> EnumSet.of(F_NEW, L_NEW, L2, DELTA, W_OLD, W_NEW, H_JOUR, EF_ELEC, REMISE_EN_ETAT);
        };
    }
}
