package vn.mocson.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.exam.ShownKeys;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.ReleaseService;
import vn.mocson.questionbank.ReleasedQuestion;
import vn.mocson.questionbank.SetId;

/**
 * Which questions must not be told to everybody: those in the set of any round, of whatever contest, that is not over
 * or whose rules do not show its right answers. All versions of a question count as one, because they share their key.
 */
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

    private final ContestService contests;
    private final ShownKeys shownKeys;
    private final ReleaseService questions;

    Withheld(ContestService contests, ShownKeys shownKeys, ReleaseService questions) {
        this.contests = contests;
        this.shownKeys = shownKeys;
        this.questions = questions;
    }

    Now now() {
        record Reason(ContestDefinition contest, RoundDefinition round, SetId set, Obstacle.Why why) {}
        List<Reason> reasons = new ArrayList<>();
        for (ContestDefinition contest : Access.asSystem(contests::all)) { // drafts too ask questions one day
            for (RoundDefinition round : contest.rounds()) {
                SetId set = round.questionSet();
                Obstacle.Why why = set == null ? null : why(round);
                if (set != null && why != null) {
                    reasons.add(new Reason(contest, round, set, why));
                }
            }
        }
        Map<SetId, Set<EntryId>> entries = Access.asSystem(() ->
                questions.entriesOf(reasons.stream().map(Reason::set).distinct().toList()));
        return new Now(reasons.stream()
                .map(reason -> new By(
                        reason.contest().title(),
                        reason.round().fullName(),
                        reason.why(),
                        Objects.requireNonNullElse(entries.get(reason.set()), Set.of())))
                .toList());
    }

    private Obstacle.@Nullable Why why(RoundDefinition round) {
        if (!shownKeys.finished(round)) {
            return Obstacle.Why.UNFINISHED;
        }
        if (shownKeys.obstacle(round).isEmpty()) {
            return null;
        }
        return round.rules().results().showKey() == Rules.Moment.NEVER
                ? Obstacle.Why.NEVER_SHOWN
                : Obstacle.Why.NOT_SHOWN_YET;
    }
}
