package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.Block.Tile;
import fr.solidrnet.reports.page.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A line of headline figures as templates/tuiles.jrxml draws it: each is an item of one list. */
final class TileRecords {
    private TileRecords() {}

    static Map<String, ?> of(List<Tile> tiles, String list, String id) {
        List<Map<String, String>> parts = new ArrayList<>();

        for (Tile tile : tiles) {
            String item = id + "." + parts.size();
            parts.add(Map.of(
                    "path", "L#" + list + "/LI#" + item + "/LBody#" + item + "/",
                    "label", tile.label(),
                    "period", tile.period(),
                    "value", tile.value().text(),
                    "comparisons", tile.comparisons().stream().map(Cell::text).collect(Collectors.joining("\n"))));
        }

        return Map.of("id", id, "tiles", parts);
    }
}
