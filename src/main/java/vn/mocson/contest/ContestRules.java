package vn.mocson.contest;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.yaml.TreeProblem;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.Coverage;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.TopicNode;
import vn.mocson.questionbank.Verdict;
import vn.mocson.unit.UnitService;

/** Changes the rules of a contest: freely until its first round opens, by numbered amendments from then on. */
@Service
public class ContestRules {

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final ContestService contests;
    private final UnitService units;
    private final QuestionSetService sets;
    private final AuthoringService topics;
    private final Amendments amendments;
    private final ObjectProvider<StartedAttempts> attempts;
    private final ObjectProvider<ChangeConsequences> consequences;
    private final ApplicationEventPublisher events;

    private record Saved(
            int times, @Nullable Instant at, @Nullable String by) {}

    ContestRules(
            JdbcClient db,
            JsonMapper json,
            Clock clock,
            ContestService contests,
            UnitService units,
            QuestionSetService sets,
            AuthoringService topics,
            Amendments amendments,
            ObjectProvider<StartedAttempts> attempts,
            ObjectProvider<ChangeConsequences> consequences,
            ApplicationEventPublisher events) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.contests = contests;
        this.units = units;
        this.sets = sets;
        this.topics = topics;
        this.amendments = amendments;
        this.attempts = attempts;
        this.consequences = consequences;
        this.events = events;
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public RulesSheet sheet(ContestId id) {
        Saved saved = saved(id, "");
        ContestDefinition contest = read(id);
        SetId set = contest.questionSet();
        List<Coverage.Classified> questions = set == null ? null : questions(set);
        Set<String> names = new TreeSet<>();
        Access.asSystem(() -> topics.topics(contest.bank())).stream()
                .map(TopicNode::path)
                .forEach(names::add);
        if (questions != null) {
            questions.stream().map(Coverage.Classified::topic).forEach(names::add);
        }
        return new RulesSheet(
                contest,
                version(saved, contest),
                saved.at(),
                saved.by(),
                RulesDraft.of(contest),
                units.tree(contest.units()).all(),
                List.copyOf(names),
                questions);
    }

    /** Whether the contest has opened, so that its rules change by amendments only. */
    @PreAuthorize(Access.ANYONE)
    public boolean opened(ContestDefinition contest) {
        Instant now = clock.instant();
        return contest.announced() && contest.rounds().stream().anyMatch(round -> !now.isBefore(round.opensAt()));
    }

