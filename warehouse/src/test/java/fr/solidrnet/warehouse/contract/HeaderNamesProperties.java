package fr.solidrnet.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HeaderNamesProperties {
    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        String folded = HeaderNames.fold(text);

        assertThat(HeaderNames.fold(folded)).isEqualTo(folded);
    }

    @Property
    void aFoldedTextIsWordsUnderOneUnderscore(@ForAll String text) {
        assertThat(HeaderNames.fold(text)).matches("([a-z0-9]+(_[a-z0-9]+)*)?");
    }

    @Property
    void caseSpacesAndLinkingWordsDoNotCount(@ForAll("words") String first, @ForAll("words") String second) {
        String folded = HeaderNames.fold(first + " " + second);

        assertThat(HeaderNames.fold((first + "\u00a0DE  L’" + second).toUpperCase(Locale.ROOT)))
                .isEqualTo(folded);
        assertThat(HeaderNames.fold("d'" + first + "_du-" + second)).isEqualTo(folded);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abcdéèêîôûçœ0123456789")
                .ofMinLength(4)
                .ofMaxLength(12);
    }
}
