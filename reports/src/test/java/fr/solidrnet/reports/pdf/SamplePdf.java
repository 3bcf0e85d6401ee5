package fr.solidrnet.reports.pdf;

import fr.solidrnet.reports.page.Report;
import java.time.Instant;

/** Sample reports, drawn: for tests of other packages. */
public final class SamplePdf {
    private SamplePdf() {}

    /** Every kind of block once, on few pages. */
    public static byte[] small() {
        return of(SampleReports.small());
    }

    static byte[] of(Report report) {
        return PdfReport.render(report, Dress.PLAIN, Instant.parse("2026-11-03T23:30:00Z"));
    }
}
