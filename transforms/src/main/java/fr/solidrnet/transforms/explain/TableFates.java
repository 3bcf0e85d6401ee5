package fr.solidrnet.transforms.explain;

/**
 * What became of all rows of an export in the files that an edition knew: those that could bear on a figure.
 *
 * @param lues rows read; the fates up to {@code retenues} add up to them
 * @param enAttente those of {@code rejetees} that wait for a row they refer to
 */
public record TableFates(
        String table,
        long lues,
        long nouvelles,
        long corrigees,
        long doublons,
        long perimees,
        long retirees,
        long rejetees,
        long retenues,
        long enAttente) {}
