package fr.solidrnet.reports.page;

/**
 * A chart or map with all that must stand around it.
 *
 * @param title a sentence that says what the picture shows
 * @param drawing what is drawn
 * @param unit what is drawn and in which unit, printed under the title
 * @param alternative says what the picture says, for those who do not see it; not a list of all numbers
 * @param numbers the numbers drawn, printed beside or below the picture; their note is the source of both
 */
public record Picture(String title, Drawing drawing, String unit, String alternative, Table numbers) implements Block {}
