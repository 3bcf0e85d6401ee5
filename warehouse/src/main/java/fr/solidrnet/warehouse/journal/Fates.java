package fr.solidrnet.warehouse.journal;

import java.util.stream.LongStream;

/**
 * How many rows of a file met each fate. {@code ignorees} (preamble, blank, totals and example rows) are told
 * apart: they are not rows read.
 */
public record Fates(
        long lues,
        long nouvelles,
        long corrigees,
        long doublons,
        long perimees,
        long retirees,
        long rejetees,
        long retenues,
        long ignorees) {

    public static final Fates NONE = new Fates(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Whether every row read has exactly one fate: they add up, and none is negative. */
    public boolean balanced() {
        long fewest = LongStream.of(
                        lues, nouvelles, corrigees, doublons, perimees, retirees, rejetees, retenues, ignorees)
                .min()
                .orElseThrow();
        return fewest >= 0 && lues == nouvelles + corrigees + doublons + perimees + retirees + rejetees + retenues;
    }

    public Fates plus(Fates other) {
        return new Fates(
                lues + other.lues,
                nouvelles + other.nouvelles,
                corrigees + other.corrigees,
                doublons + other.doublons,
                perimees + other.perimees,
                retirees + other.retirees,
                rejetees + other.rejetees,
                retenues + other.retenues,
                ignorees + other.ignorees);
    }
}
