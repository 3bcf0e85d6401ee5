package fr.solidrnet.ingestion.privacy;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 cut to 16 bytes, under one key. For one thread at a time.
 *
 * <p>Java's own {@code Mac} digests the key twice for each text, which is half of the work where texts are short; here
 * it is digested once and copied.
 */
public final class PersonHasher {
    private static final int LENGTH = 16;
    private static final int BLOCK = 64;
    private static final int WHOLE = 32;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5C;

    private final MessageDigest inner;
    private final MessageDigest outer;
    private final byte[] digest = new byte[WHOLE];
    private String lastDomain = "";
    private byte[] lastBytes = domain(lastDomain);

    PersonHasher(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
        this.inner = begun(block, INNER);
        this.outer = begun(block, OUTER);
    }

    /** The bytes of a domain as {@link #hash(byte[], byte[], int, int)} takes them. */
    public static byte[] domain(String domain) {
        return (domain + '\0').getBytes(StandardCharsets.UTF_8);
    }

    /** @param domain values of two domains never have the same hash, equal ones of one domain always have */
    public byte[] hash(String domain, String text) {
        if (!domain.equals(lastDomain)) {
            lastDomain = domain;
            lastBytes = domain(domain);
        }

        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return hash(lastBytes, bytes, 0, bytes.length);
    }

    /** The same for a text in UTF-8. */
    public byte[] hash(byte[] domain, byte[] text, int from, int to) {
        try {
            MessageDigest first = (MessageDigest) inner.clone();
            first.update(domain);
            first.update(text, from, to - from);
            first.digest(digest, 0, WHOLE);
            MessageDigest second = (MessageDigest) outer.clone();
            second.update(digest);
            second.digest(digest, 0, WHOLE);
            return Arrays.copyOf(digest, LENGTH);
        } catch (CloneNotSupportedException | DigestException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "This JDK cannot copy a SHA-256", e);
        }
    }

    private static MessageDigest begun(byte[] block, byte pad) {
        MessageDigest digest = sha256();

        for (byte b : block) {
            digest.update((byte) (b ^ pad));
        }

        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "This JDK has no SHA-256", e);
        }
    }
}
