package fr.solidrnet.warehouse.edition;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an edition was made from and holds: {@code manifest.json}, keys as the components are named.
 *
 * @param edition {@code 2026-10/r1}
 * @param editionPrecedente the edition that {@code changements} compares with; missing for the first of all
 * @param creeeLe when it was frozen; the only time that outputs show
 * @param sequence the ledger row whose state was read
 * @param instantanes snapshot of every table, tagged with {@link EditionId#tag()}
 * @param livraisons names of the deliveries in it, in order of date
 * @param jeuFacteurs name of the set of factors: the latest delivery that its live rows came in, or the file given
 *     instead; the same where the set of another edition was taken again
 * @param empreintes SHA-256 of {@code contrats}, {@code modeles}, {@code indicateurs}, {@code facteurs}
 * @param fichiers what the edition's folder holds beside the manifest, by name
 */
public record EditionManifest(
        String edition,
        @Nullable String editionPrecedente,
        Instant creeeLe,
        String versionCode,
        long sequence,
        SortedMap<String, Long> instantanes,
        List<String> livraisons,
        String jeuFacteurs,
        SortedMap<String, String> empreintes,
        List<FrozenFile> fichiers) {

    /** One file of the edition. */
    public record FrozenFile(String nom, long octets, String sha256) {}

    public EditionId id() {
        return EditionId.parse(edition);
    }
}
