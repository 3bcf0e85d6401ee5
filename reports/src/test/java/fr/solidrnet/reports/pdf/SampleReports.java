package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.reports.page.BarTable;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Block.Paragraph;
import fr.solidrnet.reports.page.Block.Points;
import fr.solidrnet.reports.page.Block.Section;
import fr.solidrnet.reports.page.Block.Tile;
import fr.solidrnet.reports.page.Block.Tiles;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Interval;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Drawing.Place;
import fr.solidrnet.reports.page.Picture;
import fr.solidrnet.reports.page.Report;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Column;
import fr.solidrnet.reports.page.Table.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports made for tests: one with every kind of block and drawing, one with all that is hard to print. */
final class SampleReports {
    static final String LONG_NAME =
            "Espace public numérique intercommunal de Saint-Maurice-Étusson-et-Saint-Laurent-sur-Sèvre-en-Bocage";

    private static final List<String> EPCI = List.of(
            "200040244;CA du Bocage Bressuirais",
            "200041317;CA du Niortais",
            "200041416;CC Airvaudais-Val du Thouet",
            "200041333;CC de Parthenay-Gâtine",
            "247900798;CC du Thouarsais",
            "200041994;CC Haut Val de Sèvre",
            "200069755;CC Mellois en Poitou",
            "200069748;CC Val de Gâtine");

    private SampleReports() {}

    static Report plain() {
        return report(
                chapter(
                        "L’essentiel",
                        new Tiles(IntStream.range(0, 5)
                                .mapToObj(SampleReports::tile)
                                .toList()),
                        new Section("À retenir"),
                        new Points(List.of(
                                "213 packs ont été attribués en octobre 2026, un record depuis 24 mois.",
                                "Le rythme actuel mène à l’objectif de 5 000 packs en mars 2027.",
                                "La part des appareils reçus qui resservent reste stable, à 71,4 %.")),
                        picture(
                                "Le nombre de packs attribués monte depuis l’été",
                                new Drawing.Months(months(200, 37)))),
                chapter(
                        "Réemploi",
                        new Paragraph("Des appareils donnés par les administrations et les entreprises sont triés, "
                                + "remis en état par les ateliers d’insertion, puis attribués."),
                        new Section("Du don à la mise en service"),
                        picture("Sept appareils donnés sur dix resservent", new Drawing.Funnel(marks("Étape", 5, 900))),
                        bars("Le taux de réemploi varie selon le donateur", marks("Donateur", 9, 80)),
                        new Block.Pair(bars("Les ateliers", marks("Atelier", 4, -30)), table("Les motifs", 6, 3)),
                        table("Les lots reçus et leur écart", 12, 5)),
                chapter(
                        "Dotations",
                        picture(
                                "Les catégories se suivent",
                                new Drawing.Panels(IntStream.range(0, 5)
                                        .mapToObj(i -> new Drawing.Panel("Catégorie " + i, months(20 * i, 11)))
                                        .toList())),
                        picture(
                                "Deux tiers de l’objectif sont atteints",
                                new Drawing.Gauge(
                                        new Mark("Attribués", 3412.0, FrenchFormats.count(3412) + " packs", true),
                                        new Mark("Objectif", 5000.0, FrenchFormats.count(5000) + " packs", false))),
                        picture(
                                "Le CO2e évité se situe entre 210 et 480 tonnes",
                                new Drawing.Intervals(List.of(new Drawing.Axis(
                                        "CO2e, en tonnes",
                                        List.of(
                                                new Interval("Potentiel", 300.0, 390.0, 480.0, "390 t (300 à 480)"),
                                                new Interval("Net", 210.0, 280.0, 350.0, "280 t (210 à 350)"))))))),
                chapter(
                        "Territoire",
                        picture("Le Niortais est le mieux pourvu", new Drawing.Territory(places())),
                        table("Toutes les lignes", 80, 6)));
    }

    static Report small() {
        return report(
                chapter(
                        "L’essentiel",
                        new Tiles(IntStream.range(0, 5)
                                .mapToObj(SampleReports::tile)
                                .toList()),
                        new Section("À retenir"),
                        new Points(List.of("Un record.", "Une baisse.")),
                        picture("Le nombre de packs attribués monte", new Drawing.Months(months(200, 37)))),
                chapter("Méthode", new Paragraph("Les rapports sont faits des seules exportations.")));
    }

