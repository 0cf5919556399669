package vn.mocson.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.participant.Entrant;
import vn.mocson.questionbank.Explanation;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;

/** Shows people the right answers of what they sat, once the rules allow. */
@Service
public class AttemptReviews {

    private final Attempts attempts;
    private final AttemptMarker marker;
    private final ContestService contests;
    private final QuestionBankService questions;
    private final ShownKeys shownKeys;

    AttemptReviews(
            Attempts attempts,
            AttemptMarker marker,
            ContestService contests,
            QuestionBankService questions,
            ShownKeys shownKeys) {
        this.attempts = attempts;
        this.marker = marker;
        this.contests = contests;
        this.questions = questions;
        this.shownKeys = shownKeys;
    }

    /**
     * The person's own attempt with the keys in force.
     *
     * @throws NotFound also for someone else's
     * @throws KeyNotShown where the rules do not show them, or not yet
     */
    @PreAuthorize(Access.ENTRANT)
    public AttemptReview review(Entrant entrant, AttemptId id) {
        Attempt attempt = attempts.find(id)
                .filter(found -> found.belongsTo(entrant))
                .orElseThrow(() -> new NotFound("Không tìm thấy lượt thi này. Hãy về trang kỳ thi rồi mở lại."));
        RoundDefinition round = contests.round(attempt.round());
        Optional<KeyNotShown> hidden = shownKeys.obstacle(round);
        if (hidden.isPresent()) {
            throw hidden.get();
        }
        if (!attempt.state().counts()) {
            throw KeyNotShown.attemptNotCounting();
        }
        return review(round, attempt);
    }

    private AttemptReview review(RoundDefinition round, Attempt attempt) {
        List<QuestionId> ids = attempt.paper().questions();
        List<PaperQuestion> contents = questions.questions(ids);
        Map<QuestionId, AttemptMarker.Key> keys = marker.keys(round, ids);
        Map<QuestionId, Explanation> explanations = Access.asSystem(() -> questions.explanations(ids));
        List<AttemptReview.Question> shown = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            QuestionId id = ids.get(i);
            shown.add(question(
                    i + 1,
                    contents.get(i),
                    attempt.paper().items().get(i).options(),
                    attempt.responses().of(id),
                    Objects.requireNonNull(keys.get(id)),
                    Objects.requireNonNull(explanations.get(id))));
        }
        return new AttemptReview(attempt.id().toString(), round.id().toString(), shown);
    }

    private static AttemptReview.Question question(
            int no,
            PaperQuestion content,
            List<OptionId> order,
            Set<OptionId> chosen,
            AttemptMarker.Key key,
            Explanation explanation) {
        Map<OptionId, PaperOption> options =
                content.options().stream().collect(Collectors.toMap(PaperOption::id, option -> option));
        List<List<String>> accepted =
                key.accepted().stream().map(each -> inOrder(order, each)).toList();
        return new AttemptReview.Question(
                content.id().toString(),
                no,
                content.text(),
                address(content.image()),
                order.stream()
                        .map(option -> option(Objects.requireNonNull(options.get(option))))
                        .toList(),
                inOrder(order, chosen),
                accepted.isEmpty() ? List.of() : accepted.getFirst(),
                accepted.stream().skip(1).toList(),
                key.voided(),
                key.right(chosen),
                key.voided() ? null : unlessEmpty(explanation.text()),
                key.voided() ? null : unlessEmpty(explanation.source().oneLine()));
    }

    private static AttemptReview.Option option(PaperOption option) {
        return new AttemptReview.Option(option.id().value(), option.text(), address(option.image()));
    }

    private static List<String> inOrder(List<OptionId> order, Set<OptionId> chosen) {
        return order.stream().filter(chosen::contains).map(OptionId::value).toList();
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String address(@Nullable ImageId image) {
        return image == null ? null : image.address();
    }
}
