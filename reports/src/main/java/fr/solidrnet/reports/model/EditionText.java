package fr.solidrnet.reports.model;

import fr.solidrnet.warehouse.edition.EditionManifest;

/** How an edition names itself to its readers. */
public final class EditionText {
    private EditionText() {}

    /** {@code 2026-10 r1}. */
    public static String name(EditionManifest manifest) {
        return manifest.id().month() + FrenchFormats.FIXED + "r" + manifest.id().revision();
    }

    /** {@code Solid'Rnet — octobre 2026}. */
    public static String title(EditionManifest manifest) {
        return "Solid’Rnet — " + FrenchFormats.month(manifest.id().month());
    }

    /** What the figures cover, and which making of the month this is. */
    public static String standing(EditionManifest manifest) {
        return "Chiffres arrêtés au %s. Édition %s, faite le %s."
                .formatted(
                        FrenchFormats.date(manifest.id().month().atEndOfMonth()),
                        name(manifest),
                        FrenchFormats.date(manifest.creeeLe()));
    }
}
