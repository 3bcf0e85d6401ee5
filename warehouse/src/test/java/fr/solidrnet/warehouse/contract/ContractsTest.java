package fr.solidrnet.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts that the product ships with. */
class ContractsTest {
    private static final Contracts CONTRACTS = Contracts.load();

    @Test
    void tablesComeInTheOrderInWhichADeliveryLoads() {
        assertThat(CONTRACTS.tables())
                .extracting(Contract::name)
                .containsExactly(
                        "lots",
                        "appareils",
                        "packs",
                        "attributions",
                        "lieux_epn",
                        "sessions",
                        "presences",
                        "certifications",
                        "sorties_dechets",
                        "insertion",
                        "objectifs",
                        "communes",
                        "communes_anciens_codes",
                        "facteurs");
    }

    @Test
    void aTableComesAfterThoseItRefersTo() {
        List<String> ordered =
                CONTRACTS.byReference().stream().map(Contract::name).toList();

        for (Contract contract : CONTRACTS.tables()) {
            contract.referredTables().forEach(table -> assertThat(ordered.indexOf(table))
                    .as("%s before %s", table, contract.name())
                    .isLessThan(ordered.indexOf(contract.name())));
        }

        assertThat(ordered).hasSameSizeAs(CONTRACTS.tables());
    }

    @Test
    void theEditionWaitsForTargetsAndCommunesAlone() {
        assertThat(CONTRACTS.tables())
                .filteredOn(Contract::blocking)
                .extracting(Contract::name)
                .containsExactly("objectifs", "communes");
    }

    @Test
    void beneficiariesAndParticipantsShareOneDomain() {
        List<Field> persons = CONTRACTS.tables().stream()
                .flatMap(contract -> contract.fields().stream())
                .filter(field -> field.name().endsWith("_ref") && !field.name().startsWith("animateur"))
                .toList();

        assertThat(persons)
                .hasSize(3)
                .extracting(field -> Objects.requireNonNull(field.protect()).domain())
                .containsOnly("personne");
    }

    static Stream<Field> shownFields() {
        return CONTRACTS.tables().stream().flatMap(contract -> contract.exported().stream());
    }

    @ParameterizedTest
    @MethodSource("shownFields")
    void everyExportedColumnHasAnExampleOfItsCodeList(Field field) {
        assertThat(field.example()).as(field.name()).isNotBlank();

        if (!field.categories().isEmpty()) {
            CodeNames names = CodeNames.of(field);
            assertThat(Objects.requireNonNull(field.example()).split("\\|"))
                    .as(field.name())
                    .allSatisfy(item -> assertThat(names.code(item)).contains(item));
        }
    }
}
