package fr.solidrnet.app.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What analysts commonly get wrong, told by the real DuckDB of a real child: a French sentence and the place. */
class SqlErrorTest {
    /** Words of DuckDB's that no sentence may have kept. */
    private static final String ENGLISH = "(?is).*\\b(the|must|cannot|could|not|found|does|error)\\b.*";

    @TempDir
    static Path folder;

    private static SqlSession session;

    @BeforeAll
    static void open() throws IOException, SQLException {
        session = SmallWarehouse.in(folder.resolve("warehouse")).open();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** In the queries, ^ stands before the place that is shown. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "select ^sume(1) from attributions # Fonction inconnue : « sume ». Noms proches : sum",
                "select ^foobar() # Fonction inconnue : « foobar ».",
                "select ^row_number() from attributions # row_number(…) OVER (ORDER BY …)",
                "select ^avg(categorie) from attributions # « avg » ne prend pas ces arguments : avg(VARCHAR). Elle",
                "select 1 ^+ categorie from attributions # L’opérateur « + » ne va pas entre ces types : (INTEGER, VARCHAR)",
                "select * from attributions where categorie ^like 3 # L’opérateur « LIKE »",
                "select ^year('2026-01-01') # Dans « year(VARCHAR) », le type des arguments",
                "select ^upper(categorie) over () from attributions # « upper » ne s’emploie pas avec OVER",
                "select ^categori from attributions # Colonne inconnue : « categori ». Noms proches : categorie.",
                "select ^a.categori from attributions a # La table « a » n’a pas de colonne « categori ». Noms proches : categorie.",
                "select ^a.foo from attributions a # describe mart.attributions.",
                "select ^foo from attributions # Colonne inconnue : « foo ». Pour voir celles qu’il y a : describe mart.attributions.",
                "select 1 from attributions where categorie = ^\"RSA\" # Un texte s’écrit entre apostrophes droites",
                "select 1 from attributions where categorie = ^‘RSA’ # Un texte s’écrit entre apostrophes droites",
                "select 1 from attributions limit ^n # « n » n’est la colonne d’aucune table ici",
                "select 1 from attributions limit ^-1 # LIMIT et OFFSET ne peuvent pas être négatifs",
                "select ^categorie from attributions a, attributions b # Écrivez a.categorie ou b.categorie.",
                "select * from attributions a join attributions a on true # Deux tables portent ici le nom « a »",
                "select ^b.categorie from attributions a # La table « b » n’est pas dans FROM, qui donne : a.",
                "select * exclude (foo) from attributions # La colonne « foo » de EXCLUDE",
                "select 1 from attributions join dictionnaire using (categorie) # La colonne « categorie » de USING",
                "select * # « * » demande une table",
                "select ^categorie, count(*) from attributions # La colonne « categorie » n’est ni dans GROUP BY",
                "select count(*) from attributions group by all order by ^categorie # GROUP BY ALL ne regroupe que par",
                "select 1 from attributions where ^count(*) > 1 # HAVING, après GROUP BY",
                "select sum(^count(*)) from attributions # Un agrégat ne peut pas en contenir un autre",
                "select 1 from attributions where ^rank() over () = 1 # écrivez la condition dans QUALIFY",
                "select categorie from attributions qualify categorie > '' # écrivez WHERE ou HAVING",
                "select sum(1) over (partition by rank() over ()) # Une fenêtre (OVER) ne peut pas",
                "select categorie from attributions order by ^4 # ORDER BY nomme une colonne du résultat par son rang, de 1 à 1",
                "select categorie from attributions group by 3 # GROUP BY nomme une colonne",
                "select (select categorie from attributions) # La sous-requête donne plusieurs lignes",
                "select 1 where 1 ^in (select 1, 2) # La sous-requête donne 2 colonnes ; il en faut 1.",
                "select 1 union select 1, 2 # n’ont pas le même nombre de colonnes",
                "values (1), (1, 2) # Les lignes de VALUES",
                "with a as (select 1), a as (select 2) from a # WITH donne deux fois le nom « a »",
                "select ^categorie = 3 from attributions # « RSA » n’est pas un nombre entier (INTEGER). try_cast",
                "select '12,5'^::double # « 12,5 » n’est pas un nombre (DOUBLE)",
                "select 1 from attributions where date_attribution > ^'01/02/2026' # « 01/02/2026 » n’est pas une date",
                "select date '2026-02-30' # « 2026-02-30 » n’existe pas dans le calendrier.",
                "select make_date(2026, 13, 1) # « 2026-13-1 » n’existe pas dans le calendrier.",
                "select 1 from attributions where date_attribution = ^2026 # INTEGER ne se convertit pas en DATE",
                "select 300^::tinyint # 300 est hors de ce que contient un TINYINT",
                "select 2147483647::int + 1::int # 2147483647 + 1 est hors de ce que contient un INTEGER",
                "select 1e400 # Un nombre de cette requête est trop grand",
                "select sqrt(-1) # La racine carrée",
                "select date_trunc('mois', date_attribution) from attributions # « mois » n’est pas une partie de date",
                "select strptime('2026', '%d/%m') # « 2026 » n’a pas la forme « %d/%m »",
                "select cast(1 as ^entier) # Type inconnu : « entier »",
                "select ^'abc # Le texte qui s’ouvre ici ne se ferme pas",
                "select ^\"abc # Le nom entre guillemets qui s’ouvre ici",
                "select ^/* abc # Le commentaire",
                "select categorie from attributions where^ # La requête n’est pas finie.",
                "select categorie form ^attributions # Erreur de syntaxe près de « attributions ».",
                "select * from ^atributions # Table inconnue : « atributions ». Noms proches : mart.attributions.",
                "select * from ^matr.attributions # Noms proches : mart.attributions.",
                "select * from ^autre.mart.attributions # Table inconnue : « autre.mart.attributions ». Noms proches : mart.att",
                "/* é */ explain select ^categori from attributions # Noms proches : categorie.",
                "pivot attributions on foo using count(*) # Colonne inconnue : « foo ».",
                "select * from (pivot attributions on categorie) # Dans une sous-requête, un PIVOT doit dire ses valeurs",
                "show tables from matr # Schéma inconnu : « matr »"
            })
    void aCommonErrorIsToldInFrenchWithItsPlace(String marked, String sentence) {
        Heard heard = Heard.of(session, marked.replace("^", ""));

        assertThat(heard.sentence()).contains(sentence).doesNotMatch(ENGLISH);
        assertThat(heard.answer).isInstanceOfSatisfying(Answer.Failed.class, failed -> assertThat(failed.position())
                .isEqualTo(marked.indexOf('^')));
    }

    @Test
    void whatHasNoFrenchWordsIsQuoted() {
        assertThat(Heard.of(session, "select regexp_matches('a', '(')").sentence())
                .isEqualTo("La requête a échoué. DuckDB dit, en anglais : « missing ): ( ».");
    }
}
