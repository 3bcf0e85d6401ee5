package fr.solidrnet.ingestion.reading;

import fr.solidrnet.ingestion.delivery.SourceFile;
import fr.solidrnet.ingestion.format.Format;
import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.ingestion.format.SourceColumn;
import fr.solidrnet.ingestion.reading.Content.Wrapping;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.finding.Finding;
import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a file as it lies: what it is, how to read it, or why it stays out. Plain Java, no engine. */
public final class Sniffer {
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    private final HeaderSearch search;

    public Sniffer(Formats formats) {
        this.search = new HeaderSearch(formats);
    }

    /** Never throws for what the file holds; only for a disk that cannot be read. */
    public Sniffed sniff(SourceFile file) {
        Optional<Format> named = search.named(file.name());

        try {
            return look(file);
        } catch (Unreadable e) {
            return new Refusal(file, named).of(e.code(), e.detail());
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read " + file.path(), e);
        }
    }

    private Sniffed look(SourceFile file) throws IOException, Unreadable {
        Wrapping wrapping = Wrappings.of(file.path());
        String charset;

        try (InputStream bytes = Wrappings.open(file.path().toString(), wrapping)) {
            charset = Encodings.of(bytes);
        }

        List<Head> heads = new ArrayList<>();

        for (char delimiter : DELIMITERS) {
            heads.add(head(new Content(file.path().toAbsolutePath().toString(), wrapping, charset, delimiter, 0)));
        }

        Optional<HeaderSearch.Found> found = search.search(file.name(), heads);

        if (found.isEmpty()) {
            Optional<Format> named = search.named(file.name());
            return new Refusal(file, named)
                    .of(named.isPresent() ? FindingCode.FICHIER_VIDE : FindingCode.FORMAT_INCONNU, "");
        }

        return survey(file, found.get());
    }

    private Head head(Content content) throws IOException {
        List<RawRow> rows = new ArrayList<>();

        try (RawRows all = RawRows.open(content)) {
            while (all.hasNext() && rows.size() < search.depth()) {
                rows.add(all.next());
            }
        }

        return new Head(content, rows);
    }

    private static Sniffed survey(SourceFile file, HeaderSearch.Found found) throws IOException {
        HeaderMatch header = found.header();
        Refusal refusal = new Refusal(file, Optional.of(header.format()));
        Survey survey = Survey.of(found.content(), header);
        List<SourceColumn> missing = header.missing().stream()
                .filter(column -> column.key() || !survey.withdrawsOnly())
                .toList();

        if (!header.doubled().isEmpty()) {
            return refusal.of(FindingCode.COLONNE_EN_DOUBLE, header.doubled());
        }

        if (!missing.isEmpty()) {
            return refusal.of(FindingCode.COLONNE_MANQUANTE, missing);
        }

        List<Finding> warnings = header.unknown().stream()
                .map(column -> new Finding(
                        FindingCode.COLONNE_INCONNUE,
                        file.name(),
                        header.format().table(),
                        header.row().line(),
                        "",
                        null,
                        Finding.sentence(FindingCode.COLONNE_INCONNUE, "", null, column)))
                .toList();
        FileLayout layout = new FileLayout(
                found.content(),
                header.row().line(),
                header.positions(),
                header.required(),
                header.width(),
                header.row().cells().size() + (survey.delimiterAtEnd() ? 1 : 0),
                survey.exampleLine(),
                survey.rows(),
                survey.ignored());
        return new Sniffed.Recognised(file, header.format(), layout, List.of(), warnings);
    }
}
