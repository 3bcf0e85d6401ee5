package fr.solidrnet.transforms.indicator;

import java.time.YearMonth;
import java.util.SortedMap;

/**
 * A worked case of an indicator, which is also its test.
 *
 * @param given rows by table, as a table of text with {@code |} between cells; columns left out are missing
 * @param expect figures of the month as such a table; under each (periode, decoupage) that it names, every figure
 *     left out must be empty (0, or missing)
 */
public record Example(String name, YearMonth month, SortedMap<String, String> given, String expect) {}
