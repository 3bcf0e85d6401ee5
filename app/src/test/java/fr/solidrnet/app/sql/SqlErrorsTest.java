package fr.solidrnet.app.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The faults that analysts make are told in French, whatever DuckDB says of them. */
@TestInstance(Lifecycle.PER_CLASS)
class SqlErrorsTest {
    private SqlSession session;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, SQLException {
        session = SmallWarehouse.in(folder).open();
    }

    @AfterAll
    void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            select a.categori from attributions a | Colonne inconnue dans « a » : « categori ». Noms proches : categorie
            select categori from attributions | Colonne inconnue : « categori ». Noms proches : categorie
            select x.categorie from attributions a | « x » n’est pas une table de cette requête (FROM, JOIN). Noms proches : a.
            select 1 where categorie = 'RSA' | Colonne inconnue : « categorie ».
            select * from attributions where categorie = "RSA" | Un texte s’écrit entre apostrophes : 'RSA'.
            select summ(1) | Fonction inconnue : « summ ». Noms proches : sum.
            select sum(categorie) from attributions | « sum » ne s’applique pas à (VARCHAR). Formes admises : sum(
            select lower(1, 2) | « lower » ne s’applique pas à (INTEGER, INTEGER). Formes admises : lower(VARCHAR).
            select date_attribution + categorie from attributions | « + » ne s’applique pas à (DATE, VARCHAR) : convertissez
            select 1 where 3 like 3 | « LIKE » ne s’applique pas à (INTEGER, INTEGER)
            select categorie, count(*) from attributions | La colonne « categorie » doit être dans GROUP BY ou dans un agrégat
            select 1 from attributions having categorie = 'RSA' | La colonne « categorie » doit être dans GROUP BY
            select 1 from attributions where count(*) > 1 | WHERE ne contient pas d’agrégat : comparez-le dans HAVING.
            select 1 from attributions where rank() over () = 1 | WHERE ne contient pas de fonction de fenêtre
            select sum(count(*)) from attributions | Un agrégat n’en contient pas d’autre
            select categorie from attributions a, attributions b | dans plusieurs tables : écrivez "a.categorie" ou "b.categorie".
            select categorie::int from attributions | ne se lit pas comme INTEGER (colonne « categorie »).
            select 'x'::int | « x » ne se lit pas comme INTEGER.
            select '2026-13-01'::date | « 2026-13-01 » n’est pas une date possible.
            select 'octobre'::date | « octobre » n’est pas une date : écrivez AAAA-MM-JJ.
            select strptime('x', '%Y') | « x » ne se lit pas selon le format « %Y ».
            select 200::tinyint | 200 est hors de ce que TINYINT peut contenir.
            select 9223372036854775807 + 1 | Le résultat est trop grand pour son type : 9223372036854775807 + 1.
            select (select categorie from attributions) | La sous-requête rend plusieurs lignes
            select 1 where 1 in (select 1, 2) | La sous-requête rend 2 colonnes, pour 1 attendue(s).
            select 1 union select 1, 2 | UNION, INTERSECT et EXCEPT demandent autant de colonnes
            select 1 order by 4 | Ce numéro de colonne n’existe pas : il y en a de 1 à 1.
            select 1 from attributions where date_attribution > 5 | DATE et INTEGER ne se comparent pas
            select date_trunc('moi', current_date) | « moi » n’est pas une unité de temps
            select * from attributions a join attributions b using (truc) | La colonne « truc » n’est pas des deux côtés
            select * exclude (zz) from attributions | EXCLUDE nomme une colonne qui n’y est pas : « zz ».
            select 1 as n qualify n > 1 | QUALIFY demande une fonction de fenêtre
            select 'abc | Une apostrophe ou un guillemet ouvert n’est pas fermé.
            select categorie from | La requête n’est pas finie.
            select categorie,, date_attribution from attributions | Erreur de syntaxe près de « , ».
            """)
    void aFaultIsToldInFrench(String sql, String sentence) {
        assertThat(Heard.of(session, sql).sentence())
                .as(sql)
                .contains(sentence)
                .doesNotContainPattern("(?i)\\b(the|must|cannot|with|not|does|error)\\b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- mon plan¶explain select 1
            /* a /* b */ */ explain select 1
            /* a */ -- b¶ explain analyze select 1
            """)
    void aCommentMayStandBeforeExplain(String sql) {
        assertThat(Heard.of(session, sql.replace('¶', '\n')).answer).isInstanceOf(Answer.Complete.class);
    }

    /** Block comments nest in DuckDB: what looks like EXPLAIN may stand in one, and what follows it outside. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /* /* */ explain select 1 -- */ copy (select 1) to 'fuite.csv'
            -- x§copy (select 1) to 'fuite.csv'; --¶ explain select 1
            """)
    void nothingIsRunBehindAComment(String sql) {
        Heard heard = Heard.of(session, sql.replace('¶', '\n').replace('§', '\r'));

        assertThat(heard.rows).noneMatch(row -> row.contains("fuite"));
        assertThat(Path.of("fuite.csv")).doesNotExist();
    }
}
