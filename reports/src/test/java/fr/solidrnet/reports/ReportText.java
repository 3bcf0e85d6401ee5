package fr.solidrnet.reports;

import fr.solidrnet.reports.page.BarTable;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Picture;
import fr.solidrnet.reports.page.Report;
import fr.solidrnet.reports.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that a report says, taken apart for tests. */
public final class ReportText {
    private final List<String> sentences = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<String> unprinted = new ArrayList<>();

    private ReportText() {}

    public static ReportText of(Report report) {
        ReportText text = new ReportText();
        text.labels.add(report.title());
        text.sentences.add(report.standing());

        for (Chapter chapter : report.chapters()) {
            text.labels.add(chapter.title());
            chapter.blocks().forEach(text::read);
        }

        return text;
    }

    /** What must be a sentence. */
    public List<String> sentences() {
        return sentences;
    }

    /** The sentences that stand on pages: alternatives are not seen, and a table without rows is told of by the drawer. */
    public List<String> printed() {
        return sentences.stream()
                .filter(sentence -> !unprinted.contains(sentence))
                .toList();
    }

    /** Every row of tables, in reading order. */
    public List<List<Cell>> rows() {
        return rows;
    }

    /** Every cell of tables and tiles. */
    public List<Cell> cells() {
        return cells;
    }

    public Stream<String> all() {
        return Stream.of(sentences.stream(), labels.stream(), cells.stream().map(Cell::text))
                .flatMap(one -> one);
    }

    private void read(Block block) {
        if (block instanceof Block.Section section) {
            labels.add(section.title());
        } else if (block instanceof Block.Paragraph paragraph) {
            sentences.add(paragraph.text());
        } else if (block instanceof Block.Points points) {
            sentences.addAll(points.sentences());
        } else if (block instanceof Block.Tiles tiles) {
            tiles.tiles().forEach(this::read);
        } else if (block instanceof Picture picture) {
            read(picture);
        } else if (block instanceof Block.Pair pair) {
            read(pair.left());
            read(pair.right());
        } else if (block instanceof BarTable bars) {
            unprinted.add(bars.summary());
            labels.add(bars.table().title());
            sentences.addAll(List.of(bars.title(), bars.unit(), bars.summary()));

            if (bars.table().rows().isEmpty()) {
                unprinted.add(bars.unit());
            }

            read(bars.table());
        } else if (block instanceof Table table) {
            read(table);
        }
    }

    private void read(Block.Tile tile) {
        labels.add(tile.label());
        labels.add(tile.period());
        cells.add(tile.value());
        cells.addAll(tile.comparisons());
    }

    private void read(Picture picture) {
        unprinted.add(picture.alternative());
        sentences.addAll(List.of(picture.title(), picture.unit(), picture.alternative()));
        marks(picture.drawing()).forEach(mark -> labels.add(mark.name() + " " + mark.label()));
        read(picture.numbers());
    }

    private void read(Table table) {
        labels.add(table.title());
        table.columns().forEach(column -> labels.add(column.title()));

        for (Table.Row row : table.rows()) {
            rows.add(row.cells());
            cells.addAll(row.cells());
        }

        if (!table.note().isEmpty()) {
            sentences.add(table.note());
        }

        if (table.rows().isEmpty()) {
            unprinted.add(table.note());
        }
    }

    public static List<Mark> marks(Drawing drawing) {
        if (drawing instanceof Drawing.Months months) {
            return months.marks();
        } else if (drawing instanceof Drawing.Panels panels) {
            return panels.panels().stream()
                    .flatMap(panel -> panel.marks().stream())
                    .toList();
        } else if (drawing instanceof Drawing.Funnel funnel) {
            return funnel.steps();
        } else if (drawing instanceof Drawing.Territory territory) {
            return territory.places().stream().map(Drawing.Place::mark).toList();
        }

        return List.of();
    }
}
