package fr.solidrnet.transforms.impact;

import static fr.solidrnet.transforms.impact.FactorRole.DELTA;
import static fr.solidrnet.transforms.impact.FactorRole.F_NEW;
import static fr.solidrnet.transforms.impact.FactorRole.H_JOUR;
import static fr.solidrnet.transforms.impact.FactorRole.L2;
import static fr.solidrnet.transforms.impact.FactorRole.L_NEW;
import static fr.solidrnet.transforms.impact.FactorRole.MIPS_NEW;
import static fr.solidrnet.transforms.impact.FactorRole.REMISE_EN_ETAT;
import static fr.solidrnet.transforms.impact.FactorRole.W_NEW;
import static fr.solidrnet.transforms.impact.FactorRole.W_OLD;

import fr.solidrnet.transforms.indicator.Simulation;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * The avoided impact of devices in service, one amount a draw (kgCO2e, or kg of materials). With r = min(1, L2 / L_new)
 * and the electricity of a second life U(x) = W_x / 1000 × h × 365 × L2 × EF(year of allocation), a device gives
 *
 * <ul>
 *   <li>potential: F_new × r
 *   <li>net: delta × (F_new × r + U(new)) − U(old) − refurbishment; transport is left out
 *   <li>materials: delta × MIPS_new × r
 * </ul>
 *
 * Amounts are proportional to devices: twice the devices of every type and year give exactly twice each amount.
 */
final class ImpactModel {
    private static final double DAYS = 365;
    private static final double WATTS_PER_KILOWATT = 1000;

    private final FactorNeeds needs;
    private final SharedDraws draws;

    ImpactModel(FactorNeeds needs, SharedDraws draws) {
        this.needs = needs;
        this.draws = draws;
    }

    /** The amounts of each type that counts. */
    SortedMap<String, double[]> amounts(Simulation simulation, InService devices) {
        SortedMap<String, double[]> amounts = new TreeMap<>();
        devices.byType().forEach((type, years) -> {
            if (needs.counts(type)) {
                amounts.put(type, amounts(simulation, type, years));
            }
        });
        return amounts;
    }

    /** The amounts of all types together, draw by draw. */
    static double[] total(SortedMap<String, double[]> amounts) {
        double[] total = new double[SharedDraws.DRAWS];
        amounts.values().forEach(part -> Arrays.setAll(total, i -> total[i] + part[i]));
        return total;
    }

    double[] amounts(Simulation simulation, String type, SortedMap<Integer, Long> years) {
        long devices = InService.devices(years);
        double[] lifetimes = lifetimes(type);
        return switch (simulation) {
            case POTENTIEL -> {
                double[] made = draws.of(F_NEW.of(type));
                yield each(i -> devices * (made[i] * lifetimes[i]));
            }
            case MATIERES -> {
                double[] mobilised = draws.of(MIPS_NEW.of(type));
                double[] delta = draws.of(DELTA.code());
                yield each(i -> devices * (delta[i] * mobilised[i] * lifetimes[i]));
            }
            case NET -> net(type, devices, lifetimes, electricity(years));
        };
    }

    private double[] net(String type, long devices, double[] lifetimes, double[] perWatt) {
        double[] made = draws.of(F_NEW.of(type));
        double[] delta = draws.of(DELTA.code());
        double[] wattsNew = draws.of(W_NEW.of(type));
        double[] wattsOld = draws.of(W_OLD.of(type));
        double[] refurbishment = draws.of(REMISE_EN_ETAT.code());
        return each(i -> delta[i] * (devices * (made[i] * lifetimes[i]) + wattsNew[i] * perWatt[i])
                - wattsOld[i] * perWatt[i]
                - devices * refurbishment[i]);
    }

    /** r: how many lives of a new device a second life stands in for, one at most. */
    private double[] lifetimes(String type) {
        double[] second = draws.of(L2.code());
        double[] whole = draws.of(L_NEW.of(type));
        return each(i -> Math.min(1, second[i] / whole[i]));
    }

    /** kgCO2e that the second lives of all the devices emit for each watt that a device draws. */
    private double[] electricity(SortedMap<Integer, Long> years) {
        double[] hours = draws.of(H_JOUR.code());
        double[] second = draws.of(L2.code());
        double[] emissions = new double[SharedDraws.DRAWS];
        years.forEach((year, devices) -> {
            double[] factor = draws.of(needs.emission(year));
            Arrays.setAll(emissions, i -> emissions[i] + devices * factor[i]);
        });
        return each(i -> hours[i] * DAYS * second[i] / WATTS_PER_KILOWATT * emissions[i]);
    }

    private static double[] each(IntToDoubleFunction amount) {
        double[] amounts = new double[SharedDraws.DRAWS];
        Arrays.setAll(amounts, amount);
        return amounts;
    }
}
