package vn.mocson.exam;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import vn.mocson.common.keys.Keys;

/** The receipt of a submission: a short code to read out, and a hash over what was handed in. */
@Component
class Receipts {

    private final Keys.MacKey key;

    Receipts(Keys keys) {
        this.key = keys.derive("receipt-code");
    }

    /** Derived from the attempt under a key, so that none can be made up. */
    String code(AttemptId attempt) {
        ByteBuffer mac = ByteBuffer.wrap(key.mac(attempt.toString().getBytes(StandardCharsets.US_ASCII)));
        long number = mac.getLong() >>> 1;
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(i == 5 ? "-" : "")
                    .append(ReceiptCode.ALPHABET.charAt((int) (number % ReceiptCode.ALPHABET.length())));
            number /= ReceiptCode.ALPHABET.length();
        }
        return code.toString();
    }

    /** SHA-256 over attempt, person, round, moment, answers and prediction, one a line. */
    String hash(Attempt attempt, Instant submittedAt) {
        String canonical = String.join(
                "\n",
                attempt.id().toString(),
                attempt.participant().toString(),
                attempt.round().toString(),
                Long.toString(submittedAt.toEpochMilli()),
                attempt.responses().toJson(),
                attempt.prediction() == null
                        ? ""
                        : attempt.prediction().stripTrailingZeros().toPlainString());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
