package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.contract.FieldType;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Opens the file that a plan asks for. */
final class RowFiles {
    private static final int BUFFER = 1 << 16;

    private RowFiles() {}

    static RowFile open(Delivery delivery, FilePlan plan, List<FieldType> types) throws IOException {
        Set<Oddity> oddities = plan.oddities();
        Path path = delivery.file(plan.fileName());
        Path draft = delivery.file("." + plan.name() + ".part");

        if (oddities.contains(Oddity.XLSX)) {
            return new XlsxFile(buffered(path), draft, types);
        }

        Charset charset =
                plan.fault() == FileFault.UNKNOWN_ENCODING ? StandardCharsets.UTF_16BE : CsvFile.charset(oddities);

        if (oddities.contains(Oddity.ZIP)) {
            return new CsvFile(zipped(path, draft, plan.name() + ".csv"), charset, oddities);
        }

        OutputStream out = buffered(path);
        return new CsvFile(oddities.contains(Oddity.GZ) ? new StoredGzip(out) : out, charset, oddities);
    }

    private static OutputStream buffered(Path path) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    }

    /** An entry's checksum comes before its bytes: they are written aside, then packed. */
    private static OutputStream zipped(Path path, Path draft, String entry) throws IOException {
        return new FilterOutputStream(buffered(draft)) {
            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                out.write(bytes, offset, count);
            }

            @Override
            public void close() throws IOException {
                out.close();

                try (StoredZip zip = new StoredZip(buffered(path))) {
                    zip.add(entry, draft);
                }

                Files.delete(draft);
            }
        };
    }
}
