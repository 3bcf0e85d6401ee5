package fr.solidrnet.reports.page;

import java.util.List;

/**
 * A chapter: its title is a heading of the first level.
 *
 * @param blocks in reading order
 */
public record Chapter(String title, List<Block> blocks) {
    public Chapter {
        blocks = List.copyOf(blocks);
    }
}
