package fr.solidrnet.ingestion.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.reading.Content.Wrapping;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.poi.EncryptedDocumentException;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** Looks at a file as it lies: what it is, how to read it, or why it stays out. Plain Java, no engine. */
public final class Sniffer {
    private final HeaderSearch search;

    public Sniffer(Formats formats) {
        this.search = new HeaderSearch(formats);
    }

    /** Never throws for what the file holds; only for a disk that cannot be read. */
    public Sniffed sniff(SourceFile file) {
        if (!Files.isReadable(file.path())) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot read " + file.path() + ": check that it is there and may be read");
        }

        Optional<Format> named = search.named(file.name());

        try {
            return look(file, named);
        } catch (Unreadable e) {
            return new Refusal(file, named).of(e.code(), e.detail());
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + file.path(), e);
        }
    }

    private Sniffed look(SourceFile file, Optional<Format> named) throws IOException, Unreadable {
        String path = file.path().toAbsolutePath().toString();
        Wrapping wrapping = Wrappings.of(file.path());
        return switch (wrapping) {
            case XLS, XLSX -> lookAtWorkbook(file, named, path, wrapping);
            case PLAIN, GZIP, ZIP -> lookAtText(file, named, path, wrapping);
        };
    }

    private Sniffed lookAtText(SourceFile file, Optional<Format> named, String path, Wrapping wrapping)
            throws IOException, Unreadable {
        try {
            Text text = text(path, wrapping);
            List<Head> heads = Heads.ofText(path, wrapping, text.charset(), search.depth());
            return judge(file, named, heads, text);
        } catch (CsvParseException e) {
            throw new Unreadable(FindingCode.FICHIER_TRONQUE, "", e);
        } catch (EOFException | ZipException e) {
            throw new Unreadable(
                    FindingCode.FICHIER_ILLISIBLE, "l'archive est abîmée ou incomplète, envoyez-la de nouveau", e);
        }
    }

    private Sniffed lookAtWorkbook(SourceFile file, Optional<Format> named, String path, Wrapping wrapping)
            throws Unreadable {
        try {
            return judge(file, named, Heads.ofWorkbook(path, wrapping, search.depth()), Text.OF_WORKBOOK);
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(FindingCode.FICHIER_ILLISIBLE, Wrappings.PROTECTED, e);
        } catch (IOException | ExcelReaderException | IllegalStateException | IllegalArgumentException e) {
            throw new Unreadable(
                    FindingCode.FICHIER_ILLISIBLE, "le classeur est abîmé, enregistrez-le et envoyez-le de nouveau", e);
        }
    }

    private static Text text(String path, Wrapping wrapping) throws IOException, Unreadable {
        try (InputStream bytes = Wrappings.open(path, wrapping)) {
            Text text = Encodings.of(bytes);
            return wrapping == Wrapping.PLAIN ? text : text.inOneGo();
        }
    }

    private Sniffed judge(SourceFile file, Optional<Format> named, List<Head> heads, Text text) throws IOException {
        Optional<HeaderSearch.Found> found = search.search(file.name(), heads);

        if (found.isEmpty()) {
            FindingCode code = named.isPresent() ? FindingCode.FICHIER_VIDE : FindingCode.FORMAT_INCONNU;
            return new Refusal(file, named).of(code, "");
        }

        Content content = found.get().content();
        HeaderMatch header = found.get().header();

        if (!header.doubled().isEmpty()) {
            return new Refusal(file, Optional.of(header.format())).of(FindingCode.COLONNE_EN_DOUBLE, header.doubled());
        }

        Survey survey = Survey.of(content, header, text.lineEnded());
        return new Verdict(file, content, header, survey, text.stretches()).sniffed();
    }
}
