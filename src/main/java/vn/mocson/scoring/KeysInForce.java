package vn.mocson.scoring;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.contest.ContestId;
import vn.mocson.questionbank.QuestionId;

/** The mended keys of every contest: for each question what was decided last. */
@Component
class KeysInForce {

    private final JdbcClient db;

    /**
     * All contests under one key: decisions are few. Emptied when one is applied here; another node's
     * shows after some 3 seconds, and the attempts it marked meanwhile are looked at again.
     */
    private final LoadingCache<String, Map<ContestId, Map<QuestionId, AcceptedKeys>>> cache =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(3)).build(key -> load());

    KeysInForce(JdbcClient db) {
        this.db = db;
    }

    Map<QuestionId, AcceptedKeys> of(ContestId contest) {
        return cache.get("").getOrDefault(contest, Map.of());
    }

    /** The same, read now. */
    Map<QuestionId, AcceptedKeys> readNow(ContestId contest) {
        return load().getOrDefault(contest, Map.of());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void applied(KeyRulingApplied event) {
        cache.invalidateAll();
    }

    static @Nullable AcceptedKeys keys(KeyDecision decision, String accepted) {
        return switch (decision) {
            case VOID -> new AcceptedKeys.Everything();
            case ACCEPT -> new AcceptedKeys.AnyOf(AcceptedKeys.decode(accepted));
            case KEEP -> null;
        };
    }

    private Map<ContestId, Map<QuestionId, AcceptedKeys>> load() {
        Map<ContestId, Map<QuestionId, AcceptedKeys>> found = new HashMap<>();
        db.sql("SELECT contest_id, question_id, decision, accepted FROM key_ruling WHERE state = 'APPLIED'"
                        + " ORDER BY decided_at, id")
                .query(rs -> {
                    Map<QuestionId, AcceptedKeys> ofContest =
                            found.computeIfAbsent(new ContestId(rs.getLong(1)), contest -> new HashMap<>());
                    QuestionId question = new QuestionId(rs.getLong(2));
                    AcceptedKeys keys = keys(KeyDecision.valueOf(rs.getString(3)), rs.getString(4));
                    if (keys == null) {
                        ofContest.remove(question);
                    } else {
                        ofContest.put(question, keys);
                    }
                });
        return found;
    }
}
