package fr.solidrnet.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each defect is made by one change to a pair of sound contracts. */
class ContractDefectsTest {
    private static final String LIEUX = """
            name: lieux
            title: Lieux
            description: Une ligne par lieu.
            order: 1
            primaryKey: [lieu_id]
            fields:
              - name: lieu_id
                title: Identifiant du lieu
                description: Son numéro.
                type: string
                sensitivity: aucune
                constraints: {required: true}
            """;

    private static final String VISITES = """
            name: visites
            title: Visites
            description: Une ligne par visite.
            order: 2
            stamp: vu_le
            primaryKey: [visite_id]
            foreignKeys:
              - {field: lieu_id, reference: {resource: lieux, field: lieu_id, successors: lieux}, onlyWhen: 'L.*'}
            rules:
              - {column: etat, code: CODE_INCONNU, when: {etat: [CLOS]}}
            fields:
              - {name: visite_id, title: Visite, description: Son numéro., type: string, sensitivity: aucune, constraints: {required: true}}
              - {name: lieu_id, title: Lieu, description: Où., type: string, sensitivity: aucune, constraints: {pattern: 'L\\d', checksum: luhn}, example: L1}
              - {name: montant, title: Montant, description: En euros., type: number, precision: 5, scale: 2, sensitivity: aucune}
              - {name: etat, title: État, description: Son état., type: string, sensitivity: aucune, categories: [{value: CLOS, label: Clos, aliases: [Fermé]}, {value: LIBRE, label: Libre}]}
              - {name: debut, title: Début, description: Le jour., type: date, sensitivity: quasi, constraints: {requiredWhen: {etat: [CLOS]}}}
              - {name: fin, title: Fin, description: Le jour., type: date, sensitivity: quasi, constraints: {notBefore: debut}}
              - {name: annee, title: Année, description: L'an., type: integer, sensitivity: quasi, constraints: {maximumYearOf: debut}}
              - {name: visiteur, title: Visiteur, description: Qui., type: string, sensitivity: direct, protect: {method: hash, domain: personne, anonymousPrefix: X, anonymousColumn: anonyme}}
              - {name: anonyme, title: Anonyme, description: Sans nom., type: boolean, derived: true, sensitivity: aucune}
              - {name: naissance, title: Naissance, description: L'an., type: integer, sensitivity: direct, protect: {method: generalise, into: age, atReference: lieu_id, atDate: ouvert_le}}
              - {name: age, title: Âge, description: La tranche., type: string, sensitivity: quasi}
              - {name: vu_le, title: Vu le, description: La version., type: datetime, sensitivity: aucune, aliases: [Mis à jour le]}
            """;