    /**
     * What a draft would come to, without saving it.
     *
     * @param version of the sheet the draft was made from
     * @throws TreeProblem where a field is missing or wrong
     * @throws RulesRefused where the change may not be made, or somebody else saved meanwhile
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public RulesProposal weigh(ContestId id, RulesSheet.Version version, RulesDraft draft) {
        ContestDefinition before = requireUnchanged(saved(id, ""), id, version);
        return proposal(before, draft);
    }

    /**
     * Saves the rules of a contest that has not opened yet.
     *
     * @param version of the sheet the draft was made from
     * @throws TreeProblem where a field is missing or wrong
     * @throws RulesRefused where the contest has opened, or somebody else saved meanwhile
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.rules.save")
    public void save(ContestId id, RulesSheet.Version version, RulesDraft draft) {
        ContestDefinition before = requireUnchanged(saved(id, " FOR UPDATE"), id, version);
        RulesProposal proposal = proposal(before, draft);
        if (proposal.amendment() && !proposal.changes().isEmpty()) {
            throw new RulesRefused(
                    "AMENDMENT_NEEDED",
                    "Cuộc thi đã mở, nên mọi thay đổi của thể lệ phải là một sửa đổi có số và lý do."
                            + " Hãy bấm “Lập sửa đổi, bổ sung”.");
        }
        note(before, proposal);
        write(before, proposal.contest());
    }

    /**
     * Changes the rules of a contest that has opened. Attempts that were handed in keep their points.
     *
     * @param version of the sheet the draft was made from
     * @param reason for everybody to read
     * @return the amendment's number; nothing where the draft changes nothing
     * @throws TreeProblem where a field is missing or wrong
     * @throws RulesRefused where the reason is missing, the change may not be made, or somebody else saved meanwhile
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.rules.amend")
    public OptionalInt amend(ContestId id, RulesSheet.Version version, RulesDraft draft, String reason) {
        String why = Vietnamese.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RulesRefused(
                    "REASON_MISSING",
                    "Hãy ghi lý do sửa đổi, tối đa " + Vietnamese.number(LONGEST_REASON)
                            + " chữ. Mọi người đọc được lý do này.");
        }
        ContestDefinition before = requireUnchanged(saved(id, " FOR UPDATE"), id, version);
        RulesProposal proposal = proposal(before, draft);
        if (proposal.changes().isEmpty()) {
            return OptionalInt.empty();
        }
        // the contest's row is locked: no two amendments take the same number
        int number = amendments.last(id.value()) + 1;
        amendments.save(new Amendment(
                id,
                number,
                clock.instant(),
                Access.username(),
                why,
                json.writeValueAsString(proposal.changes()),
                json.writeValueAsString(proposal.consequences()),
                json.writeValueAsString(RulesDraft.of(before)),
                json.writeValueAsString(RulesDraft.of(proposal.contest()))));
        note(before, proposal).after("amendment", number);
        write(before, proposal.contest());
        return OptionalInt.of(number);
    }

    private static ActNotes note(ContestDefinition before, RulesProposal proposal) {
        ActNotes notes = ActNotes.current().about("contest", before.id(), before.title());
        for (RuleChange change : proposal.changes()) {
            String what = (change.round() == null ? "" : change.round() + " – ") + change.what();
            notes.change(what, change.before(), change.after());
        }
        return notes;
    }

    private RulesProposal proposal(ContestDefinition before, RulesDraft draft) {
        Instant now = clock.instant();
        ContestDefinition after = draft.over(before);
        StartedAttempts begun = attempts.getIfAvailable();
        RulesGuard guard = new RulesGuard(before, after, now, begun);
        guard.require(draft);
        List<RulesConflict> conflicts = conflicts(after);
        List<String> sentences = List.of();
        boolean amendment = opened(before);
        if (amendment) {
            guard.requireNoNewError(conflicts(before), conflicts);
            guard.requirePapers(this::questions);
            List<ChangeConsequences> ports = consequences.stream().toList();
            sentences = Access.asSystem(() -> new RulesConsequences(before, after, now, begun, ports).sentences());
        }
        return new RulesProposal(after, amendment, conflicts, RulesChanges.between(before, after), sentences);
    }

    private List<RulesConflict> conflicts(ContestDefinition contest) {
        return RulesCheck.of(
                contest.rules(), contest.rounds(), units.tree(contest.units()).all(), contest.prizes());
    }

    private void write(ContestDefinition before, ContestDefinition after) {
        Instant now = clock.instant();
        db.sql("""
                UPDATE contest SET rules = ?, prizes = ?, rules_version = rules_version + 1,
                                   rules_saved_at = ?, rules_saved_by = ?
                WHERE id = ?""")
                .params(
                        json.writeValueAsString(RulesWriter.write(after.rules())),
                        json.writeValueAsString(after.prizes()),
                        now,
                        Access.username(),
                        after.id().value())
                .update();
        for (RoundDefinition gone : before.rounds()) {
            if (RulesDraft.find(after, gone.id()).isEmpty()) {
                events.publishEvent(new RoundRemoved(gone.id()));
                db.sql("DELETE FROM round WHERE id = ?")
                        .param(gone.id().value())
                        .update();
            }
        }
        for (int i = 0; i < after.rounds().size(); i++) {
            write(before, after, after.rounds().get(i), i);
        }
        events.publishEvent(new ContestChanged(after.id()));
        tell(before, after, now);
    }

    private void write(ContestDefinition before, ContestDefinition after, RoundDefinition round, int position) {
        JsonNode own = RulesDraft.own(after, round);
        String rules = own == null ? null : json.writeValueAsString(own);
        if (round.id().value() < 0) {
            db.sql("""
                    INSERT INTO round (contest_id, code, name, phase, position, opens_at, closes_at, rules)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            after.id().value(),
                            newCode(after.id()),
                            round.name(),
                            round.phase(),
                            position,
                            round.opensAt(),
                            round.closesAt(),
                            rules))
                    .update();
            return;
        }
        RoundDefinition old = RulesDraft.find(before, round.id()).orElseThrow();
        db.sql(
                        "UPDATE round SET name = ?, phase = ?, position = ?, opens_at = ?, closes_at = ?, rules = ? WHERE id = ?")
                .params(Arrays.asList(
                        round.name(),
                        round.phase(),
                        position,
                        round.opensAt(),
                        round.closesAt(),
                        rules,
                        old.id().value()))
                .update();
    }

    /** Codes stand in files and addresses: one that is free, whatever rounds were removed. */
    private String newCode(ContestId contest) {
        Set<String> taken = db
                .sql("SELECT code FROM round WHERE contest_id = ?")
                .param(contest.value())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        int number = taken.size() + 1;
        while (taken.contains("k" + number)) {
            number++;
        }
        return "k" + number;
    }

