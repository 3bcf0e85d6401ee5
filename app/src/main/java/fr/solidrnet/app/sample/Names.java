package fr.solidrnet.app.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Invented people and organisations, referred to by their name in clear: whatever leaks can be seen. No surname
 * is a word or a real place, so that finding one anywhere proves a leak.
 */
final class Names {
    private static final List<String> AIMS = List.of(
            "Les Amis du Marais",
            "Familles rurales",
            "Comité des fêtes",
            "Entraide et partage",
            "Club du temps libre",
            "Foyer des jeunes",
            "Cœur de village",
            "Secours solidaire");
    private static final List<String> HOMES =
            List.of("Les Tilleuls", "La Chênaie", "Le Grand Logis", "Les Glycines", "Le Lac", "Sainte-Famille");

    private final List<String> surnames;
    private final List<Map<String, String>> firstNames;

    Names(SampleData data) {
        this.surnames = data.rows("noms.csv").stream()
                .map(row -> row.getOrDefault("nom", ""))
                .toList();
        this.firstNames = data.rows("prenoms.csv");
    }

    /** @param reference « BOUCHARDIER Jeanne 1948-03-12 » */
    record Person(String reference, String surname, int birthYear, String gender) {}

    /** Somebody born in one of those years, both included. */
    Person person(Draw draw, int firstYear, int lastYear) {
        String surname = draw.pick(surnames);
        Map<String, String> first = draw.pick(firstNames);
        int year = draw.between(firstYear, lastYear);
        LocalDate born = LocalDate.ofYearDay(year, draw.between(1, 365));
        return new Person(
                surname + " " + first.get("prenom") + " " + born, surname, year, first.getOrDefault("genre", "NC"));
    }

    /** An organisation that is allocated packs; the same few come back. */
    String organisation(Draw draw, String category, String commune) {
        return switch (category) {
            case "EHPAD" -> "EHPAD " + draw.pick(HOMES) + " " + commune;
            case "BIBLIOTHEQUE" -> "Bibliothèque " + commune;
            case "IAE" -> "Chantier d'insertion " + draw.pick(HOMES) + " " + commune;
            default -> "Association " + draw.pick(AIMS) + " " + commune;
        };
    }
}
