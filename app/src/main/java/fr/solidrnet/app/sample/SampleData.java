package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The lists that the sample draws from: files of the class path, header first, {@code ;} between cells. */
final class SampleData {
    private final SortedMap<String, String> texts;

    private SampleData(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    /** @param anchor a class of the module that carries the folder */
    static SampleData load(Class<?> anchor, String folder) {
        return new SampleData(ResourceFolder.read(anchor, folder, ".csv"));
    }

    /** Each row by column name, in the order of the file. */
    List<Map<String, String>> rows(String file) {
        String text = texts.get(file);

        if (text == null) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Resource missing from the build: " + file);
        }

        List<String> lines = text.lines().toList();
        String[] header = lines.get(0).split(";", -1);
        List<Map<String, String>> rows = new ArrayList<>();

        for (String line : lines.subList(1, lines.size())) {
            rows.add(row(file, header, line.split(";", -1)));
        }

        return rows;
    }

    private static Map<String, String> row(String file, String[] header, String[] cells) {
        if (cells.length != header.length) {
            throw new SolidrnetException(
                    FailureKind.INTERNAL, "Resource " + file + " has a wrong line: " + String.join(";", cells));
        }

        Map<String, String> row = new LinkedHashMap<>();

        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }

        return row;
    }
}
