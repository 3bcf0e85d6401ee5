package fr.solidrnet.app.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edition that is asked alone: it keeps the attributions of one category, where the present has those of three. */
class SqlEditionTest {
    @TempDir
    static Path folder;

    private static SqlSession session;

    @BeforeAll
    static void open() throws IOException, SQLException {
        session = new SqlSession(
                SmallWarehouse.in(folder.resolve("warehouse")).place("edition_2026_10_r1"), SmallWarehouse.LIMITS);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from mart_attributions",
                "select count(*) from attributions",
                "select count(*) from mart.attributions",
                "select count(*) from \"mart\" . attributions as a where a.categorie = 'RSA'",
                "select count(attributions.categorie) from MART.Attributions",
                "with a as (from mart.attributions) select count(*) from a",
                "select (select count(*) from mart.attributions) -- é mart.attributions"
            })
    void aMartIsTheOneThatTheEditionKeeps(String sql) {
        Heard heard = Heard.of(session, sql);

        assertThat(heard.rows).as(heard.sentence()).isEqualTo(List.of("100"));
    }

    @Test
    void martsAreDescribedAndPivotedByTheirShortNames() {
        assertThat(Heard.of(session, "describe mart.attributions").rows).hasSize(3);
        assertThat(Heard.of(session, "pivot mart.attributions on categorie using count(*)").columns)
                .extracting(column -> column.name())
                .contains("RSA")
                .doesNotContain("IAE");
    }

    @Test
    void whatTouchesPersonsIsToldOfUnderEachName() {
        assertThat(Heard.of(session, "select date_attribution as d from mart.attributions").warnings)
                .singleElement()
                .asString()
                .contains("date_attribution");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from solidrnet.mart.attributions",
                "select * from main.attributions",
                "select * from temp.attributions",
                "select * from temp.main.attributions",
                "select * from main.dictionnaire",
                "with attributions as (select 1) select * from mart.attributions",
                "with recursive attributions as (select 1 as i union all select i + 1 from mart.attributions) from attributions",
                "create or replace temp view attributions as select 1"
            })
    void thePresentIsOutOfReach(String sql) {
        Heard heard = Heard.of(session, sql);

        assertThat(heard.answer).as(heard.rows.toString()).isInstanceOf(Answer.Failed.class);
        assertThat(heard.rows).isEmpty();
    }

    @Test
    void theRightNameIsNamedWhereAShortOneCannotBe() {
        assertThat(Heard.of(session, "with attributions as (select 1) from mart.attributions")
                        .sentence())
                .contains("Noms proches : edition_2026_10_r1.mart_attributions.");
    }
}
