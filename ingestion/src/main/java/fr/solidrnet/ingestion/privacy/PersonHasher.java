package fr.solidrnet.ingestion.privacy;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 cut to 16 bytes, under one key. For one thread at a time. */
public final class PersonHasher {
    private static final int LENGTH = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    PersonHasher(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "This JDK has no " + ALGORITHM, e);
        }
    }

    /** @param domain values of two domains never have the same hash, equal ones of one domain always have */
    public byte[] hash(String domain, String text) {
        mac.update(domain.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), LENGTH);
    }
}
