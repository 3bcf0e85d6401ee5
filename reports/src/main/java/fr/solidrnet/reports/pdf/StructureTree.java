package fr.solidrnet.reports.pdf;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The structure of the document, grown as its parts are drawn. A part says where it belongs by a path such as
 * {@code Table#7/TBody#7/TR#7.3/TD#2}: each step is a structure type with a name that is its own under the step above.
 * A step seen before is the same element again, so that a table, a row, a paragraph goes on over a page break.
 * {@code TH.Column} and {@code TH.Row} give a header cell its scope.
 */
final class StructureTree {
    private static final PdfName TABLE = new PdfName("Table");

    private final Map<String, PdfStructureElement> elements = new HashMap<>();
    private final Set<String> drawn = new HashSet<>();
    private final PdfStructureElement document;

    StructureTree(PdfStructureTreeRoot root, String language) {
        document = new PdfStructureElement(root, new PdfName("Document"));
        document.put(PdfName.LANG, new PdfString(language));
    }

    /** The element at a path, with the elements above it: made where they are new. */
    PdfStructureElement at(String path) {
        PdfStructureElement known = elements.get(path);

        if (known != null) {
            return known;
        }

        int last = path.lastIndexOf('/');
        PdfStructureElement parent = last < 0 ? document : at(path.substring(0, last));
        PdfStructureElement made = made(parent, path.substring(last + 1));
        elements.put(path, made);
        return made;
    }

    /** Whether a path is met for the first time, by this question. */
    boolean first(String path) {
        return drawn.add(path);
    }

    /** What a table shows, for those who do not see its bars. */
    void summarize(String table, String words) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, TABLE);
        attributes.put(new PdfName("Summary"), new PdfString(words, PdfObject.TEXT_UNICODE));
        at(table).put(PdfName.A, new PdfArray(attributes));
    }

    private static PdfStructureElement made(PdfStructureElement parent, String step) {
        String[] type = step.substring(0, step.indexOf('#')).split("\\.");
        PdfStructureElement element = new PdfStructureElement(parent, new PdfName(type[0]));

        if (type.length > 1) {
            PdfDictionary scope = new PdfDictionary();
            scope.put(PdfName.O, TABLE);
            scope.put(new PdfName("Scope"), new PdfName(type[1]));
            element.put(PdfName.A, new PdfArray(scope));
        }

        return element;
    }
}
