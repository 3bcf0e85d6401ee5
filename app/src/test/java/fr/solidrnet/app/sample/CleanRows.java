package fr.solidrnet.app.sample;

import fr.solidrnet.warehouse.contract.Constraints;
import fr.solidrnet.warehouse.contract.Contract;
import fr.solidrnet.warehouse.contract.Field;
import fr.solidrnet.warehouse.contract.Rule;
import fr.solidrnet.warehouse.finding.Severity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a contract says against a canonical row, read straight from the contract and by nobody else's code. */
final class CleanRows {
    private final Contract contract;
    private final Map<String, String> row;
    private final List<String> faults = new ArrayList<>();

    private CleanRows(Contract contract, Map<String, String> row) {
        this.contract = contract;
        this.row = row;
    }

    /** Sentences, none for a row that must be taken. */
    static List<String> faults(Contract contract, Map<String, String> row) {
        CleanRows check = new CleanRows(contract, row);
        contract.exported().forEach(check::inspect);
        contract.rules().forEach(check::inspect);
        return check.faults;
    }

    private String text(String column) {
        return row.getOrDefault(column, "");
    }

    private void inspect(Field field) {
        String text = text(field.name());
        Constraints constraints = field.constraints();

        if (text.isEmpty()) {
            boolean due = !constraints.requiredWhen().isEmpty()
                    && constraints.requiredWhen().entrySet().stream()
                            .allMatch(when -> when.getValue().contains(text(when.getKey())));
            expect(!constraints.required() && !due, field, "missing");
            return;
        }

        inspectType(field, text);
        inspectText(field, text);
        inspectOrder(field, text);
    }

    private void inspectType(Field field, String text) {
        try {
            switch (field.type()) {
                case DATE -> LocalDate.parse(text);
                case DATETIME -> LocalDateTime.parse(text);
                case TIME -> LocalTime.parse(text);
                case YEARMONTH -> YearMonth.parse(text);
                case INTEGER, NUMBER, YEAR -> inspectNumber(field, new BigDecimal(text));
                case BOOLEAN -> expect(text.equals("true") || text.equals("false"), field, text);
                case STRING, LIST -> expect(text.equals(text.strip()), field, text);
                case BINARY, MAP -> expect(false, field, "not for exports");
            }
        } catch (DateTimeException | NumberFormatException e) {
            expect(false, field, e.getMessage());
        }
    }

    private void inspectNumber(Field field, BigDecimal number) {
        Constraints constraints = field.constraints();
        expect(constraints.minimum() == null || number.compareTo(constraints.minimum()) >= 0, field, "too small");
        expect(constraints.maximum() == null || number.compareTo(constraints.maximum()) <= 0, field, "too large");
        expect(
                constraints.exclusiveMinimum() == null || number.compareTo(constraints.exclusiveMinimum()) > 0,
                field,
                "too small");
        expect(field.scale() == null || number.scale() <= field.scale(), field, "too many decimals");
    }

    private void inspectText(Field field, String text) {
        Constraints constraints = field.constraints();
        boolean list = field.categories().stream().anyMatch(code -> text.startsWith(code.value() + "|"));
        expect(
                field.categories().isEmpty()
                        || list
                        || field.categories().stream()
                                .anyMatch(code -> code.value().equals(text)),
                field,
                "unknown code " + text);
        expect(constraints.pattern() == null || text.matches(constraints.pattern()), field, text);
        expect(constraints.maxLength() == null || text.length() <= constraints.maxLength(), field, "too long");
        expect(constraints.checksum() == null || luhn(text), field, text);
    }

    private void inspectOrder(Field field, String text) {
        String before = field.constraints().notBefore();
        String year = field.constraints().maximumYearOf();
        expect(before == null || text(before).compareTo(text) <= 0, field, "before " + before);
        expect(year == null || text.compareTo(text(year).substring(0, 4)) <= 0, field, "after " + year);
    }

    private void inspect(Rule rule) {
        boolean found =
                rule.when().entrySet().stream().allMatch(when -> when.getValue().contains(text(when.getKey())));
        expect(
                !found || rule.code().severity() == Severity.ALERTE,
                contract.field(rule.column()),
                rule.code().name());
    }

    private static boolean luhn(String siret) {
        int sum = 0;

        for (int i = 0; i < siret.length(); i++) {
            int digit = siret.charAt(siret.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }

        return siret.length() == 14 && sum % 10 == 0;
    }

    private void expect(boolean condition, Field field, String fault) {
        if (!condition) {
            faults.add(contract.name() + "." + field.name() + ": " + fault + " in " + row);
        }
    }
}