    private void tell(ContestDefinition before, ContestDefinition after, Instant now) {
        if (before.rules().eligibility().roster() == Rules.Roster.OPEN
                && after.rules().eligibility().roster() == Rules.Roster.CLOSED) {
            events.publishEvent(new RosterClosed(after.id()));
        }
        List<RoundId> amended = after.rounds().stream()
                .filter(round -> RulesDraft.find(before, round.id())
                        .filter(old -> !now.isBefore(old.opensAt())
                                && !RulesChanges.paths(old.rules(), round.rules())
                                        .isEmpty())
                        .isPresent())
                .map(RoundDefinition::id)
                .toList();
        if (!amended.isEmpty()) {
            events.publishEvent(new RulesAmended(after.id(), amended));
        }
        for (RoundDefinition round : after.rounds()) {
            Optional<RoundDefinition> old = RulesDraft.find(before, round.id());
            if (old.isPresent() && !old.get().closesAt().equals(round.closesAt())) {
                events.publishEvent(new RoundTimesChanged(round.id(), old.get().closesAt(), round.closesAt()));
            }
        }
    }

    private ContestDefinition read(ContestId id) {
        ContestDefinition contest = contests.read(id);
        if (contest == null) {
            throw new NotFound("Không tìm thấy cuộc thi này.");
        }
        return contest;
    }

    /** Only what a blueprint sees of the questions: some who edit rules may not see more. */
    private List<Coverage.Classified> questions(SetId set) {
        return Access.asSystem(() -> sets.items(set)).stream()
                .filter(item -> item.verdict() == Verdict.APPROVED)
                .map(item -> new Coverage.Classified(
                        item.draft().topic(),
                        Objects.requireNonNull(item.draft().difficulty())))
                .toList();
    }

    private Saved saved(ContestId id, String lock) {
        return db.sql("SELECT rules_version, rules_saved_at, rules_saved_by FROM contest WHERE id = ?" + lock)
                .param(id.value())
                .query((rs, n) -> new Saved(rs.getInt(1), rs.getObject(2, Instant.class), rs.getString(3)))
                .optional()
                .orElseThrow(() -> new NotFound("Không tìm thấy cuộc thi này."));
    }

    private static RulesSheet.Version version(Saved saved, ContestDefinition contest) {
        return new RulesSheet.Version(
                saved.times(),
                contest.rounds().stream()
                        .map(round -> new RulesSheet.Times(round.id(), round.opensAt(), round.closesAt()))
                        .toList());
    }

    private ContestDefinition requireUnchanged(Saved saved, ContestId id, RulesSheet.Version version) {
        ContestDefinition now = read(id);
        if (version(saved, now).equals(version)) {
            return now;
        }
        Instant at = saved.at();
        String who = saved.times() == version.saves() || at == null
                ? "lịch thi đã được thay đổi"
                : saved.by() + " đã lưu thể lệ lúc " + VietnamTime.second(at);
        throw new RulesRefused(
                RulesRefused.MEANWHILE, "Trong lúc bạn sửa, " + who + ". Những gì bạn sửa vẫn còn trên màn hình.");
    }
}
