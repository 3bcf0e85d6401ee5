package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.contract.Category;
import fr.solidrnet.warehouse.contract.Field;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Age bands as their codes say them: {@code MOINS_12}, {@code 12_17}, {@code 70_PLUS}. Other codes of the list are
 * no band.
 */
public final class AgeBands implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern UNDER = Pattern.compile("MOINS_(\\d+)");
    private static final Pattern BETWEEN = Pattern.compile("(\\d+)_(\\d+)");
    private static final Pattern FROM = Pattern.compile("(\\d+)_PLUS");

    private final ArrayList<Band> bands = new ArrayList<>();

    private record Band(String code, int least, int greatest) implements Serializable {}

    public AgeBands(Field field) {
        List<String> codes = field.categories().stream().map(Category::value).toList();
        codes.forEach(code -> band(code).ifPresent(bands::add));
    }

    /** @param years age reached within the year */
    public Optional<String> of(int years) {
        return bands.stream()
                .filter(band -> band.least() <= years && years <= band.greatest())
                .map(Band::code)
                .findFirst();
    }

    private static Optional<Band> band(String code) {
        Matcher under = UNDER.matcher(code);
        Matcher between = BETWEEN.matcher(code);
        Matcher from = FROM.matcher(code);

        if (under.matches()) {
            return Optional.of(new Band(code, 0, Integer.parseInt(under.group(1)) - 1));
        }

        if (between.matches()) {
            return Optional.of(new Band(code, Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2))));
        }

        return from.matches()
                ? Optional.of(new Band(code, Integer.parseInt(from.group(1)), Integer.MAX_VALUE))
                : Optional.empty();
    }
}
