package fr.solidrnet.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.solidrnet.warehouse.finding.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    @ParameterizedTest
    @CsvSource({
        "Reçu à Niort, UTF-8, UTF-8",
        "plain, UTF-8, UTF-8",
        "Reçu à Niort, ISO-8859-1, windows-1252",
        "l’œuvre à 12 €, windows-1252, windows-1252",
        "sœur, ISO-8859-15, ISO-8859-15",
        "Œuvre à refaire, ISO-8859-15, ISO-8859-15",
        "déjà la ½ heure, windows-1252, windows-1252",
        "à 1½h près, windows-1252, windows-1252",
    })
    void theEncodingIsToldFromTheBytes(String text, String written, String read) throws Exception {
        assertThat(of(text.getBytes(Charset.forName(written))).charset()).isEqualTo(read);
    }

    @Test
    void aByteThatOnlyWindowsUsesSettlesIt() throws Exception {
        assertThat(of(new byte[] {'s', (byte) 0xBD, 'u', 'r', ' ', (byte) 0x92}).charset())
                .isEqualTo("windows-1252");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x81, 0x8D, 0x8F, 0x90, 0x9D})
    void bytesOfNoKnownEncodingAreRefused(int strange) {
        assertThatThrownBy(() -> of(new byte[] {'a', (byte) 0xE9, ' ', (byte) strange, 'b'}))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.code()).isEqualTo(FindingCode.ENCODAGE_INCONNU));
    }

    @Test
    void utf16IsNotKnown() {
        assertThatThrownBy(() -> of("Reçu".getBytes(StandardCharsets.UTF_16))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c080", "eda080", "f5808080", "80", "c3", "e282"})
    void illFormedUtf8IsNotUtf8(String hex) throws Exception {
        assertThat(of(HexFormat.of().parseHex("41" + hex + "41")).charset()).isEqualTo("windows-1252");
    }

    @Test
    void utf8CutWithinACharacterIsTruncated() {
        byte[] whole = "Reçu à Niorté".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> of(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.code()).isEqualTo(FindingCode.FICHIER_TRONQUE));
    }

    @Test
    void theEndOfTheLastLineIsSeen() throws Exception {
        assertThat(of("a\n".getBytes(StandardCharsets.UTF_8)).lineEnded()).isTrue();
        assertThat(of("a\r".getBytes(StandardCharsets.UTF_8)).lineEnded()).isTrue();
        assertThat(of("a".getBytes(StandardCharsets.UTF_8)).lineEnded()).isFalse();
        assertThat(of(new byte[0]).lineEnded()).isTrue();
    }

    private static Text of(byte[] bytes) throws IOException, Unreadable {
        return Encodings.of(new ByteArrayInputStream(bytes), 1 << 24);
    }
}
