package fr.solidrnet.app.sample;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one file is to be made.
 *
 * @param name without what its format adds
 * @param flawed whether flawed and waiting rows may be put into it
 */
record FilePlan(String name, Set<Oddity> oddities, @Nullable FileFault fault, boolean flawed) {
    static FilePlan plain(String name) {
        return new FilePlan(name, Set.of(), null, false);
    }

    String fileName() {
        if (oddities.contains(Oddity.XLSX)) {
            return name + ".xlsx";
        }

        return name + ".csv" + (oddities.contains(Oddity.GZ) ? ".gz" : oddities.contains(Oddity.ZIP) ? ".zip" : "");
    }
}
