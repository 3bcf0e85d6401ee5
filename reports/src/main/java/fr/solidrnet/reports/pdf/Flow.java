package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Picture;
import fr.solidrnet.reports.page.Report;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.pdf.drawing.Drawings;
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
        report.chapters().forEach(flow::addChapter);
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
        } else if (block instanceof Table table) {
            addTable(table);
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

    private void addPicture(Picture picture) {
        Map<String, @Nullable Object> record = record("picture");
        record.put("title", picture.title());
        record.put("heading", inSection ? "H3" : "H2");
        record.put("unit", picture.unit());
        record.put("source", picture.source());
        record.put("words", picture.alternative());
        record.put("drawing", Drawings.draw(picture.drawing(), dress.contours()));
        addTable(picture.numbers());
    }

    private void addTable(Table table) {
        if (table.rows().isEmpty()) {
            paragraph(table.title());
            paragraph(NO_ROW);
            return;
        }

        Map<String, @Nullable Object> record = record("table");
        record.put("title", table.title());
        record.put("text", table.note());
        record.put("template", TableTemplate.of(table));
        record.put("heads", table.columns().stream().map(Table.Column::title).toList());
        record.put("rows", rows(table, id()));
    }

    private static List<Map<String, ?>> rows(Table table, String id) {
        List<Map<String, ?>> rows = new ArrayList<>();

        for (Table.Row row : table.rows()) {
            rows.add(Map.of(
                    "path", "Table#" + id + "/TBody#" + id + "/TR#" + id + "." + rows.size() + "/",
                    "cells", row.cells().stream().map(Cell::text).toList(),
                    "total", row.total()));
        }

        return rows;
    }

    private Map<String, @Nullable Object> record(String kind) {
        Map<String, @Nullable Object> record = new HashMap<>();
        records.add(record);
        record.put("kind", kind);
        record.put("id", id());
        record.put("chapter", number);
        record.put("chapterTitle", chapter.title());
        record.put("section", section);
        section = null;
        return record;
    }

    /** Of the record that is being made. */
    private String id() {
        return Integer.toString(records.size());
    }
}
