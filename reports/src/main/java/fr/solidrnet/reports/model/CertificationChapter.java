package fr.solidrnet.reports.model;

import static fr.solidrnet.reports.model.SplitTable.whole;
import static fr.solidrnet.reports.model.SplitTable.year;

import fr.solidrnet.reports.figures.Figure;
import fr.solidrnet.reports.page.Block;
import fr.solidrnet.reports.page.Cell;
import fr.solidrnet.reports.page.Chapter;
import fr.solidrnet.reports.page.Drawing;
import fr.solidrnet.reports.page.Drawing.Mark;
import fr.solidrnet.reports.page.Picture;
import fr.solidrnet.reports.page.Table;
import fr.solidrnet.reports.page.Table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certifications, and how many of the people equipped get that far. */
record CertificationChapter(Facts facts) {
    Chapter chapter() {
        return new Chapter(
                "Certifications",
                List.of(
                        KeyFigures.of(
                                facts,
                                "Certifications",
                                List.of(
                                        facts.ofMonth("certifications_presentees"),
                                        facts.ofMonth("certifications_delivrees"),
                                        facts.ofYear("certifications_delivrees"),
                                        facts.whole("certifications_delivrees"),
                                        facts.ofYear("taux_reussite"),
                                        facts.whole("part_certifies"))),
                        new MonthBars(facts, Flow.CERTIFICATIONS).picture(),
                        new Block.Section("Référentiels et options"),
                        new Block.Pair(referentials(), options()),
                        new Block.Section("De l’équipement à la certification"),
                        path()));
    }

    private Table referentials() {
        return new SplitTable(
                        facts,
                        "referentiel",
                        "Référentiel",
                        List.of(
                                year("Présentées", "certifications_presentees"),
                                year("Délivrées", "certifications_delivrees"),
                                year("Réussite (%)", "taux_reussite")))
                .table("Certifications par référentiel, depuis janvier");
    }

    private Table options() {
        return new SplitTable(
                        facts,
                        "option",
                        "Option",
                        List.of(
                                year("Présentées", "certifications_presentees"),
                                whole("Depuis le début", "certifications_presentees"),
                                year("Réussite (%)", "taux_reussite")))
                .table("Certifications par option, depuis janvier");
    }

    /** Each step is counted among the people of the one before: both shares have the same people below them. */
    private Picture path() {
        Figure trained = facts.whole("part_equipes_formes");
        Figure certified = facts.whole("part_equipes_certifies");
        List<Mark> steps = List.of(
                mark("Équipées", trained.denominator()),
                mark("Puis formées", trained.numerator()),
                mark("Et certifiées", certified.numerator()));
        String words = Words.say(
                "équipées, %s ; venues ensuite à une session, %s ; et certifiées, %s",
                steps.stream().map(Mark::label).toArray());
        return new Picture(
                Words.say("Personnes %s : %s.", facts.end(), words),
                new Drawing.Funnel(steps),
                "En nombre de personnes équipées depuis le début du programme, familles de collégiens et bénéficiaires du RSA.",
                Words.say("Entonnoir de l’équipement à la certification, en personnes : %s.", words),
                numbers(steps, trained, certified));
    }

    private Table numbers(List<Mark> steps, Figure trained, Figure certified) {
        return Tables.table(
                "De l’équipement à la certification, depuis le début du programme",
                List.of(
                        Tables.names("Étape", 5),
                        Tables.numbers("Personnes"),
                        Tables.numbers("Part des personnes équipées (%)")),
                List.of(
                        row(steps.get(0), Cell.of("–")),
                        row(steps.get(1), Tables.number(trained)),
                        row(steps.get(2), Tables.number(certified))),
                facts.source("part_equipes_formes", "part_equipes_certifies"));
    }

    private static Row row(Mark step, Cell share) {
        return new Row(List.of(Cell.of(step.name()), Cell.of(step.label()), share), false);
    }

    private static Mark mark(String name, @Nullable Double people) {
        return new Mark(name, people, FrenchFormats.number(people, 0), false);
    }
}