    /** One table with bars. */
    static Report bars() {
        return report(
                chapter("Réemploi", bars("Le taux de réemploi varie selon le donateur", marks("Donateur", 9, 80))));
    }

    /** Two tables side by side. */
    static Report pair() {
        return report(chapter(
                "Réemploi", new Block.Pair(bars("Le taux varie", marks("Atelier", 4, 30)), table("Les motifs", 3, 3))));
    }

    static Report hard() {
        return report(
                chapter(
                        "Un chapitre dont le titre est si long qu’il ne tient pas sur une ligne : " + LONG_NAME,
                        new Tiles(List.of(
                                new Tile(
                                        LONG_NAME,
                                        "en octobre 2026",
                                        Cell.of("1 000 000 000 000 packs".replace(' ', '\u202f')),
                                        cells(4)),
                                new Tile("Vide", "", Cell.of(FrenchFormats.MISSING), List.of()))),
                        new Tiles(List.of(tile(1))),
                        new Tiles(IntStream.range(0, 7)
                                .mapToObj(SampleReports::tile)
                                .toList()),
                        picture("24 mois manquants", new Drawing.Months(missing(24))),
                        picture("Un seul mois", new Drawing.Months(months(12, 1).subList(0, 1))),
                        picture("Que des zéros", new Drawing.Months(marks("janv. 2026", 24, 0))),
                        picture("Des valeurs énormes", new Drawing.Months(huge(24)))),
                chapter(
                        "Vides",
                        new Section("Une section sans rien"),
                        new Section("Une autre"),
                        table("Aucune ligne", 0, 3),
                        picture("Aucun mois", new Drawing.Months(List.of())),
                        bars("Aucune barre", List.of()),
                        bars("Aucune valeur", missing(3)),
                        new Block.Pair(bars("Aucune paire", List.of()), table("Seule", 3, 3)),
                        picture("Aucun petit histogramme", new Drawing.Panels(List.of())),
                        picture("Aucune étape", new Drawing.Funnel(List.of())),
                        picture("Aucun lieu", new Drawing.Territory(List.of())),
                        picture(
                                "Aucun point",
                                new Drawing.Panels(List.of(
                                        new Drawing.Panel(LONG_NAME, missing(24)),
                                        new Drawing.Panel("Énorme", huge(24)),
                                        new Drawing.Panel(
                                                "Un mois", months(3, 1).subList(0, 1))))),
                        picture("Aucun objectif", new Drawing.Gauge(gone("Atteint"), gone("Objectif"))),
                        picture(
                                "Aucun intervalle",
                                new Drawing.Intervals(List.of(new Drawing.Axis(
                                        "kg",
                                        List.of(new Interval("Net", null, null, null, FrenchFormats.MISSING))))))),
                chapter(
                        "Longs",
                        bars("Noms longs", named(35)),
                        new Block.Pair(bars("Paire longue", named(3)), bars("Et l’autre", named(2))),
                        picture("Étapes longues", new Drawing.Funnel(named(4))),
                        picture("Un EPCI seul", new Drawing.Territory(places().subList(0, 1))),
                        picture("Un lieu inconnu", new Drawing.Territory(List.of(new Place("", named(1).get(0))))),
                        picture("Dépassé", new Drawing.Gauge(huge(1).get(0), named(1).get(0))),
                        picture(
                                "Intervalle énorme",
                                new Drawing.Intervals(
                                        List.of(
                                                new Drawing.Axis(
                                                        "kg",
                                                        List.of(
                                                                new Interval(
                                                                        LONG_NAME,
                                                                        -1e12,
                                                                        1e11,
                                                                        1e12,
                                                                        "100 000 000 000 (−1 000 000 000 000 à 1 000 000 000 000) kgCO2e"))))))),
                chapter("Vide", new Block[0]),
                chapter("Large", wide(14), table(LONG_NAME, 2, 2)));
    }

    static Table table(String title, int rows, int columns) {
        IntFunction<Row> row = n -> new Row(
                Stream.concat(
                                Stream.of(Cell.of(n % 9 == 4 ? LONG_NAME : "Ligne " + (n + 1))),
                                IntStream.range(1, columns)
                                        .mapToObj(i -> Cell.of(
                                                n % 7 == 3 && i == 1 ? "" : FrenchFormats.count(n * 1234L * i))))
                        .toList(),
                n == rows - 1);
        List<Column> heads = new ArrayList<>(List.of(new Column("Donateur", false, 3)));
        IntStream.range(1, columns).forEach(i -> heads.add(new Column("Appareils reçus (" + i + ")", true, 1)));
        return new Table(
                title,
                heads,
                IntStream.range(0, rows).mapToObj(row).toList(),
                "Source : lots reçus. n. d. : non disponible.");
    }

