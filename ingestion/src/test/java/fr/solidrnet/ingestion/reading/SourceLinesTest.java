package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLinesTest {
    @TempDir
    private Path folder;

    @Test
    void rowsKnowTheirFileTheirLineAndTheirCellsAsRead() throws IOException {
        TestFiles files = new TestFiles(folder);
        Sniffed.Recognised first = files.recognise(
                "lots_1.csv",
                "lot_id;donateur;date_cession;mis_a_jour_le;couleur\n"
                        + "L1;\"MAAF\nNiort\";2026-10-01;2026-10-31T00:00:00;bleu\n"
                        + "\n"
                        + "L2;MAAF;2026-10-02;2026-10-31T00:00:00;;surplus\n");
        Sniffed.Recognised second = files.recognise(
                "lots_2.csv",
                "Mis à jour le,Date de cession,Donateur,Identifiant du lot\n2026-10-31T00:00:00,2026-10-03,MAAF,L3\n");

        List<Row> rows = TestFiles.byLine(TestFiles.read(first));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).<Long>getAs("ligne")).isEqualTo(2L);
        assertThat(rows.get(0).<String>getAs("donateur")).isEqualTo("MAAF\nNiort");
        assertThat(rows.get(0).<Boolean>getAs("surplus")).isFalse();
        assertThat(rows.get(0).<String>getAs("unites_recues")).isNull();
        assertThat(rows.get(0).<String>getAs("motif")).isNull();
        assertThat(rows.get(0).getList(3))
                .isEqualTo(List.of("L1", "MAAF\nNiort", "2026-10-01", "2026-10-31T00:00:00", "bleu"));
        assertThat(rows.get(1).<Long>getAs("ligne")).isEqualTo(5L);
        assertThat(rows.get(1).<Boolean>getAs("surplus")).isTrue();

        Dataset<Row> both = TestFiles.read(first, second);

        assertThat(both.filter("fichier_no = 1")
                        .select("lot_id", "date_cession")
                        .first()
                        .mkString("|"))
                .isEqualTo("L3|2026-10-03");
        assertThat(first.layout().rows()).isEqualTo(2);
        assertThat(first.layout().ignored()).isEqualTo(1);
        assertThat(first.warnings()).singleElement().satisfies(warning -> assertThat(warning.sentence())
                .contains("couleur"));
    }
}
