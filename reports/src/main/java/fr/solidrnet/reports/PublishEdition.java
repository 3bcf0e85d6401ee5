package fr.solidrnet.reports;

import fr.solidrnet.reports.figures.EditionFigures;
import fr.solidrnet.reports.gate.PdfGate;
import fr.solidrnet.reports.model.MonthlyReport;
import fr.solidrnet.reports.model.ReportModel;
import fr.solidrnet.reports.pdf.Dress;
import fr.solidrnet.reports.pdf.PdfReport;
import fr.solidrnet.reports.workbook.ExcelWorkbook;
import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.edition.EditionId;
import fr.solidrnet.warehouse.edition.FrozenEdition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Renders an edition, from its frozen files alone: {@code <out>/2026-10/solidrnet-2026-10-r1.pdf} and {@code .xlsx}. All is rendered,
 * and the report judged by {@link PdfGate}, before anything is written, and each file is made aside and renamed: none is ever half-written. The same edition
 * gives the same bytes, on any day, in any time zone and locale.
 */
public final class PublishEdition {
    private PublishEdition() {}

    /**
     * Returns the files written. The rules are read and the workbook is made while the report is drawn and judged.
     *
     * @param dress what the site gives of its own to the report
     * @throws SolidrnetException INTERNAL where the report breaks a rule of its standards: then nothing is written
     */
    public static List<Path> publish(FrozenEdition edition, Path out, Dress dress) {
        EditionId id = edition.id();
        String name = "solidrnet-" + id.month() + "-r" + id.revision();
        EditionFigures figures = EditionFigures.read(edition);
        CompletableFuture<byte[]> workbook = CompletableFuture.supplyAsync(() -> {
            PdfGate.prepare();
            return ExcelWorkbook.render(ReportModel.of(figures));
        });
        byte[] report = PdfReport.render(
                MonthlyReport.of(figures), dress, edition.manifest().creeeLe());
        PdfGate.check(report, name + ".pdf");
        byte[] sheets = finished(workbook);

        Path folder = out.resolve(id.month().toString());
        return List.of(write(folder.resolve(name + ".pdf"), report), write(folder.resolve(name + ".xlsx"), sheets));
    }

    private static byte[] finished(CompletableFuture<byte[]> workbook) {
        try {
            return workbook.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SolidrnetException known) {
                throw known;
            }

            throw e;
        }
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path aside = folder.resolve("." + file.getFileName() + ".part");

            try {
                Files.write(aside, bytes);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }

            return file;
        } catch (IOException e) {
            throw new SolidrnetException(
                    FailureKind.STORAGE, "Cannot write " + file + ": check the folder given to --out", e);
        }
    }
}
