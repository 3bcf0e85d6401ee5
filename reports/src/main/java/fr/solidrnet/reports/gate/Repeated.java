package fr.solidrnet.reports.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.verapdf.model.baselayer.Object;
import org.verapdf.model.coslayer.CosIndirect;
import org.verapdf.model.coslayer.CosNumber;
import org.verapdf.model.coslayer.CosString;
import org.verapdf.model.coslayer.CosUnicodeName;
import org.verapdf.model.operator.Glyph;

/**
 * Parts that a file holds thousands of, few of which differ: the letters of its words, and the numbers, names and strings
 * of its objects.
 */
enum Repeated {
    GLYPH(
            Glyph.class,
            Set.of(
                    "name",
                    "widthFromDictionary",
                    "widthFromFontProgram",
                    "isGlyphPresent",
                    "toUnicode",
                    "renderingMode",
                    "unicodePUA",
                    "actualTextPresent"),
            glyph -> Arrays.asList(
                    glyph.getname(),
                    glyph.getwidthFromDictionary(),
                    glyph.getwidthFromFontProgram(),
                    glyph.getisGlyphPresent(),
                    glyph.gettoUnicode(),
                    glyph.getrenderingMode(),
                    glyph.getunicodePUA(),
                    glyph.getactualTextPresent())),
    NUMBER(
            CosNumber.class,
            Set.of("intValue", "realValue"),
            number -> Arrays.asList(number.getintValue(), number.getrealValue())),
    UNICODE_NAME(
            CosUnicodeName.class,
            Set.of("internalRepresentation", "isValidUtf8"),
            name -> Arrays.asList(name.getinternalRepresentation(), name.getisValidUtf8())),
    NAME(
            org.verapdf.model.coslayer.CosName.class,
            Set.of("internalRepresentation"),
            name -> List.of(name.getinternalRepresentation())),
    STRING(
            CosString.class,
            Set.of("value", "isHex", "hexCount", "containsOnlyHex"),
            text -> Arrays.asList(text.getvalue(), text.getisHex(), text.gethexCount(), text.getcontainsOnlyHex())),
    REFERENCE(
            CosIndirect.class,
            Set.of("spacingCompliesPDFA"),
            reference -> Arrays.asList(reference.getspacingCompliesPDFA()));

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NAME_READ = Pattern.compile("(?<![\\w.])[A-Za-z_$][\\w$]*");
    private static final Set<String> LANGUAGE = Set.of("true", "false", "null", "Math");

    private final Class<?> type;
    private final Set<String> properties;
    private final Function<Object, List<?>> values;

    <T> Repeated(Class<T> type, Set<String> properties, Function<T, List<?>> values) {
        this.type = type;
        this.properties = properties;
        this.values = part -> values.apply(type.cast(part));
    }

    /** The kind of a part; none for those that are not many. */
    static @Nullable Repeated of(Object part) {
        for (Repeated kind : values()) {
            if (kind.type.isInstance(part)) {
                return kind;
            }
        }

        return null;
    }

    /** What {@link #decides decided} tests read of a part: parts of which it is equal are judged alike by them. */
    List<?> values(Object part) {
        return Arrays.asList(part.getObjectType(), values.apply(part));
    }

    /** Whether a test reads nothing else: no other property, nor what was seen elsewhere in the file. */
    boolean decides(String test) {
        return NAME_READ
                .matcher(QUOTED.matcher(test).replaceAll(""))
                .results()
                .allMatch(name -> properties.contains(name.group()) || LANGUAGE.contains(name.group()));
    }
}
