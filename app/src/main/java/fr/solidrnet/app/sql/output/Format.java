package fr.solidrnet.app.sql.output;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a result is written. */
public enum Format {
    TABLE,
    CSV,
    JSON,
    MARKDOWN,
    XLSX,
    PARQUET;

    /** Those that the name of a file may end in, for people to read. */
    public static String extensions() {
        return Arrays.stream(values()).map(format -> "." + format.extension()).collect(Collectors.joining(", "));
    }

    /** The format that the extension of a file says; empty for any other, or none. */
    public static Optional<Format> ofFile(Path file) {
        String name = String.valueOf(file.getFileName());
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst();
    }

    /** Whether it only makes sense as a file. */
    public boolean isBinary() {
        return this == XLSX || this == PARQUET;
    }

    public String extension() {
        return switch (this) {
            case TABLE -> "txt";
            case CSV -> "csv";
            case JSON -> "json";
            case MARKDOWN -> "md";
            case XLSX -> "xlsx";
            case PARQUET -> "parquet";
        };
    }
}
