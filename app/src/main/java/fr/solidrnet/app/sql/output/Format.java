package fr.solidrnet.app.sql.output;

/** How a result is written. */
public enum Format {
    TABLE,
    CSV,
    JSON,
    MARKDOWN,
    XLSX,
    PARQUET;

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
