package vn.mocson.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RunState;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptMarker.Marks;
import vn.mocson.exam.MarkedAttempts;
import vn.mocson.exam.MarkedAttempts.Marked;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.KeyedQuestion;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.SetId;

/**
 * Decisions about keys and the regrades that follow from them: computed, shown, and then applied by a
 * second person or cancelled. A sealed set keeps its keys; what counts instead is laid over them within
 * one contest.
 */
@Service
@Transactional
public class RegradeService {

    public static final int SHORTEST_REASON = 10;

    private static final int LONGEST_REASON = 2000;
    private static final int PAGE = 2000;

    private final KeyRulings rulings;
    private final RegradeRows rows;
    private final KeysInForce inForce;
    private final MarkedAttempts attempts;
    private final ContestService contests;
    private final QuestionBankService questions;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegradeService(
            KeyRulings rulings,
            RegradeRows rows,
            KeysInForce inForce,
            MarkedAttempts attempts,
            ContestService contests,
            QuestionBankService questions,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rulings = rulings;
        this.rows = rows;
        this.inForce = inForce;
        this.attempts = attempts;
        this.contests = contests;
        this.questions = questions;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    // ---- looking

    /**
     * The questions this contest asks whose text or number is looked for, in the order of their set. A set
     * that is still asked from, or will be, is a secret to those who may not see the bank.
     *
     * @param search part of the text, without tone marks or with, or the number; empty for all
     */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<AskedQuestion> asked(ContestId id, String search) {
        String wanted = Vietnamese.searchable(search);
        return visible(contests.contest(id)).stream()
                .filter(question -> wanted.isEmpty()
                        || wanted.equals(Integer.toString(question.number()))
                        || Vietnamese.searchable(question.text()).contains(wanted))
                .toList();
    }

    /**
     * One question; also one that is still a secret, where a decision about it waits to be signed or was.
     *
     * @throws NotFound where this contest does not ask it, or the caller may not see it
     */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public AskedQuestion asked(ContestId id, QuestionId question) {
        ContestDefinition contest = contests.contest(id);
        boolean ruled = rulings.ofContest(id.value()).stream()
                .anyMatch(ruling -> ruling.question().equals(question));
        return (ruled ? questions(contest, sets(contest)) : visible(contest))
                .stream()
                        .filter(asked -> asked.id().equals(question))
                        .findFirst()
                        .orElseThrow(
                                () -> new NotFound("Cuộc thi này không hỏi câu hỏi đó, hoặc kỳ thi chưa kết thúc."));
    }

    /** Whether the caller may look questions up before they have been asked for the last time. */
    public static boolean seesOpenQuestions() {
        return Access.has("ADMIN", "ORGANIZER", "SYSTEM");
    }

    private List<AskedQuestion> visible(ContestDefinition contest) {
        Instant now = clock.instant();
        List<SetId> sets = sets(contest).stream()
                .filter(set -> seesOpenQuestions()
                        || contest.rounds().stream()
                                .filter(round -> set.equals(round.questionSet()))
                                .map(round -> round.stateAt(now))
                                .allMatch(state -> state == RunState.CLOSED || state == RunState.PUBLISHED))
                .toList();
        return questions(contest, sets);
    }

    private static List<SetId> sets(ContestDefinition contest) {
        List<SetId> sets = new ArrayList<>();
        for (RoundDefinition round : contest.rounds()) {
            SetId set = round.questionSet();
            if (set != null && !sets.contains(set)) {
                sets.add(set);
            }
        }
        return sets;
    }

    private List<AskedQuestion> questions(ContestDefinition contest, List<SetId> sets) {
        Set<QuestionId> ids = new LinkedHashSet<>();
        sets.forEach(set -> pool(set).forEach(entry -> ids.add(entry.id())));
        List<QuestionId> order = List.copyOf(ids);
        List<PaperQuestion> contents = Access.asSystem(() -> questions.questions(order));
        Map<QuestionId, KeyedQuestion> keys = Access.asSystem(() -> questions.keys(order));
        Map<QuestionId, AcceptedKeys> mended = inForce.readNow(contest.id());
        List<AskedQuestion> all = new ArrayList<>();
        for (PaperQuestion question : contents) {
            all.add(new AskedQuestion(
                    question.id(),
                    all.size() + 1,
                    question.text(),
                    question.image(),
                    question.options(),
                    Objects.requireNonNull(keys.get(question.id())).correct(),
                    mended.get(question.id())));
        }
        return all;
    }

    private List<PoolEntry> pool(SetId set) {
        return Access.asSystem(() -> questions.pool(set));
    }

    /** How often each choice of options was made in these rounds; the empty choice is no answer. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public Map<SortedSet<OptionId>, Long> choices(Collection<RoundId> rounds, QuestionId question) {
        return attempts.choices(rounds, question);
    }

    /** The newest first. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<KeyRulingSummary> rulings(ContestId contest) {
        return rulings.ofContest(contest.value()).stream().map(this::summary).toList();
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public KeyRulingSummary ruling(KeyRulingId id) {
        return summary(rulings.findById(id.value()).orElseThrow(RegradeService::noSuchRuling));
    }

    /** The marks that attempts of a round would get, by the attempt's id; those that keep theirs are absent. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public Map<String, Marks> newMarks(KeyRulingId id, RoundId round) {
        return rows.after(id, round);
    }

    private KeyRulingSummary summary(KeyRuling ruling) {
        return ruling.summary(Access.asSystem(() -> questions.questions(List.of(ruling.question())))
                .getFirst()
                .text());
    }

    // ---- deciding

    /**
     * Records what is proposed about a key and computes what it would do to every attempt.
     *
     * @param accepted the answers that shall be right; used where the decision accepts some
     * @throws RegradeRefused where the reason is missing, an accepted key is, or another proposal waits
     */
    @PreAuthorize(Access.FIGURES)
    @Act("key.propose")
    public KeyRulingId propose(
            ContestId contest, QuestionId id, KeyDecision decision, List<Set<OptionId>> accepted, String reason) {
        AskedQuestion question = asked(contest, id);
        String why = Vietnamese.clean(reason);
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw RegradeRefused.reasonMissing();
        }
        List<Set<OptionId>> keys = decision == KeyDecision.ACCEPT ? accepted : List.of();
        if (decision == KeyDecision.ACCEPT && (keys.isEmpty() || keys.stream().anyMatch(Set::isEmpty))) {
            throw RegradeRefused.noKey();
        }
        Set<OptionId> options = new HashSet<>();
        question.options().forEach(option -> options.add(option.id()));
        if (!keys.stream().allMatch(options::containsAll)) {
            throw RegradeRefused.unknownOption();
        }
        if (rulings.waiting(contest.value(), id.value()) > 0) {
            throw RegradeRefused.waiting();
        }
        KeyRuling ruling =
                rulings.save(new KeyRuling(contest, id, decision, keys, why, Access.username(), clock.instant()));
        compute(ruling);
        return ruling.id();
    }