    private static Table wide(int columns) {
        List<Column> heads = IntStream.range(0, columns)
                .mapToObj(i -> new Column("Reconditionnement " + i, i > 0, 1))
                .toList();
        Row row = new Row(
                IntStream.range(0, columns)
                        .mapToObj(i -> Cell.of(i == 0 ? LONG_NAME : FrenchFormats.count(1_000_000_000_000L)))
                        .toList(),
                false);
        return new Table("Très large", heads, List.of(row, row), "");
    }

    private static Report report(Chapter... chapters) {
        return new Report(
                "Rapport d’impact — octobre 2026",
                "Document interne, édition 2026-10/r1 arrêtée le 4 novembre 2026",
                List.of(chapters));
    }

    private static Chapter chapter(String title, Block... blocks) {
        return new Chapter(title, List.of(blocks));
    }

    private static Picture picture(String title, Drawing drawing) {
        return new Picture(
                title,
                drawing,
                "En packs par mois",
                title + " : la hausse est de 12 % en un an.",
                table("Les nombres de « " + title + " »", 3, 3));
    }

    private static BarTable bars(String title, List<Mark> marks) {
        List<Row> rows = marks.stream()
                .map(mark -> new Row(List.of(Cell.of(mark.name()), Cell.of(mark.label()), Cell.of("12")), false))
                .toList();
        Table numbers = new Table(
                title,
                List.of(new Column("Nom", false, 3), new Column("Part (%)", true, 1), new Column("Nombre", true, 1)),
                rows,
                "Source : lots reçus.");
        return new BarTable(
                title,
                "En pour cent",
                title + " : la hausse est de 12 % en un an.",
                numbers,
                marks.stream()
                        .map(mark -> new BarTable.Bar(mark.value(), mark.strong()))
                        .toList());
    }

    private static Tile tile(int n) {
        return new Tile(
                List.of(
                                "Packs attribués",
                                "Bénéficiaires équipés pour la première fois",
                                "Taux de réemploi",
                                "Accompagnements",
                                "CO2e évité")
                        .get(n % 5),
                "en octobre 2026",
                Cell.of(FrenchFormats.quantity(213.0 * (n + 1) * (n + 1), 0, "packs")),
                cells(3));
    }

    private static List<Cell> cells(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Cell.of(
                        List.of("septembre : 190 (+12,1 %)", "octobre 2025 : 201 (+6,0 %)", "objectif : 250", "record")
                                .get(i)))
                .toList();
    }

    private static List<Mark> months(int base, int step) {
        YearMonth first = YearMonth.of(2024, 11);
        return IntStream.range(0, 24)
                .mapToObj(i -> mark(
                        FrenchFormats.shortMonth(first.plusMonths(i)) + " "
                                + first.plusMonths(i).getYear(),
                        i == 5 ? null : base + (double) step * (i * 7 % 11),
                        i == 23))
                .toList();
    }

    private static List<Mark> missing(int count) {
        return IntStream.range(0, count).mapToObj(i -> gone("janv. 2026")).toList();
    }

    private static List<Mark> huge(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> mark("janv. 2026", 1e12 + i, false))
                .toList();
    }

    private static List<Mark> marks(String name, int count, double value) {
        return IntStream.range(0, count)
                .mapToObj(i -> mark(name + " " + i, value / (i + 1), i == 1))
                .toList();
    }

    private static List<Mark> named(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> mark(LONG_NAME + " " + i, 10.0 * i, i == 2))
                .toList();
    }

    private static List<Place> places() {
        return IntStream.range(0, EPCI.size())
                .mapToObj(i ->
                        new Place(EPCI.get(i).split(";")[0], mark(EPCI.get(i).split(";")[1], 3.0 + i * 1.7, i == 1)))
                .toList();
    }

    private static Mark gone(String name) {
        return mark(name, null, false);
    }

    private static Mark mark(String name, @Nullable Double value, boolean strong) {
        return new Mark(name, value, FrenchFormats.number(value, value != null && value < 100 ? 1 : 0), strong);
    }
}
