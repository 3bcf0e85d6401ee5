package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.SolidrnetException;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqlModelsTest {
    private static final Contracts CONTRACTS = Contracts.load();
    private static final String HEADER =
            "-- grain: une ligne\n-- cle: a\n-- titre: T\n-- lecture: L.\n-- limites: aucune.\n";

    @Test
    void everyContractHasItsCurrentTable() {
        List<TableName> names =
                SqlModels.load(CONTRACTS).inOrder().stream().map(SqlModel::name).toList();

        assertThat(names)
                .containsAll(CONTRACTS.tables().stream()
                        .map(Contract::name)
                        .map(table -> new TableName(TableName.COURANT, table))
                        .toList());
    }

    @Test
    void modelsReadOnlyContractsTheJournalAndModelsBuiltBefore() {
        SqlModels models = SqlModels.load(CONTRACTS);

        assertThat(models.inputs())
                .allMatch(name -> List.of(TableName.BRUT, TableName.JOURNAL).contains(name.schema()));

        for (int rank = 0; rank < models.inOrder().size(); rank++) {
            SqlModel model = models.inOrder().get(rank);
            List<TableName> before = models.inOrder().subList(0, rank).stream()
                    .map(SqlModel::name)
                    .toList();
            assertThat(model.reads())
                    .as("read by %s", model.name())
                    .allMatch(name -> models.inputs().contains(name) || before.contains(name));
        }
    }

    @Test
    void aModelThatIsMadeInPartsReadsWhatItSaysItDoes() {
        for (SqlModel model : SqlModels.load(CONTRACTS).inOrder()) {
            List<TableName> told = Stream.concat(
                            model.header().byUnit().stream().map(TableName::of), model.touches().keySet().stream())
                    .toList();
            assertThat(model.reads()).as("read by %s", model.name()).containsAll(told);
            model.touches().values().forEach(touched -> assertThat(model.reads())
                    .as("made before %s", model.name())
                    .containsAll(ReadRelations.of(touched.select())));
            assertThat(told).as("told twice by %s", model.name()).doesNotHaveDuplicates();
            assertThat(told.isEmpty())
                    .as("units of %s", model.name())
                    .isEqualTo(model.unit().isEmpty());
        }
    }

    @Test
    void everySelectOfTouchedUnitsBelongsToAModel() {
        assertThat(ResourceFolder.read(SqlModels.class, "sql/touches", ".sql"))
                .hasSize((int) SqlModels.load(CONTRACTS).inOrder().stream()
                        .mapToLong(model -> model.touches().size())
                        .sum())
                .allSatisfy((file, text) -> assertThat(text).startsWith("-- grain: "));
    }

    @Test
    void theParserSeesCommonTableExpressionsAndSubqueries() {
        assertThat(ReadRelations.of("""
                        with a as (select * from courant.lots), b as (select * from a join mart.epn on true)
                        select x, (select max(y) from mart.epci) as z from b
                        where x in (select y from courant.packs) and exists (select 1 from brut.lots)
                        union all select 1, 2 from mart.lots
                        """))
                .map(TableName::toString)
                .containsExactlyInAnyOrder(
                        "courant.lots", "mart.epn", "mart.epci", "courant.packs", "brut.lots", "mart.lots");
    }

    @Test
    void modelsThatReadEachOtherAreRefused() {
        Map<String, String> ring = Map.of(
                "mart/a.sql", HEADER + "select a from mart.b",
                "mart/b.sql", HEADER + "select a from mart.a");

        assertThatThrownBy(() -> SqlModels.parse(CONTRACTS, new TreeMap<>(ring)))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("mart.a")
                .hasMessageContaining("mart.b");
    }

    @Test
    void aModelThatDoesNotSayItsGrainFirstIsRefused() {
        Map<String, String> model = Map.of("mart/a.sql", "-- titre: T\n" + HEADER + "select a from courant.lots");

        assertThatThrownBy(() -> SqlModels.parse(CONTRACTS, new TreeMap<>(model)))
                .isInstanceOf(SolidrnetException.class)
                .hasMessageContaining("mart/a.sql")
                .hasMessageContaining("grain");
    }

    @Test
    void theHashFollowsTheSqlAndTheContracts() {
        String hash = SqlModels.load(CONTRACTS).hash();
        Contracts changed =
                new Contracts(CONTRACTS.tables(), CONTRACTS.journal(), CONTRACTS.technical(), "other contracts");

        assertThat(SqlModels.load(CONTRACTS).hash()).isEqualTo(hash);
        assertThat(SqlModels.load(changed).hash()).isNotEqualTo(hash);
        assertThat(SqlModels.parse(CONTRACTS, new TreeMap<>()).hash()).isNotEqualTo(hash);
    }
}
