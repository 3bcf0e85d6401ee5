package fr.solidrnet.app.sample;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What was written.
 *
 * @param comptes by table, how many keys the programme has: each counted once, however often it was delivered
 * @param fichiers in order of delivery
 * @param defauts in order of delivery, file and line
 * @param plantedNames names, references, serial numbers and contacts of invented people, as the exports hold them:
 *     none may be found in anything the product writes outside quarantine
 */
public record GeneratedSample(
        SortedMap<String, Long> comptes,
        List<WrittenFile> fichiers,
        List<PlantedFlaw> defauts,
        SortedSet<String> plantedNames) {}
