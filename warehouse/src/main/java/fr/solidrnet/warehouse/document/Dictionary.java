package fr.solidrnet.warehouse.document;

import fr.solidrnet.warehouse.contract.Category;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Contracts;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.ForeignKey;
import fr.solidrnet.warehouse.contract.Rule;
import fr.solidrnet.warehouse.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dictionary of the tables in French Markdown. The same contracts give the same text. */
public final class Dictionary {
    private static final String HEAD = """
            # Dictionnaire des données

            Les tables que les exports remplissent, puis celles où le produit écrit ce qu'il a fait. Ce document est produit à
            partir des contrats (`warehouse/contracts/`) : c'est là qu'on le corrige.

            Chaque table d'exports existe sous deux formes : `brut.<table>` garde toutes les versions reçues, `courant.<table>`
            la version en vigueur de chaque clé. Les tables `mart.*`, qui en sont tirées, se lisent avec leurs commentaires dans
            `solidrnet.duckdb`.

            La **sensibilité** dit si une colonne touche à une personne. *Aucune* : libre. *Quasi-identifiante* : gardée dans
            l'entrepôt, jamais publiée sous le seuil de secret. *Directe* : jamais écrite en clair dans l'entrepôt.

            Un en-tête de fichier est reconnu au nom de la colonne, à son titre ou à une variante, sans égard à la casse, aux
            accents, aux apostrophes ni aux mots de liaison ; un libellé ou une variante est pris à la place d'un code, de même.
            """;

    private static final String TECHNICAL = """

            ## Colonnes techniques

            Chaque table `brut.*` porte aussi ces colonnes.
            """;

    private Dictionary() {}

    public static String markdown(Contracts contracts) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("\n## Tables\n\n");
        text.append(MarkdownTable.of("Table", "Titre", "Une ligne est identifiée par")
                .rows(
                        contracts.tables(),
                        table -> List.of(link(table.name()), table.title(), codes(table.primaryKey()))));
        contracts.tables().forEach(table -> text.append(table(table)));
        text.append("\n## Journal\n\nLes tables où le produit écrit ce qu'il a fait.\n");
        contracts.journal().forEach(table -> text.append(table(table)));
        text.append(TECHNICAL).append("\n").append(columns(contracts.technical()));
        contracts.technical().forEach(field -> text.append(codeList(field)));
        return text.toString();
    }

    private static String table(Contract contract) {
        StringBuilder text = new StringBuilder();
        text.append("\n### %s\n\n**%s.** %s\n\n".formatted(contract.name(), contract.title(), contract.description()));
        facts(contract).forEach(fact -> text.append("- ").append(fact).append("\n"));
        text.append("\n").append(columns(contract.fields()));
        contract.fields().forEach(field -> text.append(codeList(field)));
        return text.toString();
    }

    private static List<String> facts(Contract contract) {
        List<String> facts = new ArrayList<>();
        facts.add("Clé : " + codes(contract.primaryKey()));
        @Nullable String stamp = contract.stamp();

        if (stamp != null) {
            facts.add("Version : la ligne au plus grand `%s` l'emporte".formatted(stamp));
        }

        contract.foreignKeys().forEach(key -> facts.add(reference(key)));
        contract.rules().forEach(rule -> facts.add(rule(rule)));

        if (contract.blocking()) {
            facts.add("Un fichier refusé ou retenu de cette table bloque l'édition, sauf réglage contraire");
        }

        return facts;
    }

    private static String reference(ForeignKey key) {
        ForeignKey.Reference to = key.reference();
        String sentence = "`%s` renvoie à %s, colonne `%s`".formatted(key.field(), link(to.resource()), to.field());

        if (to.successors() != null) {
            sentence += " ; une valeur disparue est traduite par " + link(to.successors());
        }

        return key.onlyWhen() == null
                ? sentence
                : sentence + " ; seules les valeurs de la forme `%s` sont cherchées".formatted(key.onlyWhen());
    }

    private static String rule(Rule rule) {
        String verb = rule.code().severity() == Severity.REFUS ? "La ligne est refusée" : "La ligne est signalée";
        return "%s (`%s`) quand %s".formatted(verb, rule.code(), ColumnWords.conditions(rule.when()));
    }

    private static String columns(List<Field> fields) {
        return MarkdownTable.of("Colonne", "Sens", "Type", "Contraintes", "Sensibilité", "Exemple")
                .rows(
                        fields,
                        field -> List.of(
                                "`" + field.name() + "`",
                                "**" + field.title() + ".** " + field.description() + variants(field),
                                field.unit() == null
                                        ? ColumnWords.type(field)
                                        : ColumnWords.type(field) + ", en " + field.unit(),
                                String.join(" ; ", ColumnWords.constraints(field)),
                                ColumnWords.sensitivity(field),
                                field.example() == null ? "" : "`" + field.example() + "`"));
    }

    private static String variants(Field field) {
        return field.aliases().isEmpty() ? "" : " *Variantes : " + String.join(", ", field.aliases()) + ".*";
    }

    private static String codeList(Field field) {
        if (field.categories().isEmpty()) {
            return "";
        }

        return "\nCodes de `%s` :\n\n".formatted(field.name())
                + MarkdownTable.of("Code", "Libellé", "Variantes").rows(field.categories(), Dictionary::code);
    }

    private static List<String> code(Category category) {
        return List.of("`" + category.value() + "`", category.label(), String.join(", ", category.aliases()));
    }

    private static String link(String table) {
        return "[`%s`](#%s)".formatted(table, table);
    }

    private static String codes(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
