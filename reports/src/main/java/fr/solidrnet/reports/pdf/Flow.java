package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.BarTable;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Picture;
import fr.solidrnet.reports.page.Report;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Tabular;
import fr.solidrnet.reports.pdf.drawing.Drawings;
import fr.solidrnet.reports.pdf.drawing.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as the records that templates/document.jrxml draws one after the other: each has a kind, an id of its own,
 * its chapter, and the section heading that it begins where it is the first of one.
 */
final class Flow {
    private static final String NO_ROW = "Aucune ligne à montrer.";
    private static final int GUTTER = 17;
    private static final int HALF = (Theme.WIDTH - GUTTER) / 2;

    /** Width of a drawing that stands beside its numbers. */
    private static final int DRAWN = 190;

    /** Tables of so many rows are not split over pages. */
    private static final int WHOLE = 14;

    /** Tables of more rows stand alone. */
    private static final int SHORT = 24;

    private final List<Map<String, ?>> records = new ArrayList<>();
    private final Dress dress;
    private Chapter chapter;
    private int number;
    private @Nullable String section;
    private boolean inSection;

    private Flow(Report report, Dress dress) {
        this.dress = dress;
        this.chapter = report.chapters().get(0);
    }

    static List<Map<String, ?>> of(Report report, Dress dress) {
        Flow flow = new Flow(report, dress);
        flow.addChapter(report.chapters().get(0));

        if (report.chapters().size() > 1) {
            flow.record("page");
        }

        report.chapters().stream().skip(1).forEach(flow::addChapter);
        return flow.records;
    }

    private void addChapter(Chapter next) {
        chapter = next;
        number++;
        section = null;
        inSection = false;
        next.blocks().forEach(this::add);

        if (section != null || next.blocks().isEmpty()) {
            paragraph("");
        }
    }

    private void add(Block block) {
        if (block instanceof Block.Section heading) {
            if (section != null) {
                paragraph("");
            }

            section = heading.title();
            inSection = true;
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (block instanceof Block.Points points) {
            addPoints(points);
        } else if (block instanceof Block.Tiles tiles) {
            addTiles(tiles);
        } else if (block instanceof Picture picture) {
            addPicture(picture);
        } else if (block instanceof Block.Pair pair) {
            addPair(pair);
        } else if (block instanceof Tabular tabular) {
            addTable(tabular);
        }
    }

    private void paragraph(String text) {
        record("paragraph").put("text", text);
    }

    private void addPoints(Block.Points points) {
        String list = id();

        for (String sentence : points.sentences()) {
            Map<String, @Nullable Object> record = record("point");
            record.put("list", list);
            record.put("text", sentence);
        }
    }

    /** In as few lines of tiles as they need, each with as many as the others or one less. */
    private void addTiles(Block.Tiles tiles) {
        int count = tiles.tiles().size();
        int lines = (count + TilesTemplate.SLOTS - 1) / TilesTemplate.SLOTS;
        int columns = (count + lines - 1) / lines;
        String list = id();

        for (int from = 0; from < count; from += columns) {
            List<Block.Tile> line = tiles.tiles().subList(from, Math.min(count, from + columns));
            Map<String, @Nullable Object> record = record("tiles");
            record.put("template", TilesTemplate.of(columns, line.size()));
            record.put("rows", List.of(TileRecords.of(line, list, id())));
        }
    }

    /** A funnel leaves the room for its numbers beside it; the other drawings take the page's width. */
    private void addPicture(Picture picture) {
        Table numbers = picture.numbers();
        boolean beside = picture.drawing() instanceof Drawing.Funnel
                && !numbers.rows().isEmpty()
                && TableTemplate.fits(numbers, Theme.WIDTH - DRAWN - GUTTER);
        Map<String, @Nullable Object> record = record(beside ? "beside" : "picture");
        record.put("title", picture.title());
        record.put("unit", picture.unit());
        record.put("words", picture.alternative());
        record.put("drawing", Drawings.draw(picture.drawing(), beside ? DRAWN : Theme.WIDTH, dress.contours()));

        if (beside) {
            record.put("right", TableRecord.of(numbers, id(), Theme.WIDTH - DRAWN - GUTTER));
        } else {
            addTable(numbers);
        }
    }

    private void addTable(Tabular tabular) {
        if (tabular.table().rows().isEmpty()) {
            String title = tabular instanceof BarTable bars
                    ? bars.title()
                    : tabular.table().title() + ".";
            paragraph(title + " " + NO_ROW);
            return;
        }

        boolean small = tabular.table().rows().size() <= WHOLE;
        Map<String, @Nullable Object> record = record(small ? "tablePrevent" : "tableStretch");
        record.put("left", TableRecord.of(tabular, id(), Theme.WIDTH));
    }

    private void addPair(Block.Pair pair) {
        if (!stands(pair.left()) || !stands(pair.right())) {
            addTable(pair.left());
            addTable(pair.right());
            return;
        }

        Map<String, @Nullable Object> record = record("pair");
        record.put("left", TableRecord.of(pair.left(), id(), HALF));
        record.put("right", TableRecord.of(pair.right(), id() + "b", HALF));
    }

    /** Whether it is one of a pair: narrow enough, and short enough not to run over the page. */
    private static boolean stands(Tabular tabular) {
        int rows = tabular.table().rows().size();
        return rows > 0 && rows <= SHORT && TableTemplate.fits(tabular, HALF);
    }

    private Map<String, @Nullable Object> record(String kind) {
        Map<String, @Nullable Object> record = new HashMap<>();
        records.add(record);
        record.put("kind", kind);
        record.put("id", id());
        record.put("chapter", number);
        record.put("chapterTitle", chapter.title());
        record.put("section", section);
        record.put("heading", inSection ? "H3" : "H2");
        section = null;
        return record;
    }

    /** Of the record that is being made. */
    private String id() {
        return Integer.toString(records.size());
    }
}
