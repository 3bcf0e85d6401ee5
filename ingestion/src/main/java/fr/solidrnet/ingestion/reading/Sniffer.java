package fr.solidrnet.ingestion.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.reading.BoundedStream.Bomb;
import fr.solidrnet.ingestion.reading.Content.Wrapping;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.poi.EncryptedDocumentException;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** Looks at a file as it lies: what it is, how to read it, or why it stays out. Plain Java, no engine. */
public final class Sniffer {
    private static final String TOO_LONG =
            "une cellule ou une ligne est démesurée, sans doute parce qu'un guillemet n'est pas refermé";

    private final HeaderSearch search;
    private final ReadingLimits limits;

    public Sniffer(Formats formats) {
        this(formats, ReadingLimits.DEFAULT);
    }

    public Sniffer(Formats formats, ReadingLimits limits) {
        this.search = new HeaderSearch(formats);
        this.limits = limits;
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
        } catch (Bomb e) {
            Unreadable why = Packing.refused(e);
            return new Refusal(file, named).of(why.code(), why.detail());
        } catch (Unreadable e) {
            return new Refusal(file, named).of(e.code(), e.detail());
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + file.path(), e);
        }
    }

    private Sniffed look(SourceFile file, Optional<Format> named) throws IOException, Unreadable {
        String path = file.path().toAbsolutePath().toString();
        Wrapping wrapping = Wrappings.of(file.path());

        if (wrapping == Wrapping.ZIP || wrapping == Wrapping.XLSX) {
            new Packing(file.path(), limits).checkEntries();
        }

        return switch (wrapping) {
            case XLS, XLSX -> lookAtWorkbook(file, named, path, wrapping);
            case PLAIN, GZIP, ZIP -> lookAtText(file, named, path, wrapping);
        };
    }

    private Sniffed lookAtText(SourceFile file, Optional<Format> named, String path, Wrapping wrapping)
            throws IOException, Unreadable {
        try {
            Text text = text(file.path(), wrapping);
            List<Head> heads = Heads.ofText(path, wrapping, text.charset(), search.depth());
            return judge(file, named, heads, text);
        } catch (CsvParseException e) {
            // The parser takes any text but what is longer than its limits.
            throw new Unreadable(FindingCode.FICHIER_ILLISIBLE, TOO_LONG, e);
        } catch (EOFException | ZipException e) {
            throw new Unreadable(
                    FindingCode.FICHIER_ILLISIBLE, "l'archive est abîmée ou incomplète, envoyez-la de nouveau", e);
        }
    }

    private Sniffed lookAtWorkbook(SourceFile file, Optional<Format> named, String path, Wrapping wrapping)
            throws Unreadable {
        try {
            if (wrapping == Wrapping.XLSX) {
                new Packing(file.path(), limits).checkWorkbook();
            }

            return judge(file, named, Heads.ofWorkbook(path, wrapping, search.depth()), Text.OF_WORKBOOK);
        } catch (Bomb e) {
            throw Packing.refused(e);
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(FindingCode.FICHIER_ILLISIBLE, Wrappings.PROTECTED, e);
        } catch (IOException | ExcelReaderException | IllegalStateException | IllegalArgumentException e) {
            throw new Unreadable(
                    FindingCode.FICHIER_ILLISIBLE, "le classeur est abîmé, enregistrez-le et envoyez-le de nouveau", e);
        }
    }

    private Text text(Path path, Wrapping wrapping) throws IOException, Unreadable {
        try (InputStream bytes = new Packing(path, limits).text(wrapping)) {
            Text text = Encodings.of(bytes, limits.partBytes());
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

        List<Integer> others = content.workbook() ? search.otherSheets(found.get(), heads) : List.of();

        if (!others.isEmpty()) {
            return new Refusal(file, Optional.of(header.format()))
                    .of(FindingCode.FICHIER_ILLISIBLE, severalSheets(content, others));
        }

        Text read = header.format().takesLinesApart() ? text : text.inOneGo();
        Survey survey = Survey.of(content, header, read);
        return new Verdict(file, content, header, survey, read.stretches()).sniffed();
    }

    private static String severalSheets(Content content, List<Integer> others) {
        String numbers = Stream.concat(Stream.of(content.sheet()), others.stream())
                .sorted()
                .map(sheet -> "n° " + (sheet + 1))
                .collect(Collectors.joining(", "));
        return "plusieurs feuilles ont des données (" + numbers + "), mettez-les en une seule";
    }
}
