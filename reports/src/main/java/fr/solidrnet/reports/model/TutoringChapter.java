package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.figures.FigureKey.MONTH;
import static fr.solidrnet.reports.model.SplitTable.month;
import static fr.solidrnet.reports.model.SplitTable.year;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.BarTable;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Table;
import java.math.BigDecimal;
import java.util.List;

/** Tutoring in the EPN: how much of it, where, on what, and for whom. */
record TutoringChapter(Facts facts) {
    Chapter chapter() {
        return new Chapter(
                "Accompagnement",
                List.of(
                        new Block.Paragraph(persons()),
                        KeyFigures.of(
                                facts,
                                "Accompagnement",
                                List.of(
                                        facts.ofMonth("sessions_tenues"),
                                        facts.ofMonth("heures_tutorat"),
                                        facts.ofMonth("accompagnements"),
                                        facts.ofMonth("participants_uniques"),
                                        facts.ofMonth("nouveaux_participants"),
                                        facts.ofMonth("taux_presence"),
                                        facts.ofMonth("taux_remplissage"),
                                        facts.ofMonth("epn_actifs"))),
                        new Block.Section("Pour qui, et sur quoi"),
                        new Block.Pair(ages(), themes()),
                        genders(),
                        new Block.Section("Espaces publics numériques (EPN)"),
                        new Block.Paragraph(asleep()),
                        places()));
    }

    /** Visits and persons, who are not the same. */
    private String persons() {
        Figure visits = facts.ofMonth("accompagnements");
        Figure people = facts.ofMonth("participants_uniques");
        Figure newcomers = facts.ofMonth("nouveaux_participants");
        BigDecimal came = FigureText.printed(people, people.value());

        if (visits.value() == null || came == null) {
            return Words.say(
                    "Les présences et les personnes ne sont pas toutes deux connues en %s.",
                    FrenchFormats.month(facts.month()));
        }

        String fresh =
                newcomers.value() == null ? "" : " ; venues pour la première fois : " + FigureText.number(newcomers);
        return Words.say(
                "En %s, les sessions ont compté %s de %s%s. Une présence anonyme compte pour une personne, et n’est jamais"
                        + " reconnue.",
                FrenchFormats.month(facts.month()),
                FigureText.quantity(visits),
                FrenchFormats.quantity(came, "personnes"),
                fresh);
    }

    private BarTable ages() {
        SplitTable numbers = new SplitTable(
                facts,
                "tranche_age",
                "Âge",
                List.of(
                        month("Mois", "participants_uniques"),
                        year("Depuis janvier", "participants_uniques"),
                        month("Présences du mois", "accompagnements")));
        return new SplitBars(facts, "Personnes accompagnées par tranche d’âge", numbers).bars();
    }

    private BarTable themes() {
        SplitTable numbers = new SplitTable(
                facts,
                "theme",
                "Thème",
                List.of(
                        month("Mois", "accompagnements"),
                        month("Sessions tenues", "sessions_tenues"),
                        month("Taux de présence (%)", "taux_presence")));
        return new SplitBars(facts, "Présences par thème", numbers).bars();
    }

    private Table genders() {
        return new SplitTable(
                        facts,
                        "genre",
                        "Genre",
                        List.of(
                                month("Personnes, mois", "participants_uniques"),
                                year("Personnes, depuis janvier", "participants_uniques"),
                                month("Présences, mois", "accompagnements")))
                .table("Personnes et présences par genre");
    }

    /** The EPN that held no session in the month, each by its name. */
    private String asleep() {
        List<Figure> places = facts.split("sessions_tenues", MONTH, "epn");
        List<String> none = places.stream()
                .filter(figure -> figure.value() != null && figure.value() == 0)
                .map(figure -> facts.name(figure.key()))
                .toList();
        String when = "en " + FrenchFormats.month(facts.month());

        if (places.isEmpty()) {
            return "Aucun EPN n’est connu.";
        }

        if (none.isEmpty()) {
            return Words.say("Aucun des EPN connus n’est resté sans session %s.", when);
        }

        return none.size() == places.size()
                ? Words.say("Aucun EPN n’a tenu de session %s.", when)
                : Words.say(
                        "%s sans session tenue %s : %s.",
                        FrenchFormats.count(none.size()) + FrenchFormats.FIXED + "EPN", when, Words.list(none));
    }

    private Block places() {
        return new SplitTable(
                        facts,
                        "epn",
                        "EPN",
                        List.of(
                                month("Sessions", "sessions_tenues"),
                                month("Heures", "heures_tutorat"),
                                month("Présences", "accompagnements"),
                                month("Nouveaux", "nouveaux_participants"),
                                month("Présence (%)", "taux_presence"),
                                month("Remplissage (%)", "taux_remplissage")))
                .table("Activité des EPN en " + FrenchFormats.month(facts.month()));
    }
}
