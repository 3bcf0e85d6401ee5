package fr.solidrnet.ingestion;

import fr.solidrnet.ingestion.format.Formats;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.resource.ResourceFolder;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small contracts that no change of the product's own can disturb. */
public final class TestContracts {
    private static final String LOTS = """
            name: lots
            title: Lots
            description: Un lot donné.
            order: 1
            stamp: mis_a_jour_le
            primaryKey: [lot_id]
            fields:
              - {name: lot_id, title: Identifiant du lot, description: Test., type: string, sensitivity: aucune, constraints: {required: true}}
              - {name: donateur, title: Donateur, description: Test., type: string, sensitivity: aucune, constraints: {required: true}}
              - {name: date_cession, title: Date de cession, description: Test., type: date, sensitivity: aucune, constraints: {required: true}}
              - {name: unites_recues, title: Unités reçues, description: Test., type: integer, sensitivity: aucune, aliases: [Reçu]}
              - {name: mis_a_jour_le, title: Mis à jour le, description: Test., type: datetime, sensitivity: aucune, constraints: {required: true}}
            """;

    private TestContracts() {}

    /** One table, {@code lots}. */
    public static Contracts lots() {
        return Contracts.parse(texts());
    }

    /** The canonical format of {@link #lots()}. */
    public static Formats formats() {
        SortedMap<String, String> texts = ResourceFolder.read(Formats.class, "formats", ".yaml");
        texts.keySet().retainAll(Set.of("canonique.yaml"));
        return Formats.parse(texts, lots());
    }

    private static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put("lots.yaml", LOTS);
        return texts;
    }
}
