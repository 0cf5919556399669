package vn.mocson.contest.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RulesDraft;
import vn.mocson.contest.RulesReader;
import vn.mocson.contest.RulesSheet;

/** The rules on the screen of one person, until they are saved. */
class RulesEditing {

    /** A round on the screen. */
    static final class EditedRound {

        private final @Nullable RoundId id;
        private final ObjectNode own;
        String name;

        @Nullable
        String phase;

        Instant opensAt;
        Instant closesAt;

        private EditedRound(RulesDraft.Round round) {
            id = round.id();
            name = round.name();
            phase = round.phase();
            opensAt = round.opensAt();
            closesAt = round.closesAt();
            own = round.rules().deepCopy();
        }

        @Nullable
        RoundId id() {
            return id;
        }
    }

    private final List<EditedRound> rounds = new ArrayList<>();
    private final List<Prize> prizes = new ArrayList<>();
    private final Runnable changed;
    private RulesSheet sheet;
    private RulesDraft begun;
    private ObjectNode rules = JsonNodeFactory.instance.objectNode();
    private boolean dirty;

    RulesEditing(RulesSheet sheet, Runnable changed) {
        this.sheet = sheet;
        this.begun = sheet.draft();
        this.changed = changed;
        show(sheet.draft());
    }

    RulesSheet sheet() {
        return sheet;
    }

    boolean dirty() {
        return dirty;
    }

    /** Begins anew from what is saved now. */
    void take(RulesSheet saved) {
        sheet = saved;
        begun = saved.draft();
        show(saved.draft());
        dirty = false;
    }

    /** Puts what was changed here on top of what is saved now. */
    void mergeOnto(RulesSheet saved) {
        RulesDraft merged = draft().onto(begun, saved.draft());
        take(saved);
        show(merged);
        dirty = true;
    }

    private void show(RulesDraft draft) {
        rules = draft.rules().deepCopy();
        prizes.clear();
        prizes.addAll(draft.prizes());
        rounds.clear();
        draft.rounds().forEach(round -> rounds.add(new EditedRound(round)));
    }

    RulesDraft draft() {
        return new RulesDraft(
                rules.deepCopy(),
                prizes,
                rounds.stream()
                        .map(round -> new RulesDraft.Round(
                                round.id(),
                                round.name,
                                round.phase,
                                round.opensAt,
                                round.closesAt,
                                round.own.deepCopy()))
                        .toList());
    }

    void touched() {
        dirty = true;
        changed.run();
    }

    List<EditedRound> rounds() {
        return rounds;
    }

    List<Prize> prizes() {
        return prizes;
    }

    RulesPlace common() {
        return new RulesPlace(rules, () -> rules, false, this::touched);
    }

    RulesPlace of(EditedRound round) {
        return new RulesPlace(round.own, () -> RulesReader.overlay(rules, round.own), true, this::touched);
    }

    /** A further round, as long as the last one and right after it. */
    void addRound(String name, Instant now) {
        Duration length = Duration.ofDays(7);
        Instant opens = now.plus(Duration.ofDays(1));
        String phase = null;
        if (!rounds.isEmpty()) {
            EditedRound last = rounds.getLast();
            length = Duration.between(last.opensAt, last.closesAt);
            opens = last.closesAt.isAfter(now) ? last.closesAt : opens;
            phase = last.phase;
        }
        rounds.add(new EditedRound(new RulesDraft.Round(
                null, name, phase, opens, opens.plus(length), JsonNodeFactory.instance.objectNode())));
        touched();
    }

    void removeRound(EditedRound round) {
        rounds.remove(round);
        touched();
    }

    /** Whether it is over for those outside, so that it does not close at another time any more. */
    boolean closed(EditedRound round, Instant now) {
        return sheet.contest().announced() && !round.closesAt.isAfter(now);
    }

    /** Whether its results are published, so that nothing of it changes any more. */
    boolean published(EditedRound round) {
        return sheet.contest().rounds().stream()
                .anyMatch(known -> Objects.equals(known.id(), round.id()) && known.publishedAt() != null);
    }

    boolean opened(EditedRound round, Instant now) {
        return sheet.contest().announced()
                && sheet.contest().rounds().stream()
                        .anyMatch(known -> Objects.equals(known.id(), round.id()) && !now.isBefore(known.opensAt()));
    }
}
