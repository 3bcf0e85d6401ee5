package fr.solidrnet.transforms.explain;

import org.jspecify.annotations.Nullable;

/**
 * A figure as the long table holds one: each part missing where it has no sense.
 *
 * @param p5 with {@code p95}, the interval of a simulated figure
 */
public record Amount(
        @Nullable Double valeur,
        @Nullable Double numerateur,
        @Nullable Double denominateur,
        @Nullable Double p5,
        @Nullable Double p95) {}
