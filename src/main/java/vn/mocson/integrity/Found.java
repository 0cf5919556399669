package vn.mocson.integrity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.participant.ParticipantId;

/**
 * What a search came upon.
 *
 * @param weight the higher, the sooner somebody should look
 */
record Found(FindingKind kind, @Nullable RoundId round, List<Who> people, List<String> figures, int weight) {

    record Who(ParticipantId id, @Nullable AttemptId attempt) {}

    /** Of what it is about: found again, it is the same, whatever the figures are then. */
    String fingerprint() {
        String text = kind + "|" + round + "|"
                + people.stream()
                        .map(who -> who.id() + "/" + who.attempt())
                        .sorted()
                        .collect(Collectors.joining(","));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
