package fr.solidrnet.reports.pdf;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.io.InputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates that the build put beside the classes. Each call gives a copy of its own. */
final class Templates {
    private Templates() {}

    static JasperReport load(String name) {
        String resource = "/templates/" + name + ".jasper";

        try (InputStream stream = Templates.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new SolidrnetException(FailureKind.INTERNAL, "Template missing from the build: " + resource);
            }

            return (JasperReport) JRLoader.loadObject(stream);
        } catch (IOException | JRException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "Cannot read template " + resource, e);
        }
    }
}
