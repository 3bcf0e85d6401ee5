package fr.solidrnet.app.sql.gate;

import java.nio.charset.StandardCharsets;

/** A typed text, whose places DuckDB counts in bytes of UTF-8 and people in characters. */
public record SqlText(String text) {

    /** The character that begins at, or holds, a byte. */
    public int character(int place) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.max(0, Math.min(place, bytes.length));
        return new String(bytes, 0, end, StandardCharsets.UTF_8).length();
    }
}
