package fr.solidrnet.ingestion.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Cells merged over several rows: their one value stands for each of the rows. */
final class MergedCells {
    /** The last column of a workbook is XFD. */
    private static final int LETTERS = 3;

    private final List<Block> blocks;
    private final Map<Block, String> values = new HashMap<>();

    private MergedCells(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Rows are counted from 1, columns from 0. */
    private record Block(int column, int firstRow, int lastRow) {
        static Block of(String range) {
            String[] corners = range.split(":", -1);
            int[] first = cell(corners[0]);
            int[] last = cell(corners[corners.length - 1]);
            return new Block(first[0], first[1], last[1]);
        }

        boolean fills(long headerLine) {
            return firstRow > headerLine && lastRow > firstRow;
        }

        private static int[] cell(String address) {
            int column = 0;
            int at = 0;

            while (at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
                column = column * 26 + address.charAt(at++) - 'A' + 1;
            }

            if (column < 1 || at > LETTERS) {
                throw new IllegalArgumentException("No address of a cell: " + address);
            }

            return new int[] {column - 1, Integer.parseInt(address.substring(at))};
        }
    }

    /** @param ranges such as {@code A2:A5}; those that start above {@code headerLine} are left */
    static MergedCells of(List<String> ranges, long headerLine) {
        return new MergedCells(ranges.stream()
                .map(Block::of)
                .filter(block -> block.fills(headerLine))
                .toList());
    }

    /**
     * The blocks of a sheet that start below {@code headerLine}.
     *
     * @throws IllegalArgumentException when an address is no cell's: whoever reads the row would make room up to it
     */
    static MergedCells below(long headerLine, String path, String sheetId) throws IOException {
        List<Block> blocks = new ArrayList<>();

        try (ZipFile zip = new ZipFile(path)) {
            Map<String, String> targets = new HashMap<>();
            walk(zip, "xl/_rels/workbook.xml.rels", xml -> {
                if (xml.getLocalName().equals("Relationship")) {
                    targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
                }
            });
            String target = targets.getOrDefault(sheetId, "");
            walk(zip, target.startsWith("/") ? target.substring(1) : "xl/" + target, xml -> {
                if (xml.getLocalName().equals("c") && !attribute(xml, "r").isEmpty()) {
                    Block.of(attribute(xml, "r"));
                } else if (xml.getLocalName().equals("mergeCell")) {
                    Block block = Block.of(attribute(xml, "ref"));

                    if (block.fills(headerLine)) {
                        blocks.add(block);
                    }
                }
            });
        }

        return new MergedCells(blocks);
    }

    /** Remembers the values of the blocks that start in this row, and gives those that span it. */
    void fill(int row, List<String> cells) {
        for (Block block : blocks) {
            if (row == block.firstRow()) {
                values.put(block, block.column() < cells.size() ? cells.get(block.column()) : "");
            } else if (row > block.firstRow() && row <= block.lastRow()) {
                while (cells.size() <= block.column()) {
                    cells.add("");
                }

                cells.set(block.column(), values.getOrDefault(block, ""));
            }
        }
    }

    private interface Element {
        void see(XMLStreamReader xml);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Parts are found whatever the case of their name, as the library finds them. */
    private static void walk(ZipFile zip, String part, Element visitor) throws IOException {
        Optional<? extends ZipEntry> found = zip.stream()
                .filter(each -> each.getName().equalsIgnoreCase(part))
                .findFirst();

        if (found.isEmpty()) {
            return;
        }

        ZipEntry entry = found.get();

        try (InputStream stream = zip.getInputStream(entry)) {
            XMLStreamReader xml = parser().createXMLStreamReader(stream);

            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    visitor.see(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("Broken part " + part, e);
        }
    }

    private static XMLInputFactory parser() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
