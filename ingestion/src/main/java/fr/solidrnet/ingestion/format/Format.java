package fr.solidrnet.ingestion.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that we know how to read: how to tell it, the columns it has, the tables it feeds.
 *
 * @param name stable, what accounts show
 * @param fileName what the whole file name (no folder, lower case) looks like; none where only the header tells
 * @param recognisedBy columns that a header must hold for the file to be of this format
 * @param headerRows how many rows are searched for the header
 * @param ignored rows that are no data of the programme
 * @param tables what it feeds, by table
 */
public record Format(
        String name,
        String title,
        String description,
        @Nullable Pattern fileName,
        List<String> recognisedBy,
        int headerRows,
        List<SourceColumn> columns,
        List<IgnoredRows> ignored,
        Map<String, Mapping> tables) {

    /** Whether a file's name, in whatever folder, says that it is of this format. */
    public boolean isNamed(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return fileName != null && fileName.matcher(last).matches();
    }

    /** Whether each line of a file can be judged from its bytes alone. */
    public boolean takesLinesApart() {
        return ignored.isEmpty()
                && tables.values().stream().allMatch(mapping -> mapping.onePer().isEmpty());
    }

    /** The table fed, empty where there are several. */
    public String table() {
        return tables.size() == 1 ? tables.keySet().iterator().next() : "";
    }
}
