package fr.solidrnet.warehouse.resource;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** One SHA-256 of several texts, each framed by its length: no other cut of the same characters has the same hash. */
public final class TextHash {
    private final MessageDigest digest;

    public TextHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "This JDK has no SHA-256", e);
        }
    }

    public TextHash add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        return this;
    }

    /** Names and texts, in the map's order. */
    public TextHash add(Map<String, String> texts) {
        texts.forEach((name, text) -> add(name).add(text));
        return this;
    }

    /** The hash of all that was added, in hexadecimal; to be asked once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