    @Test
    void soundContractsHaveNoDefect() {
        assertThat(parse(LIEUX, VISITES).tables()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "name: visites § name: Visites § Visites: is not unaccented snake_case",
                "name: visites § name: lieux § lieux: stands in two files",
                "title: Visites § title: ' ' § visites: has no title",
                "description: Une ligne par visite. § description: '' § visites: has no description",
                "primaryKey: [visite_id] § primaryKey: [] § visites: has no primaryKey",
                "primaryKey: [visite_id] § primaryKey: [numero] § primaryKey names an unknown column numero",
                "primaryKey: [visite_id] § primaryKey: [etat] § key column etat is not required",
                "stamp: vu_le § stamp: vu § stamp names an unknown column vu",
                "stamp: vu_le § stamp: etat § stamp etat is neither date nor datetime",
                "{field: lieu_id, § {field: lieu, § foreignKeys names an unknown column lieu",
                "resource: lieux, § resource: places, § refers to an unknown column places.lieu_id",
                "successors: lieux § successors: anciens § names an unknown table of successors anciens",
                "onlyWhen: 'L.*' § onlyWhen: 'L(' § has a wrong onlyWhen L(",
                "{column: etat, § {column: statut, § rules names an unknown column statut",
                "when: {etat: § when: {statut: § rules names an unknown column statut",
                "{name: fin, § {name: debut, § column debut stands twice",
                "{name: fin, § {name: Fin, § column Fin is not unaccented snake_case",
                "type: date, sensitivity: quasi, constraints: {notBefore § type: date, constraints: {notBefore § column fin has no sensitivity",
                "type: number, § `` § column montant has no type",
                "title: Montant, § `` § column montant has no title",
                "description: En euros., § `` § column montant has no description",
                "precision: 5, § `` § column montant is a number without precision and scale",
                ", protect: {method: hash, domain: personne, anonymousPrefix: X, anonymousColumn: anonyme} § `` § column visiteur is direct and says no protection",
                "sensitivity: direct, protect: {method: hash § sensitivity: quasi, protect: {method: hash § column visiteur is protected and not direct",
                "domain: personne, § `` § column visiteur is hashed in no domain",
                "anonymousColumn: anonyme § anonymousColumn: sans_nom § column visiteur protect names an unknown column sans_nom",
                ", atDate: ouvert_le § `` § column naissance is generalised without into, atReference and atDate",
                "into: age § into: tranche § column naissance protect names an unknown column tranche",
                "notBefore: debut § notBefore: hier § column fin notBefore names an unknown column hier",
                "maximumYearOf: debut § maximumYearOf: hier § column annee maximumYearOf names an unknown column hier",
                "requiredWhen: {etat: [CLOS]} § requiredWhen: {statut: [CLOS]} § column debut requiredWhen names an unknown column statut",
                "requiredWhen: {etat: [CLOS]} § requiredWhen: {etat: [FINI]} § column debut requiredWhen names an unknown code FINI",
                "checksum: luhn § checksum: md5 § column lieu_id has an unknown checksum md5",
                "pattern: 'L\\d' § pattern: 'L(' § column lieu_id has a wrong pattern L(",
                ", example: L1 § `` § column lieu_id has a pattern, so it needs an example that matches it",
                "example: L1 § example: L12 § column lieu_id has a pattern, so it needs an example that matches it",
                "title: Fin, description: Le jour., type: date § title: Fin, description: Le jour., categories: [{value: A, label: B}], type: date § column fin has a code list and is neither string nor list",
                "label: Libre § label: FERME § label ferme means both CLOS and LIBRE",
                "label: Libre § label: '' § has a code without value or label",
                "aliases: [Mis à jour le] § aliases: [Le début] § header debut means both debut and vu_le"
            })
    void aDefectIsToldWithItsPlace(String sound, String wrong, String defect) {
        assertThat(VISITES).contains(sound);
        String replaced = VISITES.replace(sound, wrong == null ? "" : wrong);

        assertThatThrownBy(() -> parse(LIEUX, replaced))
                .isInstanceOfSatisfying(
                        SolidrnetException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIGURATION))
                .hasMessageContaining(defect);
    }

    @Test
    void allDefectsAreToldAtOnce() {
        String wrong = VISITES.replace("notBefore: debut", "notBefore: hier").replace("precision: 5, ", "");

        assertThatThrownBy(() -> parse(LIEUX, wrong)).hasMessageContainingAll("hier", "precision and scale");
    }

    @Test
    void anUnknownWordIsRefusedWithItsFile() {
        assertThatThrownBy(() -> parse(LIEUX, VISITES.replace("stamp:", "timestamp:")))
                .hasMessageContainingAll("visites.yaml", "timestamp");
    }

    @Test
    void tablesThatReferInARingAreRefused() {
        String ring = LIEUX + """
                  - {name: visite_id, title: Visite, description: La première., type: string, sensitivity: aucune}
                foreignKeys:
                  - {field: visite_id, reference: {resource: visites, field: visite_id}}
                """;

        assertThatThrownBy(() -> parse(ring, VISITES).byReference())
                .hasMessageContaining("ring")
                .hasMessageContainingAll("lieux", "visites");
    }

    private static Contracts parse(String first, String second) {
        return Contracts.parse(new TreeMap<>(Map.of("lieux.yaml", first, "visites.yaml", second)));
    }
}
