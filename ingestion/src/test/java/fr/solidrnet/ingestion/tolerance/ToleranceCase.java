package fr.solidrnet.ingestion.tolerance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One thing that a reader must take or refuse, with the file that proves it.
 *
 * @param id stable: what the page names, and the test that runs it
 * @param taken whether the file, or the row, is taken
 * @param sentence French: what is odd about the file
 * @param file its name
 * @param told what the account or the findings must say of it; empty where there is nothing to say. A refusal is told
 *     by its code
 */
public record ToleranceCase(String id, boolean taken, String sentence, String file, byte[] bytes, String told) {

    static ToleranceCase take(String id, String sentence, String file, byte[] bytes, String told) {
        return new ToleranceCase(id, true, sentence, file, bytes, told);
    }

    static ToleranceCase take(String id, String sentence, String file, String text, String told) {
        return take(id, sentence, file, utf8(text), told);
    }

    static ToleranceCase refuse(String id, String sentence, String file, byte[] bytes, String code) {
        return new ToleranceCase(id, false, sentence, file, bytes, code);
    }

    static ToleranceCase refuse(String id, String sentence, String file, String text, String code) {
        return refuse(id, sentence, file, utf8(text), code);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }
}
