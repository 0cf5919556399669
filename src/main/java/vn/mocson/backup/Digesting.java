package vn.mocson.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Counts and fingerprints what passes. Closing it leaves what it writes to open. */
final class Digesting extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long bytes;

    Digesting(OutputStream out) {
        super(out);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        digest.update((byte) b);
        bytes++;
        out.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        digest.update(from, offset, length);
        bytes += length;
        out.write(from, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** Once, at the end. */
    BackupManifest.Part part(@Nullable Long rows) {
        return new BackupManifest.Part(bytes, rows, HexFormat.of().formatHex(digest.digest()));
    }
}
