package fr.solidrnet.reports.pdf;

import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The last pass over a PDF: what would differ from one rendering to the next (dates, identifier, names of font
 * subsets) is taken from the edition instead.
 */
final class StablePdf {
    private static final Pattern SUBSET = Pattern.compile("[A-Z]{6}\\+(.*)");

    /** The list of a subset's glyphs is incomplete as OpenPDF writes it, which archives refuse; none at all is allowed. */
    private static final COSName CID_SET = COSName.getPDFName("CIDSet");

    private final Map<String, String> prefixes = new HashMap<>();

    private StablePdf() {}

    static void fix(PDDocument document, Instant made) {
        GregorianCalendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        created.setTimeInMillis(made.toEpochMilli());
        document.getDocumentInformation().setCreationDate(created);
        document.getDocumentInformation().setModificationDate(created);
        orderTrailer(document.getDocument().getTrailer());
        document.setDocumentId(made.toEpochMilli());
        new StablePdf().renameSubsets(document);
    }

    /** Drops the identifier, which is made again from the edition's, and puts the rest in one order. */
    private static void orderTrailer(COSDictionary trailer) {
        trailer.removeItem(COSName.ID);

        for (COSName key : List.of(COSName.ROOT, COSName.INFO)) {
            COSBase value = trailer.getItem(key);
            trailer.removeItem(key);
            trailer.setItem(key, value);
        }
    }

    /** Numbers the prefixes of subsets in the order of the pages and of the font names within each. */
    private void renameSubsets(PDDocument document) {
        for (PDPage page : document.getPages()) {
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);

            if (fonts != null) {
                fonts.keySet().stream().sorted().forEach(name -> rename(fonts.getDictionaryObject(name)));
            }
        }
    }

    private void rename(COSBase value) {
        if (value instanceof COSDictionary font) {
            renameIn(font, COSName.BASE_FONT);
            COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);

            if (descriptor != null) {
                renameIn(descriptor, COSName.FONT_NAME);
                descriptor.removeItem(CID_SET);
            }

            COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);

            if (descendants != null) {
                descendants.forEach(this::rename);
            }
        } else if (value instanceof COSObject reference) {
            rename(reference.getObject());
        }
    }

    private void renameIn(COSDictionary dictionary, COSName key) {
        String name = dictionary.getNameAsString(key);
        Matcher subset = SUBSET.matcher(name == null ? "" : name);

        if (subset.matches() && !prefixes.containsValue(name)) {
            dictionary.setName(key, prefixes.computeIfAbsent(name, old -> prefix() + "+" + subset.group(1)));
        }
    }

    /** AAAAAA, AAAAAB, … */
    private String prefix() {
        StringBuilder letters = new StringBuilder();

        for (int i = 0, rest = prefixes.size(); i < 6; i++, rest /= 26) {
            letters.insert(0, (char) ('A' + rest % 26));
        }

        return letters.toString();
    }
}
