package fr.solidrnet.reports.page;

import java.util.List;

/** A part of a chapter, in reading order. */
public sealed interface Block
        permits Block.Section, Block.Paragraph, Block.Points, Block.Tiles, Block.Pair, Picture, Tabular {
    /** A heading of the second level. */
    record Section(String title) implements Block {}

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** A list of sentences, one a point; at least one. */
    record Points(List<String> sentences) implements Block {
        public Points {
            sentences = List.copyOf(sentences);
        }
    }

    /** Headline figures side by side, read from left to right; at least one. */
    record Tiles(List<Tile> tiles) implements Block {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /** Two tables that stand side by side where both have the room, else one after the other; the left is read first. */
    record Pair(Tabular left, Tabular right) implements Block {}

    /**
     * One headline figure.
     *
     * @param label what is counted
     * @param period over which time: « en octobre 2026 »
     * @param value the number with its unit
     * @param comparisons each a short phrase: the month before, the year before, the target
     */
    record Tile(String label, String period, Cell value, List<Cell> comparisons) {
        public Tile {
            comparisons = List.copyOf(comparisons);
        }
    }
}
