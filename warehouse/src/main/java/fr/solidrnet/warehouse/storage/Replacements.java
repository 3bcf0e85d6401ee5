package fr.solidrnet.warehouse.storage;

import fr.solidrnet.warehouse.FailureKind;
import fr.solidrnet.warehouse.SolidrnetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws for each pseudonym another one, the same each time, under a secret that lives as long as one erasure: in the
 * owner-only folder of the quarantine, so that an erasure that was killed goes on as it began.
 */
final class Replacements {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Mac mac;

    private Replacements(Mac mac) {
        this.mac = mac;
    }

    static Replacements open(WarehouseLayout layout) {
        Path file = layout.erasureSecret();

        try {
            if (!Files.exists(file)) {
                make(file);
            }

            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Files.readAllBytes(file), ALGORITHM));
            return new Replacements(mac);
        } catch (IOException e) {
            throw new SolidrnetException(FailureKind.STORAGE, "Cannot read or write " + file, e);
        } catch (GeneralSecurityException e) {
            throw new SolidrnetException(FailureKind.INTERNAL, "This JDK has no " + ALGORITHM, e);
        }
    }

    static void forget(WarehouseLayout layout) {
        FileTree.delete(layout.erasureSecret());
    }

    /** As many bytes as {@code value} has. */
    ByteBuffer of(ByteBuffer value) {
        mac.update(value.duplicate());
        return ByteBuffer.wrap(Arrays.copyOf(mac.doFinal(), value.remaining()));
    }

    private static void make(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path draft = file.resolveSibling(file.getFileName() + ".brouillon");
        FileTree.delete(draft);
        Files.write(draft, secret);
        FileTree.force(draft);
        FileTree.rename(draft, file);
    }
}
