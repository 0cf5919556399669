package vn.mocson.contest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.Coverage;
import vn.mocson.unit.Unit;

/**
 * A contest's rules with what somebody needs who edits them.
 *
 * @param version what was read: another one as soon as somebody saves the rules or moves a round
 * @param savedAt null where they are as the contest was made with
 * @param draft the rules as they are, to be changed
 * @param units of the contest's tree, parents before their children
 * @param topics names that a blueprint may use, in order
 * @param questions of the set the contest asks from, as far as a blueprint sees them; null while there is no set
 */
public record RulesSheet(
        ContestDefinition contest,
        Version version,
        @Nullable Instant savedAt,
        @Nullable String savedBy,
        RulesDraft draft,
        List<Unit> units,
        List<String> topics,
        @Nullable List<Coverage.Classified> questions) {

    /** @param saves how often the rules were saved */
    public record Version(int saves, List<Times> rounds) {

        public Version {
            rounds = List.copyOf(rounds);
        }
    }

    /** A round may also be opened early or stand still and go on, without anybody touching the rules. */
    public record Times(RoundId round, Instant opensAt, Instant closesAt) {}

    public RulesSheet {
        units = List.copyOf(units);
        topics = List.copyOf(topics);
        questions = questions == null ? null : List.copyOf(questions);
    }
}
