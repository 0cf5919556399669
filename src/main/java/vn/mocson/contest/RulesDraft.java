package vn.mocson.contest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.yaml.TreeProblem;
import vn.mocson.contest.ContestDefinition.Prize;

/**
 * The rules of a contest as somebody edits them: trees in the words of the file formats, which
 * {@link #over} accepts or refuses.
 *
 * @param rules of the contest
 */
public record RulesDraft(ObjectNode rules, List<Prize> prizes, List<Round> rounds) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHASE = 120;

    /**
     * @param id null where the round is new
     * @param rules what it lays over the contest's; empty where it has nothing of its own
     */
    public record Round(
            @Nullable RoundId id,
            String name,
            @Nullable String phase,
            Instant opensAt,
            Instant closesAt,
            ObjectNode rules) {}

    public RulesDraft {
        prizes = List.copyOf(prizes);
        rounds = List.copyOf(rounds);
    }

    static RulesDraft of(ContestDefinition contest) {
        ObjectNode rules = RulesWriter.write(contest.rules());
        return new RulesDraft(
                rules,
                contest.prizes(),
                contest.rounds().stream().map(round -> of(round, rules)).toList());
    }

    private static Round of(RoundDefinition round, ObjectNode contestRules) {
        return new Round(
                round.id(),
                round.name(),
                round.phase(),
                round.opensAt(),
                round.closesAt(),
                own(contestRules, round.rules()));
    }

    private static ObjectNode own(ObjectNode contestRules, Rules round) {
        ObjectNode own = RulesWriter.difference(contestRules, RulesWriter.write(round));
        return own == null ? JsonNodeFactory.instance.objectNode() : own;
    }

    /**
     * The contest under this draft. Rounds whose results are published keep the rules they were held under;
     * new ones have a negative number.
     *
     * @param base the contest as it is
     * @throws TreeProblem where a field is missing or wrong, with its path: {@code rules.paper.questions},
     *     {@code rounds[0].rules.rankBy}, {@code rounds[0].closesAt}, {@code prizes[1].name}
     */
    public ContestDefinition over(ContestDefinition base) {
        requirePrizes();
        Rules own = RulesReader.read(rules, "rules");
        List<RoundDefinition> after = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            after.add(round(base, i));
        }
        return new ContestDefinition(
                base.id(),
                base.slug(),
                base.title(),
                base.numeral(),
                base.organizer(),
                base.summary(),
                base.units(),
                base.bank(),
                base.questionSet(),
                own,
                after,
                base.pages(),
                prizes,
                base.consent(),
                base.look(),
                base.announced());
    }

    private RoundDefinition round(ContestDefinition base, int index) {
        Round round = rounds.get(index);
        String path = "rounds[" + index + "]";
        if (round.name().isBlank() || round.name().length() > LONGEST_NAME) {
            throw new TreeProblem(path + ".name", "tên kỳ thi cần từ 1 đến " + LONGEST_NAME + " chữ");
        }
        if (round.phase() != null && round.phase().length() > LONGEST_PHASE) {
            throw new TreeProblem(path + ".phase", "tên đợt tối đa " + LONGEST_PHASE + " chữ");
        }
        if (!round.closesAt().isAfter(round.opensAt())) {
            throw new TreeProblem(path + ".closesAt", "giờ đóng phải sau giờ mở");
        }
        Optional<RoundDefinition> before = find(base, round.id());
        Rules held = before.filter(known -> known.publishedAt() != null)
                .map(RoundDefinition::rules)
                .orElseGet(() -> RulesReader.read(RulesReader.overlay(rules, round.rules()), path + ".rules"));
        return new RoundDefinition(
                round.id() == null ? new RoundId(-1 - index) : round.id(),
                base.id(),
                before.map(RoundDefinition::code).orElse(""),
                round.name(),
                round.phase(),
                round.opensAt(),
                round.closesAt(),
                before.map(RoundDefinition::publishedAt).orElse(null),
                before.map(RoundDefinition::questionSet).orElse(base.questionSet()),
                held,
                before.map(RoundDefinition::pausedAt).orElse(null),
                before.map(RoundDefinition::timesRevision).orElse(0L),
                base.announced());
    }

    private void requirePrizes() {
        for (int i = 0; i < prizes.size(); i++) {
            Prize prize = prizes.get(i);
            if (prize.name().isBlank()) {
                throw new TreeProblem("prizes[" + i + "].name", "giải thưởng cần có tên");
            }
            if (prize.count() < 1 || prize.value() < 0) {
                throw new TreeProblem("prizes[" + i + "].count", "cần ít nhất một giải, mức thưởng không âm");
            }
        }
    }

    static Optional<RoundDefinition> find(ContestDefinition contest, @Nullable RoundId id) {
        return contest.rounds().stream().filter(round -> round.id().equals(id)).findFirst();
    }

    /** What a round of the definition lays over the contest's tree, so that it keeps its rules. */
    static @Nullable ObjectNode own(ContestDefinition contest, RoundDefinition round) {
        return RulesWriter.difference(RulesWriter.write(contest.rules()), RulesWriter.write(round.rules()));
    }

    /**
     * What was changed here since {@code base}, on top of what somebody else saved meanwhile; where both
     * changed the same field, this draft's value stands.
     */
    public RulesDraft onto(RulesDraft base, RulesDraft theirs) {
        List<Round> merged = new ArrayList<>();
        for (Round round : rounds) {
            Optional<Round> before = base.find(round.id());
            Optional<Round> now = theirs.find(round.id());
            if (before.isEmpty()) {
                merged.add(round);
            } else if (now.isPresent()) {
                merged.add(merged(before.get(), round, now.get()));
            }
        }
        theirs.rounds().stream()
                .filter(round -> base.find(round.id()).isEmpty())
                .forEach(merged::add);
        return new RulesDraft(
                merged(base.rules(), rules, theirs.rules()),
                prizes.equals(base.prizes()) ? theirs.prizes() : prizes,
                merged);
    }

    private Optional<Round> find(@Nullable RoundId id) {
        return id == null
                ? Optional.empty()
                : rounds.stream().filter(round -> id.equals(round.id())).findFirst();
    }

    private static Round merged(Round base, Round mine, Round theirs) {
        return new Round(
                mine.id(),
                mine.name().equals(base.name()) ? theirs.name() : mine.name(),
                Objects.equals(mine.phase(), base.phase()) ? theirs.phase() : mine.phase(),
                mine.opensAt().equals(base.opensAt()) ? theirs.opensAt() : mine.opensAt(),
                mine.closesAt().equals(base.closesAt()) ? theirs.closesAt() : mine.closesAt(),
                mergedOwn(base.rules(), mine.rules(), theirs.rules()));
    }

    /** Part by part: in what a round lays over its contest, a part that is absent follows the contest's. */
    private static ObjectNode mergedOwn(ObjectNode base, ObjectNode mine, ObjectNode theirs) {
        ObjectNode merged = theirs.deepCopy();
        Set<String> parts = new LinkedHashSet<>(base.propertyNames());
        parts.addAll(mine.propertyNames());
        for (String part : parts) {
            if (!RulesWriter.same(base.get(part), mine.get(part))) {
                if (mine.has(part)) {
                    merged.set(part, mine.get(part));
                } else {
                    merged.remove(part);
                }
            }
        }
        return merged;
    }

    private static ObjectNode merged(JsonNode base, JsonNode mine, ObjectNode theirs) {
        JsonNode changed = RulesWriter.difference(base, mine);
        return changed == null ? theirs : (ObjectNode) RulesReader.overlay(theirs, changed);
    }
}
