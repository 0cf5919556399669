package vn.mocson.exam;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.web.Refusal;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;

/** Keeps what arrives for an attempt that is over, so that it can be shown and decided about; it never counts by itself. */
@Component
class LateAnswers {

    /** Longer than any phone stays without a network and is still of interest. */
    static final Duration TAKEN_FOR = Duration.ofDays(7);

    /** Different sets of late answers per attempt; one is normal, more come from several devices. */
    static final int MOST = 20;

    private final JdbcClient db;
    private final QuestionBankService questions;

    LateAnswers(JdbcClient db, QuestionBankService questions) {
        this.db = db;
        this.questions = questions;
    }

    /**
     * Keeps of these answers what differs from what counts. Idempotent: repeated, it answers the first arrival.
     *
     * @param over an attempt of the caller that takes no more answers
     * @return nothing where all of it counts already, is older than what counts, or does not fit the paper
     */
    @Nullable
    Late keep(Attempt over, ResponseForm form, Instant arrival) {
        // An old request that the network delivers once more is no news.
        if (form.revision() != null && form.revision() <= over.revision()) {
            return null;
        }
        News news = news(over, form);
        if (news == null) {
            return null;
        }
        boolean inTime = !arrival.isAfter(over.deadline().planned().plus(TAKEN_FOR));
        Instant kept = inTime ? store(over, form, news, arrival) : null;
        return new Late(
                kept == null ? arrival : kept,
                kept != null,
                news.responses().byQuestion().keySet().stream()
                        .map(QuestionId::toString)
                        .toList(),
                news.prediction() != null);
    }

    private record News(Responses responses, @Nullable BigDecimal prediction) {

        String digest() {
            String canonical = responses.toJson() + "\n" + (prediction == null ? "" : prediction.toPlainString());
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(canonical.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private @Nullable News news(Attempt over, ResponseForm form) {
        Responses sent;
        BigDecimal guess;
        try {
            sent = form.checkedAgainst(questions.questions(over.paper().questions()));
            guess = form.checkedPrediction();
        } catch (Refusal notOfThisPaper) {
            return null;
        }
        SortedMap<QuestionId, SortedSet<OptionId>> differing = new TreeMap<>(sent.byQuestion());
        differing.entrySet().removeIf(answer -> answer.getValue()
                .equals(over.responses().of(answer.getKey())));
        boolean sameGuess = guess == null || (over.prediction() != null && guess.compareTo(over.prediction()) == 0);
        return differing.isEmpty() && sameGuess ? null : new News(new Responses(differing), sameGuess ? null : guess);
    }

    /** @return when these answers arrived first; null where this attempt has had its share */
    private @Nullable Instant store(Attempt over, ResponseForm form, News news, Instant arrival) {
        String digest = news.digest();
        db.sql("""
                INSERT INTO late_response (contest_id, attempt_id, received_at, revision, responses, prediction, digest)
                SELECT :contest, :attempt, :arrival, :revision, :responses, :prediction, :digest FROM DUAL
                WHERE (SELECT COUNT(*) FROM late_response WHERE attempt_id = :attempt) < :most
                ON DUPLICATE KEY UPDATE digest = digest""")
                .param("contest", over.contest().value())
                .param("attempt", over.id().toString())
                .param("arrival", arrival)
                .param("revision", form.revision() == null ? over.revision() : form.revision())
                .param("responses", news.responses().toJson())
                .param("prediction", news.prediction())
                .param("digest", digest)
                .param("most", MOST)
                .update();
        return db.sql("SELECT received_at FROM late_response WHERE attempt_id = ? AND digest = ?")
                .params(over.id().toString(), digest)
                .query(Instant.class)
                .optional()
                .orElse(null);
    }
}
