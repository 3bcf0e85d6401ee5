package fr.solidrnet.transforms.impact;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** The law of probability of a factor. */
sealed interface Law {

    /** The same source gives the same draws. */
    double[] draw(UniformRandomProvider source, int draws);

    /** A value held for certain. */
    record Constant(double value) implements Law {
        @Override
        public double[] draw(UniformRandomProvider source, int draws) {
            double[] values = new double[draws];
            Arrays.fill(values, value);
            return values;
        }
    }

    /**
     * The logarithm is normal.
     *
     * @param gsd geometric standard deviation: exp of that of the logarithm
     */
    record LogNormal(double median, double gsd) implements Law {
        @Override
        public double[] draw(UniformRandomProvider source, int draws) {
            ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(source);
            double sigma = StrictMath.log(gsd);
            double[] values = new double[draws];
            Arrays.setAll(values, i -> median * StrictMath.exp(sigma * normal.sample()));
            return values;
        }
    }

    /** A beta law between {@code min} and {@code max} whose shape leans to {@code mode}, with PERT's usual lambda of 4. */
    record Pert(double min, double mode, double max) implements Law {
        private static final double LAMBDA = 4;

        @Override
        public double[] draw(UniformRandomProvider source, int draws) {
            double range = max - min;
            double[] values =
                    new Beta(1 + LAMBDA * (mode - min) / range, 1 + LAMBDA * (max - mode) / range).draw(source, draws);
            Arrays.setAll(values, i -> min + range * values[i]);
            return values;
        }
    }

    /** Between 0 and 1: what is known of a share after {@code alpha - 1} hits and {@code beta - 1} misses. */
    record Beta(double alpha, double beta) implements Law {
        @Override
        public double[] draw(UniformRandomProvider source, int draws) {
            SharedStateContinuousSampler sampler = ChengBetaSampler.of(source, alpha, beta);
            double[] values = new double[draws];
            Arrays.setAll(values, i -> sampler.sample());
            return values;
        }
    }

    /** @throws SolidrnetException CONFIGURATION, naming the factor, when its parameters are not those of its law */
    static Law of(Factor factor) {
        Map<String, Double> parameters = parameters(factor);
        return switch (factor.law()) {
            case "fixe" -> new Constant(factor.value());
            case "lognormale" -> logNormal(factor, parameters);
            case "pert" -> pert(factor, parameters);
            default -> throw wrong(factor, "its law is unknown");
        };
    }

    private static Law logNormal(Factor factor, Map<String, Double> parameters) {
        double gsd = parameters.getOrDefault("gsd", Double.NaN);

        if (!(gsd >= 1 && factor.value() > 0)) {
            throw wrong(factor, "a lognormale law needs gsd, at least 1, and a median above 0");
        }

        return new LogNormal(factor.value(), gsd);
    }

    private static Law pert(Factor factor, Map<String, Double> parameters) {
        double min = parameters.getOrDefault("min", Double.NaN);
        double mode = parameters.getOrDefault("mode", Double.NaN);
        double max = parameters.getOrDefault("max", Double.NaN);

        if (!(min <= mode && mode <= max)) {
            throw wrong(factor, "a pert law needs min, mode and max, in that order");
        }

        return min == max ? new Constant(min) : new Pert(min, mode, max);
    }

    private static Map<String, Double> parameters(Factor factor) {
        Map<String, Double> parameters = new TreeMap<>();

        if (factor.parameters() != null && !factor.parameters().isBlank()) {
            for (String parameter : factor.parameters().split("\\|")) {
                int equals = parameter.indexOf('=');

                try {
                    parameters.put(
                            parameter.substring(0, Math.max(equals, 0)),
                            Double.valueOf(parameter.substring(equals + 1)));
                } catch (NumberFormatException e) {
                    throw wrong(factor, "a parameter is not a number");
                }
            }
        }

        return parameters;
    }

    private static SolidrnetException wrong(Factor factor, String defect) {
        return new SolidrnetException(
                FailureKind.CONFIGURATION,
                "Factor " + factor.code() + " cannot be used: " + defect + " (" + factor.law() + ", "
                        + factor.parameters() + "). Correct its row of the table facteurs");
    }
}
