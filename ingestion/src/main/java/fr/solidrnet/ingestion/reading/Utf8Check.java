package fr.solidrnet.ingestion.reading;

/** Tells whether bytes seen one after the other are well-formed UTF-8: no overlong form, surrogate or cut character. */
final class Utf8Check {
    private boolean broken;
    private long characters;
    private int missing;
    private int least = 0x80;
    private int greatest = 0xBF;

    void see(int b) {
        if (missing > 0) {
            broken |= b < least || b > greatest;
            missing--;
            characters += missing == 0 ? 1 : 0;
            least = 0x80;
            greatest = 0xBF;
        } else if (b >= 0x80) {
            lead(b);
        }
    }

    /** Whether no character is begun: what follows, if it is ASCII, changes nothing. */
    boolean isBetween() {
        return missing == 0;
    }

    /** True when no byte was wrong and no character is left open. */
    boolean valid() {
        return !broken && missing == 0;
    }

    /** True when the bytes are UTF-8 up to a last character that lacks its end. */
    boolean cut() {
        return !broken && missing > 0 && characters > 0;
    }

    private void lead(int b) {
        broken |= b < 0xC2 || b > 0xF4;
        missing = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;

        switch (b) {
            case 0xE0 -> least = 0xA0;
            case 0xED -> greatest = 0x9F;
            case 0xF0 -> least = 0x90;
            case 0xF4 -> greatest = 0x8F;
            default -> {}
        }
    }
}
