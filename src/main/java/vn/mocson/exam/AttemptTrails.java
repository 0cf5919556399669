package vn.mocson.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;

/** What somebody answered, read back. Who may read it, and that it is recorded, is up to the caller. */
@Service
public class AttemptTrails {

    private final JdbcClient db;
    private final Attempts attempts;
    private final AttemptMarker marker;
    private final ShownKeys shownKeys;
    private final ContestService contests;
    private final QuestionBankService questions;

    AttemptTrails(
            JdbcClient db,
            Attempts attempts,
            AttemptMarker marker,
            ShownKeys shownKeys,
            ContestService contests,
            QuestionBankService questions) {
        this.db = db;
        this.attempts = attempts;
        this.marker = marker;
        this.shownKeys = shownKeys;
        this.contests = contests;
        this.questions = questions;
    }

    /** @throws NotFound where this person has no such attempt in this contest */
    @PreAuthorize(Access.SYSTEM)
    public AttemptTrail of(ContestId contest, ParticipantId person, AttemptId id) {
        Attempt attempt = attempts.find(id)
                .filter(found -> found.participant().equals(person))
                .filter(found -> found.contest().equals(contest))
                .orElseThrow(() -> new NotFound("Không tìm thấy lượt thi này của người dự thi. Hãy tải lại trang."));
        RoundDefinition round = contests.round(attempt.round());
        boolean told = shownKeys.finished(round);
        Attempt.Outcome outcome = attempt.outcome();
        return new AttemptTrail(
                attempt.id(),
                attempt.round(),
                attempt.number(),
                attempt.state(),
                attempt.startedAt(),
                attempt.deadline().planned(),
                attempt.savedAt(),
                outcome == null ? null : outcome.submittedAt(),
                compensated(id),
                attempt.revision(),
                attempt.responses().answered(),
                outcome == null || !told ? null : outcome.correct(),
                outcome == null || !told ? null : outcome.points(),
                attempt.prediction(),
                outcome == null ? null : outcome.receiptCode(),
                told,
                answers(attempt, told ? marker.keys(round, attempt.paper().questions()) : null),
                late(attempt));
    }

    private Duration compensated(AttemptId id) {
        return Duration.ofMillis(db.sql("SELECT compensated_ms FROM attempt WHERE id = ?")
                .param(id.toString())
                .query(Long.class)
                .single());
    }

    /** @param keys null where they are not told */
    private List<AttemptTrail.Answer> answers(Attempt attempt, @Nullable Map<QuestionId, AttemptMarker.Key> keys) {
        List<PaperQuestion> contents = questions.questions(attempt.paper().questions());
        List<AttemptTrail.Answer> answers = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            PaperQuestion content = contents.get(i);
            List<OptionId> order = attempt.paper().items().get(i).options();
            Set<OptionId> chosen = attempt.responses().of(content.id());
            Map<OptionId, String> texts =
                    content.options().stream().collect(Collectors.toMap(PaperOption::id, PaperOption::text));
            AttemptMarker.Key key = keys == null ? null : Objects.requireNonNull(keys.get(content.id()));
            answers.add(new AttemptTrail.Answer(
                    i + 1,
                    content.text(),
                    letters(order, chosen),
                    order.stream()
                            .filter(chosen::contains)
                            .map(option -> texts.getOrDefault(option, ""))
                            .toList(),
                    key == null
                            ? null
                            : key.accepted().stream()
                                    .map(accepted -> letters(order, accepted))
                                    .collect(Collectors.joining(" / ")),
                    key == null ? null : key.right(chosen)));
        }
        return answers;
    }

    private List<AttemptTrail.LateArrival> late(Attempt attempt) {
        List<QuestionId> order = attempt.paper().questions();
        return db.sql("SELECT received_at, revision, responses FROM late_response WHERE attempt_id = ?"
                        + " ORDER BY received_at, id")
                .param(attempt.id().toString())
                .query((rs, n) -> new AttemptTrail.LateArrival(
                        Objects.requireNonNull(rs.getObject(1, Instant.class)),
                        rs.getLong(2),
                        numbers(order, Responses.fromJson(Objects.requireNonNull(rs.getString(3))))))
                .list();
    }

    private static List<Integer> numbers(List<QuestionId> order, Responses late) {
        return IntStream.range(0, order.size())
                .filter(i -> late.byQuestion().containsKey(order.get(i)))
                .mapToObj(i -> i + 1)
                .toList();
    }

    /** {@code AC}: the options by the letters before them on this person's paper. */
    private static String letters(List<OptionId> order, Set<OptionId> chosen) {
        return IntStream.range(0, order.size())
                .filter(i -> chosen.contains(order.get(i)))
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .collect(Collectors.joining());
    }
}
