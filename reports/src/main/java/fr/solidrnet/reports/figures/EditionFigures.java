package fr.solidrnet.reports.figures;

import fr.solidrnet.warehouse.edition.EditionManifest;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * All that outputs may say of an edition.
 *
 * @param figures those of the month, in the order of the definitions, then period, split, modality
 * @param history totals, and figures by category, of the edition's 24 months, by month
 * @param factors the edition's factor set, by code
 * @param sensitivities by indicator in the order of the definitions; factors by rank, then alternatives
 * @param changes what moved since the previous edition, in the order of the definitions
 * @param files fates of the files of the month's deliveries
 */
public record EditionFigures(
        EditionManifest manifest,
        List<Definition> definitions,
        Axes axes,
        List<Figure> figures,
        List<HistoryPoint> history,
        List<Factor> factors,
        List<Sensitivity> sensitivities,
        List<Change> changes,
        List<FileCounts> files,
        List<DictionaryEntry> dictionary) {

    /** Reads the frozen files of an edition. */
    public static EditionFigures read(FrozenEdition edition) {
        try (EditionReader reader = new EditionReader(edition)) {
            return reader.read();
        }
    }

    public YearMonth month() {
        return manifest.id().month();
    }

    public Optional<Figure> find(FigureKey key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** Figures of one indicator, period and split, in the order of the modalities. */
    public List<Figure> split(String code, String periode, String decoupage) {
        return figures.stream()
                .filter(figure -> figure.key().code().equals(code))
                .filter(figure -> figure.key().periode().equals(periode))
                .filter(figure -> figure.key().decoupage().equals(decoupage))
                .toList();
    }

    public Optional<Definition> definition(String code) {
        return definitions.stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
