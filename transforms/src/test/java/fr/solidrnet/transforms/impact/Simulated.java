package fr.solidrnet.transforms.impact;

import fr.solidrnet.transforms.indicator.Simulation;

/** A total, without the marts around it. */
final class Simulated {
    private Simulated() {}

    static Interval total(FactorSet factors, Simulation simulation, InService devices) {
        return total(factors, new SharedDraws(factors.laws(factors.byCode().keySet())), simulation, devices);
    }

    static Interval total(FactorSet factors, SharedDraws draws, Simulation simulation, InService devices) {
        ImpactModel model = new ImpactModel(new FactorNeeds(factors), draws);
        return Interval.of(ImpactModel.total(model.amounts(simulation, devices)));
    }
}
