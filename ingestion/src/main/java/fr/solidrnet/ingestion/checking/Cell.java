package fr.solidrnet.ingestion.checking;

import fr.solidrnet.warehouse.finding.FindingCode;

/** What one cell says, once read as its column asks. */
sealed interface Cell {
    /** Blank, or a mark that stands for « nothing known ». */
    record Missing() implements Cell {}

    /** @param value of the Java class that the column's type is stored as */
    record Value(Object value) implements Cell {}

    /** @param detail what the finding's sentence asks for, empty where it asks nothing */
    record Fault(FindingCode code, String detail) implements Cell {}

    Cell MISSING = new Missing();

    static Cell fault(FindingCode code) {
        return new Fault(code, "");
    }
}