    /** Computes the effect anew, from the attempts as they are now. */
    @PreAuthorize(Access.FIGURES)
    @Act("key.recompute")
    public void recompute(KeyRulingId id) {
        KeyRuling ruling = rulings.toChange(id.value()).orElseThrow(RegradeService::noSuchRuling);
        ruling.requireComputed();
        compute(ruling);
    }

    private void compute(KeyRuling ruling) {
        Instant now = clock.instant();
        rows.clear(ruling.id());
        String stamp = stamp(ruling, now);
        Map<QuestionId, AcceptedKeys> keys = overlaid(ruling);
        int[] changed = {0};
        compare(rounds(ruling.contest()), ruling.question(), null, keys, differing -> {
            rows.add(ruling.id(), differing);
            changed[0] += differing.size();
        });
        ruling.computed(stamp, changed[0], now);
    }

    /** The keys in force as they would be with this ruling. */
    private Map<QuestionId, AcceptedKeys> overlaid(KeyRuling ruling) {
        Map<QuestionId, AcceptedKeys> keys = new HashMap<>(inForce.readNow(ruling.contest()));
        AcceptedKeys own = ruling.keys();
        if (own == null) {
            keys.remove(ruling.question());
        } else {
            keys.put(ruling.question(), own);
        }
        return keys;
    }

    /** Of rounds that were over when it was computed: in the others attempts keep coming, which is no reason to compute again. */
    private String stamp(KeyRuling ruling, Instant computedAt) {
        List<RoundId> closed = contests.contest(ruling.contest()).rounds().stream()
                .filter(round -> !computedAt.isBefore(round.closesAt()))
                .map(RoundDefinition::id)
                .toList();
        return Access.asSystem(() -> attempts.stamp(closed, ruling.question()));
    }

    private List<RoundId> rounds(ContestId contest) {
        return contests.contest(contest).rounds().stream()
                .map(RoundDefinition::id)
                .toList();
    }

