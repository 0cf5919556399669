package vn.mocson.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One act of one member of the staff.
 *
 * @param number from 1 on, without a gap
 * @param at by the server's clock, in microseconds
 * @param who the user name
 * @param roles those the person had at that moment, with commas between
 * @param address the network the request came from; empty where there was no request
 * @param act the code of {@link vn.mocson.common.audit.Act}
 * @param objectKind what kind of thing it was done to; empty where there is none
 * @param subject the thing's name at that moment, where it was noted
 * @param before a JSON object of what was so before; empty where nothing was noted
 * @param after the same of what is so now
 * @param reason as the person wrote it; empty where none was asked for
 * @param previous hash of the row before this one
 * @param hash over all the others
 */
public record AuditEntry(
        long number,
        Instant at,
        String who,
        String roles,
        String address,
        String act,
        String objectKind,
        String objectId,
        String subject,
        String before,
        String after,
        String reason,
        String previous,
        String hash) {

    /** Of the row before the first. */
    public static final String NO_HASH = "0".repeat(64);

    private static final String FORM = "mocson-audit-1";

    /** Whether the hash is that of what the row says. */
    public boolean isIntact() {
        return hash.equals(computedHash());
    }

    /**
     * SHA-256 over the name of the form and the fields in their order, each as its length in bytes of UTF-8, a colon,
     * its bytes and a comma: no two different rows are the same bytes.
     */
    String computedHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String field : List.of(
                    FORM,
                    Long.toString(number),
                    at.toString(),
                    who,
                    roles,
                    address,
                    act,
                    objectKind,
                    objectId,
                    subject,
                    before,
                    after,
                    reason,
                    previous)) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
                digest.update((byte) ',');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    AuditEntry sealed() {
        return new AuditEntry(
                number,
                at,
                who,
                roles,
                address,
                act,
                objectKind,
                objectId,
                subject,
                before,
                after,
                reason,
                previous,
                computedHash());
    }
}
