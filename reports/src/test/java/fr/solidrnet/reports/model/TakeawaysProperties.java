package fr.solidrnet.reports.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.solidrnet.reports.SoundText;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Reads each sentence and finds again, from the numbers given, that what it says is so. */
class TakeawaysProperties {
    private static final Pattern SHARE = Pattern.compile("soit une (hausse|baisse) de ([0-9 ]+) %");
    private static final Pattern MORE = Pattern.compile("soit ([0-9 ]+) de (plus|moins)");
    private static final Pattern KNOWN = Pattern.compile("des ([0-9]+) (?:derniers mois|mois connus)");

    @Property
    void theSentenceOfAMonthIsTrueOfItsTwentyFour(@ForAll("months") List<Double> months) {
        String printed = Takeaways.of(facts(months)).get(0);
        String sentence = plain(printed);
        Double now = rounded(months.get(0));
        Double before = rounded(months.get(12) != null ? months.get(12) : months.get(1));

        SoundText.check(printed);
        assertThat(sentence).endsWith(".");
        assertThat(sentence.contains("n’est pas connu")).isEqualTo(now == null);
        assertThat(sentence.contains("aucun pack")).isEqualTo(now != null && now == 0);
        assertThat(sentence.contains("contre")).isEqualTo(now != null && before != null && !now.equals(before));
        assertThat(sentence.matches(".*(autant qu’|comme )en .*")).isEqualTo(now != null && now.equals(before));
        movement(sentence, now, before);
        record(sentence, now, months);
    }

    private static void movement(String sentence, @Nullable Double now, @Nullable Double before) {
        Matcher share = SHARE.matcher(sentence);
        Matcher more = MORE.matcher(sentence);

        if (share.find()) {
            double told = number(share.group(2)) * (share.group(1).equals("hausse") ? 1 : -1);
            assertThat(told).isNotZero();
            assertThat((known(now) - known(before)) / known(before) * 100).isBetween(told - 0.5001, told + 0.5001);
        }

        if (more.find()) {
            double told = number(more.group(1)) * (more.group(2).equals("plus") ? 1 : -1);
            assertThat(told).isNotZero().isEqualTo(known(now) - known(before));
        }
    }

    private static void record(String sentence, @Nullable Double now, List<Double> months) {
        List<Double> others = months.subList(1, months.size()).stream()
                .map(TakeawaysProperties::rounded)
                .filter(Objects::nonNull)
                .toList();
        boolean enough = now != null && others.size() >= 12;
        assertThat(sentence.contains("le plus haut"))
                .isEqualTo(enough && others.stream().allMatch(other -> other < now));
        assertThat(sentence.contains("le plus bas"))
                .isEqualTo(enough && others.stream().allMatch(other -> other > now));

        Matcher known = KNOWN.matcher(sentence);

        if (known.find()) {
            assertThat(Integer.parseInt(known.group(1))).isEqualTo(others.size() + 1);
        }
    }

    @Property
    void theDateOfTheTargetIsTheFirstMonthThatTodaysPaceReachesItIn(
            @ForAll("months") List<Double> months, @ForAll("counts") long done, @ForAll("counts") long aim) {
        TargetPace pace = TargetPace.of(given(months)
                .whole("packs_attribues", (double) done, (double) aim)
                .facts());
        double sum = pace.recent().stream().mapToDouble(BigDecimal::doubleValue).sum();

        SoundText.check(pace.sentence());
        pace.date().ifPresent(date -> {
            long ahead = ChronoUnit.MONTHS.between(pace.month(), date);
            double each = sum / pace.recent().size();
            assertThat(done + each * ahead).isGreaterThanOrEqualTo(aim - 0.001);
            assertThat(done + each * (ahead - 1)).isLessThan(aim + 0.001);
            assertThat(done).isLessThan(aim);
        });
        assertThat(pace.sentence().contains("est atteint")).isEqualTo(aim > 0 && done == aim);
        assertThat(pace.sentence().contains("est dépassé")).isEqualTo(aim > 0 && done > aim);
    }

    @Provide
    Arbitrary<List<Double>> months() {
        Arbitrary<Double> few = Arbitraries.integers().between(0, 4).map(Integer::doubleValue);
        Arbitrary<Double> many = Arbitraries.doubles().between(0, 1_000_000_000);
        return Arbitraries.oneOf(few, few, many).injectNull(0.15).list().ofSize(Series.MONTHS);
    }

    @Provide
    Arbitrary<Long> counts() {
        return Arbitraries.longs().between(0, 100_000);
    }

    private static Facts facts(List<Double> months) {
        return given(months).facts();
    }

    private static GivenFigures given(List<Double> months) {
        List<GivenFigures.At> points = new ArrayList<>();

        for (int i = 0; i < months.size(); i++) {
            points.add(GivenFigures.at(i, months.get(i)));
        }

        return GivenFigures.given().months("packs_attribues", points.toArray(GivenFigures.At[]::new));
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : (Double) FrenchFormats.rounded(value, 0).doubleValue();
    }

    private static double known(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }

    private static double number(String printed) {
        return Double.parseDouble(printed.replace(" ", ""));
    }

    private static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ");
    }
}
