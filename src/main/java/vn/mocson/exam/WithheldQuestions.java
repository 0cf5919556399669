package vn.mocson.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.ReleaseService;
import vn.mocson.questionbank.SetId;

/**
 * Which questions must not be told to everybody with their answers: those in the set of any round, of whatever contest,
 * that is not over or whose rules do not show its right answers. All versions of a question count as one, because they
 * share their key.
 */
@Component
public class WithheldQuestions {

    /** A round that stands against the telling, and the questions of its set. */
    public record By(ContestDefinition contest, RoundDefinition round, Set<EntryId> entries) {}

    private final ContestService contests;
    private final ShownKeys shownKeys;
    private final ReleaseService questions;

    WithheldQuestions(ContestService contests, ShownKeys shownKeys, ReleaseService questions) {
        this.contests = contests;
        this.shownKeys = shownKeys;
        this.questions = questions;
    }

    /** As it is at this moment. Tells no key, only what has one to keep. */
    @PreAuthorize(Access.ANYONE)
    public List<By> now() {
        record Secret(ContestDefinition contest, RoundDefinition round, SetId set) {}
        List<Secret> secrets = new ArrayList<>();
        for (ContestDefinition contest : Access.asSystem(contests::all)) { // drafts too ask questions one day
            for (RoundDefinition round : contest.rounds()) {
                SetId set = round.questionSet();
                if (set != null && !told(round)) {
                    secrets.add(new Secret(contest, round, set));
                }
            }
        }
        Map<SetId, Set<EntryId>> entries = Access.asSystem(() ->
                questions.entriesOf(secrets.stream().map(Secret::set).distinct().toList()));
        return secrets.stream()
                .map(secret -> new By(
                        secret.contest(),
                        secret.round(),
                        Objects.requireNonNullElse(entries.get(secret.set()), Set.of())))
                .toList();
    }

    /** Over, and its keys appear by now as its rules say. */
    private boolean told(RoundDefinition round) {
        return shownKeys.finished(round) && shownKeys.obstacle(round).isEmpty();
    }
}
