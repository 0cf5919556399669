package vn.mocson.practice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.exam.ShownKeys;
import vn.mocson.exam.WithheldQuestions;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.ReleasedQuestion;

/** Which questions nobody may practise on for the time being, and the rounds that stand against it. */
@Component
class Withheld {

    private record By(String contest, String round, Obstacle.Why why, Set<EntryId> entries) {}

    /** As it is at one moment. */
    static final class Now {

        private final List<By> rounds;
        private final Set<EntryId> all = new HashSet<>();

        private Now(List<By> rounds) {
            this.rounds = rounds;
            rounds.forEach(round -> all.addAll(round.entries()));
        }

        boolean covers(ReleasedQuestion question) {
            return all.contains(question.entry());
        }

        /** The rounds that stand against these questions, the ones with most of them first. */
        List<Obstacle> against(Collection<ReleasedQuestion> questions) {
            if (questions.stream().noneMatch(this::covers)) {
                return List.of();
            }
            Set<EntryId> asked = questions.stream().map(ReleasedQuestion::entry).collect(Collectors.toSet());
            return rounds.stream()
                    .map(round -> new Obstacle(round.contest(), round.round(), round.why(), (int)
                            asked.stream().filter(round.entries()::contains).count()))
                    .filter(obstacle -> obstacle.questions() > 0)
                    .sorted((a, b) -> b.questions() - a.questions())
                    .toList();
        }
    }

    private final WithheldQuestions questions;
    private final ShownKeys shownKeys;

    Withheld(WithheldQuestions questions, ShownKeys shownKeys) {
        this.questions = questions;
        this.shownKeys = shownKeys;
    }

    Now now() {
        return new Now(questions.now().stream()
                .map(by -> new By(by.contest().title(), by.round().fullName(), why(by.round()), by.entries()))
                .toList());
    }

    private Obstacle.Why why(RoundDefinition round) {
        if (!shownKeys.finished(round)) {
            return Obstacle.Why.UNFINISHED;
        }
        return round.rules().results().showKey() == Rules.Moment.NEVER
                ? Obstacle.Why.NEVER_SHOWN
                : Obstacle.Why.NOT_SHOWN_YET;
    }
}
