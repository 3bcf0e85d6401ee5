package fr.solidrnet.ingestion.privacy;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The secret under which persons are hashed. It is written nowhere but in its own file; {@link #id()} tells two keys
 * apart without telling anything of them.
 */
public final class PersonKey implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_BYTES = 16;
    private static final int MADE_BYTES = 32;

    private final byte[] secret;

    private PersonKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** @param source where the text comes from, told when it is no key */
    public static PersonKey parse(String source, String text) {
        String hex = text.strip().toLowerCase(Locale.ROOT);

        if (!hex.matches("([0-9a-f]{2}){" + LEAST_BYTES + ",}")) {
            throw new SolidrnetException(
                    FailureKind.CONFIGURATION,
                    "The key in " + source + " must be at least " + 2 * LEAST_BYTES + " hexadecimal digits");
        }

        return new PersonKey(HexFormat.of().parseHex(hex));
    }

    public static PersonKey random() {
        byte[] secret = new byte[MADE_BYTES];
        new SecureRandom().nextBytes(secret);
        return new PersonKey(secret);
    }

    /** Sixteen hexadecimal digits, the same for the same key for ever. */
    public String id() {
        return HexFormat.of().formatHex(hasher().hash("solidrnet", "cle"), 0, 8);
    }

    public PersonHasher hasher() {
        return new PersonHasher(secret);
    }

    String hex() {
        return HexFormat.of().formatHex(secret);
    }

    @Override
    public String toString() {
        return "PersonKey[" + id() + "]";
    }
}
