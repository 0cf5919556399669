package vn.mocson.contest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetState;
import vn.mocson.questionbank.SetSummary;

/** Tells those who run a contest what it asks from. Some of them may not see questions, so no question leaves here. */
@Service
public class AskedSetService {

    private final ContestService contests;
    private final QuestionSetService sets;

    AskedSetService(ContestService contests, QuestionSetService sets) {
        this.contests = contests;
        this.sets = sets;
    }

    /** Seals are verified anew. */
    @PreAuthorize(Access.FIGURES)
    public AskedSets of(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        return Access.asSystem(() -> {
            Map<SetId, AskedSets.Asked> seen = new HashMap<>();
            return new AskedSets(
                    asked(contest.questionSet(), seen),
                    contest.rounds().stream()
                            .map(round -> new AskedSets.RoundSet(round, asked(round.questionSet(), seen)))
                            .toList());
        });
    }

    /** What the contest could ask from instead: the sealed sets of its bank. */
    @PreAuthorize(Access.ORGANIZERS)
    public List<SetSummary> sealed(ContestId id) {
        return sets.sets(contests.contest(id).bank()).stream()
                .filter(set -> set.state() == SetState.SEALED)
                .toList();
    }

    private AskedSets.@Nullable Asked asked(@Nullable SetId set, Map<SetId, AskedSets.Asked> seen) {
        return set == null ? null : seen.computeIfAbsent(set, this::asked);
    }

    private AskedSets.Asked asked(SetId id) {
        SetSummary set = sets.set(id);
        return new AskedSets.Asked(
                id,
                set.title(),
                set.approved(),
                set.decision(),
                set.seal(),
                sets.verify(id).intact());
    }
}
