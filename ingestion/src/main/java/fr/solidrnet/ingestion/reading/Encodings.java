package fr.solidrnet.ingestion.reading;

import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;

/**
 * The encoding of a text, told from all its bytes: UTF-8 when they are so; otherwise windows-1252, or ISO-8859-15
 * when no byte is one that only windows-1252 uses and a byte that the two read differently stands among letters.
 */
final class Encodings {
    static final String UTF_8 = "UTF-8";
    static final String WINDOWS_1252 = "windows-1252";
    static final String ISO_8859_15 = "ISO-8859-15";

    private final Utf8Check utf8 = new Utf8Check();
    private final Stretches stretches;
    private boolean impossible;
    private boolean windowsOnly;
    private boolean latin9;
    private int before = ' ';
    private int last = '\n';

    private Encodings(int part) {
        this.stretches = new Stretches(part);
    }

    /**
     * Reads the stream to its end.
     *
     * @param part least bytes of each part of the text
     */
    static Text of(InputStream bytes, int part) throws IOException, Unreadable {
        Encodings seen = new Encodings(part);
        byte[] buffer = new byte[1 << 16];

        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            seen.see(buffer, read);
        }

        boolean lineEnded = seen.last == '\n' || seen.last == '\r';
        seen.judgeLast(' ');
        return new Text(seen.verdict(), lineEnded, seen.stretches.all());
    }

    private void see(byte[] bytes, int length) {
        int i = 0;

        while (i < length) {
            if (stretches.mayBePlain() && utf8.isBetween() && !ambiguous(last)) {
                int from = i;
                i = stretches.seePlain(bytes, from, length);
                before = i - from > 1 ? bytes[i - 2] : i - from == 1 ? last : before;
                last = i > from ? bytes[i - 1] : last;
            }

            if (i < length) {
                see(bytes[i++] & 0xFF);
            }
        }
    }

    private void see(int next) {
        utf8.see(next);
        stretches.see(next);

        if (next == 0 || next == 0x81 || next == 0x8D || next == 0x8F || next == 0x90 || next == 0x9D) {
            impossible = true;
        } else if (next >= 0x80 && next <= 0x9F) {
            windowsOnly = true;
        }

        judgeLast(next);
        before = last;
        last = next;
    }

    /** A fraction follows a digit or stands alone; a letter stands by another. */
    private void judgeLast(int next) {
        if (ambiguous(last) && !digit(before) && (letter(before) || letter(next))) {
            latin9 = true;
        }
    }

    private String verdict() throws Unreadable {
        if (utf8.valid()) {
            return UTF_8;
        }

        if (utf8.cut()) {
            throw new Unreadable(FindingCode.FICHIER_TRONQUE);
        }

        if (impossible) {
            throw new Unreadable(FindingCode.ENCODAGE_INCONNU);
        }

        return latin9 && !windowsOnly ? ISO_8859_15 : WINDOWS_1252;
    }

    /** Bytes that are letters (or the euro) in ISO-8859-15 and signs in windows-1252. */
    private static boolean ambiguous(int b) {
        return switch (b) {
            case 0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE -> true;
            default -> false;
        };
    }

    private static boolean digit(int b) {
        return b >= '0' && b <= '9';
    }

    private static boolean letter(int b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0xC0 && b != 0xD7 && b != 0xF7;
    }
}
