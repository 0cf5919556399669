package vn.mocson.common.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.startup.StartupFailure;

/**
 * Keys for tokens, PINs and receipts, all derived from one master secret: {@code mocson.secret}
 * (environment {@code MOCSON_SECRET}) or a file generated on first start in the data folder, outside
 * the database, so that a stolen database alone is worth nothing.
 */
@Component
public class Keys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MINIMUM_SECRET = 24;

    private final SecretKeySpec master;

    Keys(MocSonProperties properties) {
        String secret = properties.secret();
        if (secret != null && !secret.isBlank()) {
            if (secret.length() < MINIMUM_SECRET) {
                throw new StartupFailure(
                        "mocson.secret quá ngắn, cần ít nhất " + MINIMUM_SECRET + " ký tự ngẫu nhiên.");
            }
            this.master = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        } else {
            this.master = new SecretKeySpec(readOrCreate(properties.dataDir().resolve("keys/master.key")), ALGORITHM);
        }
    }

    /** A 32-byte key for one purpose; the same on every node that shares the master secret. */
    public MacKey derive(String purpose) {
        return new MacKey(mac(master, purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** A key that computes keyed hashes and never shows itself. */
    public static final class MacKey {

        private final SecretKeySpec key;

        private MacKey(byte[] bytes) {
            this.key = new SecretKeySpec(bytes, ALGORITHM);
        }

        /** HMAC-SHA-256 over the parts, each preceded by its length so that no two lists collide. */
        public byte[] mac(byte[]... parts) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(key);
                for (byte[] part : parts) {
                    mac.update((byte) (part.length >>> 8));
                    mac.update((byte) part.length);
                    mac.update(part);
                }
                return mac.doFinal();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A key that encrypts small secrets for one purpose, so that the database alone does not tell them. */
    public BoxKey deriveBox(String purpose) {
        return new BoxKey(mac(master, purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** AES-256 in Galois/Counter Mode; each box has a random nonce of its own before it. */
    public static final class BoxKey {

        private static final int NONCE = 12;
        private static final int TAG_BITS = 128;

        private final SecretKeySpec key;
        private final SecureRandom random = new SecureRandom();

        private BoxKey(byte[] bytes) {
            this.key = new SecretKeySpec(bytes, "AES");
        }

        /** @param place where the box stands; moved to another place it does not open */
        public byte[] close(byte[] secret, byte[] place) {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret, 0, place);
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        }

        /** @throws IllegalStateException where it was closed with another key, for another place, or was changed since */
        public byte[] open(byte[] box, byte[] place) {
            return run(Cipher.DECRYPT_MODE, Arrays.copyOf(box, NONCE), box, NONCE, place);
        }

        private byte[] run(int mode, byte[] nonce, byte[] bytes, int from, byte[] place) {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
                cipher.updateAAD(place);
                return cipher.doFinal(bytes, from, bytes.length - from);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] readOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupFailure("không đọc hoặc tạo được tệp khóa " + file + ": " + e.getMessage(), e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".new");
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(fresh, HexFormat.of().formatHex(bytes), StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh); // atomic, and never replaces a key that another start just made
        } catch (FileAlreadyExistsException raced) {
            // the other one's key counts
        } catch (UnsupportedOperationException noLinks) {
            Files.move(fresh, file);
            return;
        }
        Files.delete(fresh);
    }
}