    /** Marks all attempts that ask the question anew, page by page, and hands on those whose marks differ. */
    private void compare(
            List<RoundId> rounds,
            QuestionId question,
            @Nullable Instant since,
            Map<QuestionId, AcceptedKeys> keys,
            Consumer<List<RegradeRows.Row>> differing) {
        if (rounds.isEmpty()) {
            return;
        }
        AttemptId after = null;
        List<Marked> page;
        do {
            AttemptId from = after;
            page = Access.asSystem(() -> attempts.asking(rounds, question, since, from, PAGE));
            List<RegradeRows.Row> rowsOfPage = new ArrayList<>();
            for (Marked attempt : page) {
                Marks marks = Scorer.mark(
                        contests.round(attempt.round()).rules().scoring(),
                        Access.asSystem(() -> questions.keys(attempt.questions()))
                                .values(),
                        keys,
                        attempt.responses());
                if (!marks.same(attempt.marks())) {
                    rowsOfPage.add(new RegradeRows.Row(attempt, marks));
                }
                after = attempt.id();
            }
            if (!rowsOfPage.isEmpty()) {
                differing.accept(rowsOfPage);
            }
        } while (page.size() == PAGE);
    }

    /**
     * Puts a computed regrade into force and gives the attempts their new marks. The standings call this,
     * because they show what it does to ranks before and compute them after.
     *
     * @param by the second person
     * @throws RegradeRefused where that is the first one, or attempts changed since it was computed
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public Regraded apply(KeyRulingId id, String by) {
        KeyRuling ruling = rulings.toChange(id.value()).orElseThrow(RegradeService::noSuchRuling);
        Instant now = clock.instant();
        ruling.apply(by, stamp(ruling, ruling.computedAt()), now);
        rows.each(id, chunk -> {
            if (!attempts.remark(chunk)) {
                throw RegradeRefused.stale();
            }
        });
        // what was handed in since in rounds that are still open
        List<RoundId> open = contests.contest(ruling.contest()).rounds().stream()
                .filter(round -> ruling.computedAt().isBefore(round.closesAt()))
                .map(RoundDefinition::id)
                .toList();
        compare(open, ruling.question(), null, overlaid(ruling), differing -> {
            if (!attempts.remark(RegradeRows.remarks(differing))) {
                throw RegradeRefused.stale();
            }
            rows.add(id, differing);
            ruling.alsoChanged(differing.size());
        });
        events.publishEvent(new KeyRulingApplied(ruling.contest()));
        return new Regraded(rows.people(id));
    }

    /**
     * Gives attempts their marks that another node marked by an older key in the moment a decision came
     * into force.
     *
     * @param within how long after a decision attempts may still come in that were marked without it
     * @return by contest, only those where anything changed
     */
    @PreAuthorize(Access.SYSTEM)
    public Map<ContestId, Regraded> catchUp(Duration within) {
        record Applied(ContestId contest, QuestionId question, Instant at) {}
        Map<ContestId, Map<RoundId, Set<ParticipantId>>> found = new HashMap<>();
        db.sql("SELECT contest_id, question_id, decided_at FROM key_ruling WHERE state = 'APPLIED' AND decided_at > ?")
                .param(clock.instant().minus(within))
                .query((rs, n) -> new Applied(
                        new ContestId(rs.getLong(1)),
                        new QuestionId(rs.getLong(2)),
                        Objects.requireNonNull(rs.getObject(3, Instant.class))))
                .list()
                .forEach(applied -> compare(
                        rounds(applied.contest()),
                        applied.question(),
                        applied.at().minus(within),
                        inForce.readNow(applied.contest()),
                        differing -> {
                            if (!attempts.remark(RegradeRows.remarks(differing))) {
                                throw RegradeRefused.stale();
                            }
                            differing.forEach(row -> found.computeIfAbsent(applied.contest(), c -> new HashMap<>())
                                    .computeIfAbsent(row.attempt().round(), r -> new HashSet<>())
                                    .add(row.attempt().participant()));
                        }));
        Map<ContestId, Regraded> regraded = new HashMap<>();
        found.forEach((contest, people) -> regraded.put(contest, new Regraded(people)));
        return regraded;
    }

    /** Lets a proposal go; nothing changes. */
    @PreAuthorize(Access.FIGURES)
    @Act("key.cancel")
    public void cancel(KeyRulingId id, String why) {
        KeyRuling ruling = rulings.toChange(id.value()).orElseThrow(RegradeService::noSuchRuling);
        String remark = Vietnamese.clean(why);
        ruling.cancel(Access.username(), remark.length() > 1000 ? remark.substring(0, 1000) : remark, clock.instant());
        rows.clear(id);
    }

    private static NotFound noSuchRuling() {
        return new NotFound("Không tìm thấy đề nghị này.");
    }
}
