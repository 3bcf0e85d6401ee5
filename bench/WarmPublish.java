import fr.solidrnet.reports.PublishEdition;
import fr.solidrnet.reports.pdf.Dress;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Publishes one edition again and again in one process, and tells the median time of the second half. */
class WarmPublish {
    private static final int TIMES = 16;

    /** @param arguments the edition's folder, and where the files go */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        FrozenEdition edition = FrozenEdition.open(Path.of(arguments[0]));
        List<Long> times = new ArrayList<>();

        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            PublishEdition.publish(edition, Path.of(arguments[1]), Dress.PLAIN);
            times.add(System.nanoTime() - start);
        }

        List<Long> warm = new ArrayList<>(times.subList(TIMES / 2, TIMES));
        Collections.sort(warm);
        System.out.printf("warm    %6.2f s%n", warm.get(warm.size() / 2) / 1e9);
    }
}
