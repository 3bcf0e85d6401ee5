package fr.solidrnet.transforms.impact;

import fr.solidrnet.warehouse.edition.EditionId;

/** Which set of factors an edition is made with. */
public sealed interface FactorChoice {
    /** The live rows of the table {@code facteurs}. */
    FactorChoice LIVE = new Live();

    /** The live rows of the table {@code facteurs}. */
    record Live() implements FactorChoice {}

    /** The set that another edition was made with and keeps. */
    record OfEdition(EditionId edition) implements FactorChoice {}

    /**
     * A set that the warehouse does not hold.
     *
     * @param name what the manifest calls it
     */
    record Given(String name, FactorSet factors) implements FactorChoice {}
}
