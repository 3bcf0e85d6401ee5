package fr.solidrnet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What no printed text may hold, whatever the data. */
public final class SoundText {
    private static final Pattern UNSOUND = Pattern.compile(
            "\\bnull\\b|NaN|Infinity|Optional|%s|\\{|[ \u00a0\u202f]{2}|[ \u00a0\u202f][,.]|^\\s|\\s$| [:;?!%‰€»]|« |'|\\.\\.(?!\\.)");

    private SoundText() {}

    public static void check(String text) {
        assertThat(UNSOUND.matcher(text).find()).as("unsound: « %s »", text).isFalse();
        assertThat(text).doesNotContainIgnoringCase("compensation");
    }
}
