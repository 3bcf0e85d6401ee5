package fr.solidrnet.ingestion.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored for ever is exactly HMAC-SHA-256, as Java computes it. */
class PersonHasherTest {
    /** @param length of the key in bytes, beyond a block of the digest too */
    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64, 65, 200})
    void hashesAreThoseOfJava(int length) throws Exception {
        byte[] key = new byte[length];

        for (int i = 0; i < length; i++) {
            key[i] = (byte) (7 * i + length);
        }

        PersonHasher hasher =
                PersonKey.parse("test", HexFormat.of().formatHex(key)).hasher();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));

        for (int size : IntStream.range(0, 200).toArray()) {
            String domain = size % 2 == 0 ? "personne" : "contenu é";
            String text = "é".repeat(size / 3) + "x".repeat(size);
            byte[] whole = mac.doFinal((domain + '\0' + text).getBytes(StandardCharsets.UTF_8));
            assertThat(hasher.hash(domain, text)).isEqualTo(Arrays.copyOf(whole, 16));
        }
    }
}
