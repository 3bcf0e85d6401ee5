package fr.solidrnet.app.explain;

import fr.solidrnet.reports.model.FrenchFormats;
import fr.solidrnet.transforms.explain.Amount;
import fr.solidrnet.transforms.explain.Delivered;
import fr.solidrnet.transforms.explain.Explanation;
import fr.solidrnet.transforms.explain.FactorRead;
import fr.solidrnet.transforms.explain.TableFates;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** An explanation in French, from the figure down to the files. */
public final class ExplanationText {
    private final Explanation told;
    private final PrintWriter out;
    private final FigureWords words;

    private ExplanationText(Explanation told, PrintWriter out) {
        this.told = told;
        this.out = out;
        this.words = new FigureWords(told.unite(), told.decimales(), told.chiffresSignificatifs());
    }

    public static void print(Explanation told, PrintWriter out) {
        new ExplanationText(told, out).print();
    }

    private void print() {
        out.println(told.libelle() + ", " + FigureWords.period(told.periode(), told.mois()));
        told.filtres()
                .forEach(filter -> out.println(prose("  " + filter.titre() + " : ")
                        + filter.libelle()
                        + (filter.libelle().equals(filter.modalite()) ? "" : " (" + filter.modalite() + ")")));
        out.println(prose(
                "  Édition " + told.edition() + ", figée ; rien de ce qui suit ne dépend de l'état d'aujourd'hui."));
        out.println();
        figure();
        section("Définition");
        out.println("  " + prose(told.definition()));
        section("Formule");
        out.println("  " + told.formule());
        section("SQL (à coller dans solidrnet.duckdb, ou dans « solidrnet sql »)");
        told.sql().forEach(sql -> out.println(sql.indent(2).stripTrailing() + ";\n"));
        factors(told.facteurs());
        deliveries(told.livraisons());
        accounts(told.comptes());
        versions();
        told.remarques().forEach(remark -> out.println("\n" + prose(remark)));
    }

    private void figure() {
        Amount amount = told.calcule();
        out.println("  " + words.quantity(amount.valeur()) + interval(amount));

        if (amount.numerateur() != null || amount.denominateur() != null) {
            out.println(prose("  Numérateur : ")
                    + FigureWords.exact(amount.numerateur())
                    + prose(" ; dénominateur : ")
                    + FigureWords.exact(amount.denominateur()));
        }

        out.println(prose("  " + agreement()));
    }

    private String interval(Amount amount) {
        return amount.p5() == null
                ? ""
                : " (intervalle de " + words.quantity(amount.p5()) + " à " + words.quantity(amount.p95()) + ")";
    }

    private String agreement() {
        if (told.fige() == null) {
            return "Cette combinaison n'est pas figée : elle est calculée à la demande, sur les données de l'édition.";
        }

        return told.estEgal()
                ? "Recalculé à l'instant : égal au chiffre figé."
                : "Attention : le recalcul ne redonne pas le chiffre figé ("
                        + words.quantity(told.fige().valeur()) + ") ; lancez « solidrnet verify ».";
    }

    private void factors(List<FactorRead> factors) {
        if (factors.isEmpty()) {
            return;
        }

        section("Facteurs (jeu " + told.jeuFacteurs() + ")");
        factors.forEach(factor -> out.println("  " + factor.code() + " = " + FigureWords.exact(factor.valeur()) + " "
                + factor.unite() + ", " + factor.statut().toLowerCase(Locale.FRANCE) + prose(" : ")
                + factor.source()));
    }

    private void deliveries(List<Delivered> deliveries) {
        section(FrenchFormats.count(told.lignes()) + (told.lignes() < 2 ? " ligne" : " lignes")
                + " d'exports derrière ce chiffre (--rows le montre)");
        deliveries.forEach(delivery ->
                out.println("  " + delivery.livraison() + prose(" : ") + FrenchFormats.count(delivery.lignes())));

        if (deliveries.isEmpty()) {
            out.println("  aucune");
        }
    }

    private void accounts(List<TableFates> accounts) {
        section("Ce qui pouvait y entrer : les lignes de tous les fichiers connus de l'édition");
        out.printf(
                "  %-24s%9s%12s%12s%12s%12s%12s%12s%n",
                "export", "lues", "nouvelles", "corrigées", "retirées", "rejetées", "en attente", "retenues");
        accounts.forEach(each -> out.printf(
                "  %-24s%9s%12s%12s%12s%12s%12s%12s%n",
                each.table(),
                FrenchFormats.count(each.lues()),
                FrenchFormats.count(each.nouvelles()),
                FrenchFormats.count(each.corrigees()),
                FrenchFormats.count(each.retirees()),
                FrenchFormats.count(each.rejetees()),
                FrenchFormats.count(each.enAttente()),
                FrenchFormats.count(each.retenues())));
        out.println(prose(
                "  Les lignes en attente (d'une référence) sont parmi les rejetées ; doublons et versions périmées"
                        + " ne sont pas montrés."));
    }

    private void versions() {
        section("Versions");
        told.empreintes().forEach((name, hash) -> out.println("  " + name + prose(" : ") + hash));
        out.println(prose("  jeu de facteurs : ") + told.jeuFacteurs() + prose(" ; programme : ") + told.versionCode());
    }

    private void section(String title) {
        out.println("\n" + prose(title));
    }

    private static String prose(String text) {
        return FrenchFormats.prose(text);
    }
}
