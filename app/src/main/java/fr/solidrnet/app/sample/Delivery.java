package fr.solidrnet.app.sample;

import java.nio.file.Path;

/**
 * A delivery being made.
 *
 * @param name {@code 2026-10-31_livraison}
 */
record Delivery(Path folder, String name, int month) {
    static Delivery of(Path out, Timeline timeline, int month) {
        String name = timeline.closing(month) + "_livraison";
        return new Delivery(out.resolve(name), name, month);
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
