package vn.mocson.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.mocson.common.time.VietnamTime;

/** What is different between two versions of a contest's rules, field by field, in the order of the thể lệ. */
final class RulesChanges {

    /** What may differ from round to round. */
    static final List<String> OF_ROUNDS = List.of(
            "eligibility.minimumAge",
            "eligibility.maximumAge",
            "eligibility.roster",
            "eligibility.units",
            "attempts.max",
            "attempts.per",
            "attempts.cooldownMinutes",
            "paper.questions",
            "paper.durationMinutes",
            "paper.shuffleQuestions",
            "paper.shuffleOptions",
            "paper.blueprint",
            "scoring.pointsPerQuestion",
            "scoring.pointsByDifficulty",
            "scoring.multipleAnswer",
            "scoring.wrong",
            "scoring.unanswered",
            "prediction.of",
            "prediction.lock",
            "prediction.trueValue",
            "actual",
            "counted",
            "gate",
            "rankBy",
            "results.showScore",
            "results.showKey",
            "leaderboard");

    /** What the contest has once. */
    static final List<String> OF_CONTEST = List.of(
            "collective.rankBy",
            "collective.weights",
            "collective.minimumEntrants",
            "collective.minimumHeadcount",
            "collective.leagues",
            "total.by",
            "total.best",
            "total.thenBy",
            "prizes.of",
            "prizes.border",
            "prizes.maxPerPerson",
            "prizes.maxPerHousehold");

    static final String PRIZES = "prizeList";

    private RulesChanges() {}

    static List<RuleChange> between(ContestDefinition before, ContestDefinition after) {
        List<RuleChange> changes = new ArrayList<>();
        schedule(before, after, changes);
        for (String path : OF_ROUNDS) {
            changes.addAll(ofRounds(before, after, path));
        }
        JsonNode old = RulesWriter.write(before.rules());
        JsonNode now = RulesWriter.write(after.rules());
        for (String path : OF_CONTEST) {
            add(changes, null, path, at(old, path), at(now, path));
        }
        if (!before.prizes().equals(after.prizes())) {
            changes.add(new RuleChange(
                    null,
                    PRIZES,
                    RuleWords.name(PRIZES),
                    RuleWords.prizes(before.prizes()),
                    RuleWords.prizes(after.prizes())));
        }
        return List.copyOf(changes);
    }

    /** The paths of what differs in what this round is held under. */
    static List<String> paths(Rules before, Rules after) {
        JsonNode old = RulesWriter.write(before);
        JsonNode now = RulesWriter.write(after);
        List<String> all = new ArrayList<>(OF_ROUNDS);
        all.addAll(OF_CONTEST);
        return all.stream()
                .filter(path -> !RulesWriter.same(at(old, path), at(now, path)))
                .toList();
    }

    private static void schedule(ContestDefinition before, ContestDefinition after, List<RuleChange> changes) {
        for (RoundDefinition round : after.rounds()) {
            Optional<RoundDefinition> known = RulesDraft.find(before, round.id());
            if (known.isEmpty()) {
                changes.add(change(null, "rounds", RuleWords.format("rules.none"), span(round)));
                continue;
            }
            RoundDefinition old = known.get();
            String name = old.name();
            addText(changes, name, "round.name", old.name(), round.name());
            addText(changes, name, "round.phase", words(old.phase()), words(round.phase()));
            addText(
                    changes,
                    name,
                    "round.opensAt",
                    VietnamTime.minute(old.opensAt()),
                    VietnamTime.minute(round.opensAt()));
            addText(
                    changes,
                    name,
                    "round.closesAt",
                    VietnamTime.minute(old.closesAt()),
                    VietnamTime.minute(round.closesAt()));
        }
        before.rounds().stream()
                .filter(round -> RulesDraft.find(after, round.id()).isEmpty())
                .forEach(gone -> changes.add(change(null, "rounds", span(gone), RuleWords.format("rules.none"))));
    }

    private static String span(RoundDefinition round) {
        return RuleWords.format(
                "rules.rounds.one",
                round.name(),
                VietnamTime.minute(round.opensAt()),
                VietnamTime.minute(round.closesAt()));
    }

    private static String words(@Nullable String phase) {
        return phase == null ? RuleWords.format("rules.none") : phase;
    }

    /** One line where all rounds that are in both versions change alike, else one for each that changes. */
    private static List<RuleChange> ofRounds(ContestDefinition before, ContestDefinition after, String path) {
        List<RuleChange> changes = new ArrayList<>();
        int compared = 0;
        for (RoundDefinition round : after.rounds()) {
            Optional<RoundDefinition> old = RulesDraft.find(before, round.id());
            if (old.isPresent()) {
                compared++;
                JsonNode was = at(RulesWriter.write(old.get().rules()), path);
                add(changes, old.get().name(), path, was, at(RulesWriter.write(round.rules()), path));
            }
        }
        if (compared == 0) {
            add(
                    changes,
                    null,
                    path,
                    at(RulesWriter.write(before.rules()), path),
                    at(RulesWriter.write(after.rules()), path));
        }
        boolean alike = changes.size() == compared
                && changes.stream()
                                .map(change -> List.of(change.before(), change.after()))
                                .distinct()
                                .count()
                        == 1;
        return alike ? List.of(everywhere(changes.getFirst())) : changes;
    }

    private static RuleChange everywhere(RuleChange change) {
        return new RuleChange(null, change.path(), change.what(), change.before(), change.after());
    }

    private static void add(
            List<RuleChange> changes,
            @Nullable String round,
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {
        if (!RulesWriter.same(before, after)) {
            changes.add(change(round, path, RuleWords.value(path, before), RuleWords.value(path, after)));
        }
    }

    private static void addText(List<RuleChange> changes, String round, String path, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(change(round, path, before, after));
        }
    }

    private static RuleChange change(@Nullable String round, String path, String before, String after) {
        return new RuleChange(round, path, RuleWords.name(path), before, after);
    }

    static @Nullable JsonNode at(JsonNode tree, String path) {
        JsonNode node = tree;
        for (String field : path.split("\\.")) {
            JsonNode below = node.get(field);
            if (below == null) {
                return null;
            }
            node = below;
        }
        return node;
    }
}
