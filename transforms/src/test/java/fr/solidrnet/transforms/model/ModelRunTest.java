package fr.solidrnet.transforms.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.storage.TableName;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class ModelRunTest {
    private static final List<SqlModel> MODELS =
            SqlModels.load(Contracts.load()).inOrder();

    @Test
    void everyModelRunsOnceAndAfterThoseItReads() {
        Set<TableName> modelled = Set.copyOf(MODELS.stream().map(SqlModel::name).toList());
        Set<TableName> over = ConcurrentHashMap.newKeySet();

        ModelRun.each(MODELS, model -> {
            assertThat(over)
                    .containsAll(
                            model.reads().stream().filter(modelled::contains).toList());
            assertThat(over.add(model.name())).isTrue();
        });

        assertThat(over).isEqualTo(modelled);
    }

    @Test
    void aFailureIsThrownAsItIsAndNothingStartsAfterIt() {
        Set<TableName> over = ConcurrentHashMap.newKeySet();
        TableName broken = MODELS.get(0).name();

        assertThatThrownBy(() -> ModelRun.each(MODELS, model -> {
                    over.add(model.name());

                    if (model.name().equals(broken)) {
                        throw new IllegalStateException("broken");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(over).contains(broken).hasSizeLessThan(MODELS.size());
    }
}
