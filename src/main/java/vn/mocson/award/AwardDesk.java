package vn.mocson.award;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.award.AwardVote.VoteKind;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.ParticipantId;

/** The draft of who gets which prize, and the worklist by which likely winners are checked before it is sealed. */
@Service
@Transactional
public class AwardDesk {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST = 500;

    private final DraftMaker drafts;
    private final AwardRows rows;
    private final NamesInWords names;
    private final ContestService contests;
    private final Clock clock;

    AwardDesk(DraftMaker drafts, AwardRows rows, NamesInWords names, ContestService contests, Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.names = names;
        this.contests = contests;
        this.clock = clock;
    }

    /** What of the contest has a result of its own: rounds by time, then phases, then the contest. */
    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public List<AwardPart> parts(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        return AwardScopes.of(contest).stream()
                .map(scope -> new AwardPart(scope, AwardScopes.name(contest, scope), drafts.ready(scope)))
                .toList();
    }

    /** @throws AwardRefused before the close */
    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public AwardDraft draft(AwardScope scope) {
        return drafts.draft(scope);
    }

    /**
     * The telephone number of somebody who is about to get a prize, for the call that checks them. That it was looked at
     * is recorded.
     *
     * @throws AwardRefused where nobody has to call them: they are not in the draft
     */
    @PreAuthorize(Access.JURY)
    @Act("award.phone")
    public String phone(AwardScope scope, ParticipantId person) {
        line(drafts.draft(scope), AwardSubject.of(person));
        ActNotes.current().about("participant", person);
        return rows.phone(person);
    }

    /**
     * That somebody looked; again replaces what was noted.
     *
     * @throws AwardRefused where the note has the number of an identity paper in it
     */
    @PreAuthorize(Access.JURY)
    @Act("award.check")
    public void check(AwardScope scope, ParticipantId person, CheckKind kind, String note) {
        String clean = cut(note);
        IdentityNumbers.refuse(clean);
        rows.lock(scope.contest());
        line(drafts.draft(scope), AwardSubject.of(person));
        rows.check(scope.contest(), person, kind, clean, Access.username(), clock.instant());
        ActNotes.current().about("participant", person);
    }

    /**
     * It was noted by mistake.
     *
     * @throws AwardRefused where the person is confirmed, which may rest on it
     */
    @PreAuthorize(Access.JURY)
    @Act("award.uncheck")
    public void uncheck(AwardScope scope, ParticipantId person, CheckKind kind) {
        rows.lock(scope.contest());
        if (line(drafts.draft(scope), AwardSubject.of(person)).outcome() == AwardOutcome.CONFIRMED) {
            throw AwardRefused.confirmedByIt();
        }
        rows.uncheck(person, kind);
        ActNotes.current().about("participant", person);
    }

    /**
     * Everything about this one is in order. Whoever did not agree to be named said on the telephone that they do.
     *
     * @param waiver why a person is confirmed of whom nothing was checked; else it is not asked for and not kept
     * @throws AwardRefused where nothing was checked and no reason is given, or the person was not asked about the name
     */
    @PreAuthorize(Access.JURY)
    @Act(value = "award.confirm", keepsReason = false)
    public void confirm(AwardScope scope, AwardSubject subject, String waiver) {
        rows.lock(scope.contest());
        AwardDraft draft = drafts.draft(scope);
        AwardDraft.Line line = line(draft, subject);
        if (!line.namePublic() && !line.checks().containsKey(CheckKind.CALLED)) {
            throw AwardRefused.notAskedAboutTheName();
        }
        confirm(draft, List.of(line), waiver);
    }

    /**
     * The same for several at once. Who did not agree to be named is left out: each of them is asked.
     *
     * @param waiver why those are confirmed of whom nothing was checked; one for all of them
     * @throws AwardRefused where something was not checked about one of them, and no reason is given
     */
    @PreAuthorize(Access.JURY)
    @Act(value = "award.confirm-all", keepsReason = false)
    public void confirmAll(AwardScope scope, List<AwardSubject> subjects, String waiver) {
        rows.lock(scope.contest());
        AwardDraft draft = drafts.draft(scope);
        confirm(
                draft,
                subjects.stream()
                        .map(subject -> line(draft, subject))
                        .filter(AwardDraft.Line::namePublic)
                        .toList(),
                waiver);
    }

    private void confirm(AwardDraft draft, List<AwardDraft.Line> lines, String waiver) {
        AwardScope scope = draft.scope();
        List<AwardSubject> unchecked = lines.stream()
                .filter(AwardDraft.Line::unchecked)
                .map(AwardDraft.Line::subject)
                .toList();
        String why = unchecked.isEmpty() ? "" : waiver(waiver, unchecked.size());
        Map<AwardSubject, String> prizes = prizes(draft);
        for (AwardDraft.Line line : lines) {
            AwardSubject subject = line.subject();
            String reason = line.unchecked() ? why : "";
            rows.outcome(scope, subject, AwardOutcome.CONFIRMED, reason, Access.username(), clock.instant());
            if (line.unchecked()) {
                String prize = prizes.get(subject);
                rows.change(
                        scope,
                        new AwardRows.Change(
                                subject, subject, prize, prize, reason, Access.username(), clock.instant()));
            }
        }
        ActNotes.current()
                .about("contest", scope.contest(), draft.scopeName())
                .because(why)
                .after(
                        "confirmed",
                        lines.stream().map(line -> line.subject().key()).toList())
                .after("unchecked", unchecked.stream().map(AwardSubject::key).toList());
    }

    private static String waiver(String typed, int people) {
        String why = Vietnamese.clean(typed);
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST) {
            throw AwardRefused.waiverMissing(people);
        }
        IdentityNumbers.refuse(why);
        return why;
    }

    /**
     * Does not get the prize, by decision; the next one moves up, and the trace says why.
     *
     * @throws AwardRefused without a reason
     */
    @PreAuthorize(Access.JURY)
    @Act(value = "award.refuse", keepsReason = false)
    public void refuse(AwardScope scope, AwardSubject subject, String reason) {
        passOver(scope, subject, AwardOutcome.REFUSED, reason);
    }

    /** Does not want it; the next one moves up. */
    @PreAuthorize(Access.JURY)
    @Act(value = "award.withdraw", keepsReason = false)
    public void withdraw(AwardScope scope, AwardSubject subject, String reason) {
        passOver(scope, subject, AwardOutcome.WITHDRAWN, reason);
    }

    /** A confirmation, refusal or withdrawal is taken back; who was passed over is in the order again. */
    @PreAuthorize(Access.JURY)
    @Act(value = "award.reopen", keepsReason = false)
    public void reopen(AwardScope scope, AwardSubject subject, String reason) {
        change(scope, subject, AwardOutcome.OPEN, reason(reason));
    }

    private void passOver(AwardScope scope, AwardSubject subject, AwardOutcome outcome, String reason) {
        String why = reason(reason);
        line(drafts.draft(scope), subject);
        change(scope, subject, outcome, why);
    }

    private void change(AwardScope scope, AwardSubject subject, AwardOutcome outcome, String why) {
        rows.lock(scope.contest());
        Map<AwardSubject, String> before = prizes(drafts.draft(scope));
        rows.outcome(scope, subject, outcome, why, Access.username(), clock.instant());
        AwardDraft draft = drafts.draft(scope);
        trace(scope, subject, before, prizes(draft), why);
        ActNotes.current()
                .about("contest", scope.contest(), draft.scopeName())
                .after("subject", subject.key())
                .after("outcome", outcome);
    }

    private void trace(
            AwardScope scope,
            AwardSubject cause,
            Map<AwardSubject, String> before,
            Map<AwardSubject, String> after,
            String why) {
        Set<AwardSubject> concerned = new HashSet<>(before.keySet());
        concerned.addAll(after.keySet());
        concerned.stream()
                .filter(subject -> !Objects.equals(before.get(subject), after.get(subject)))
                .sorted(Comparator.comparing((AwardSubject subject) -> !subject.equals(cause))
                        .thenComparing(AwardSubject::key))
                .forEach(subject -> rows.change(
                        scope,
                        new AwardRows.Change(
                                cause,
                                subject,
                                before.get(subject),
                                after.get(subject),
                                why,
                                Access.username(),
                                clock.instant())));
    }

    private static Map<AwardSubject, String> prizes(AwardDraft draft) {
        Map<AwardSubject, String> prizes = new LinkedHashMap<>();
        draft.lines().forEach(line -> prizes.merge(line.subject(), line.prize(), (a, b) -> a + ", " + b));
        return prizes;
    }

    /** Who replaced whom, why and by whom; the latest first. */
    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public List<AwardChange> changes(AwardScope scope) {
        List<AwardRows.Change> changes = rows.changes(scope);
        Set<ParticipantId> people = new HashSet<>();
        changes.forEach(change -> {
            add(people, change.cause());
            add(people, change.subject());
        });
        Map<ParticipantId, AwardRows.Person> known = rows.people(people);
        return changes.stream()
                .map(change -> new AwardChange(
                        name(change.cause(), known),
                        name(change.subject(), known),
                        change.before(),
                        change.after(),
                        change.reason(),
                        change.by(),
                        change.at()))
                .toList();
    }

    private static void add(Set<ParticipantId> people, AwardSubject subject) {
        if (subject.person() != null) {
            people.add(subject.person());
        }
    }

    private String name(AwardSubject subject, Map<ParticipantId, AwardRows.Person> known) {
        if (subject.unit() != null) {
            return rows.unitName(subject.unit()).orElse("");
        }
        AwardRows.Person person = subject.person() == null ? null : known.get(subject.person());
        return person == null ? SealedReader.ERASED : person.name();
    }

    /**
     * These live in one household, as the secretariat found out. No address is asked for or kept.
     *
     * @param people at least two, none of whom stays in another household
     */
    @PreAuthorize(Access.JURY)
    @Act(value = "award.household", keepsReason = false)
    public void household(AwardScope scope, List<ParticipantId> people) {
        rows.lock(scope.contest());
        AwardDraft draft = drafts.draft(scope);
        long household = rows.newHousehold(scope.contest());
        for (ParticipantId person : people) {
            line(draft, AwardSubject.of(person));
            rows.household(scope.contest(), person, household, Access.username(), clock.instant());
        }
    }

    /** Lives in no declared household. */
    @PreAuthorize(Access.JURY)
    @Act("award.no-household")
    public void noHousehold(AwardScope scope, ParticipantId person) {
        rows.lock(scope.contest());
        rows.household(scope.contest(), person, null, Access.username(), clock.instant());
        ActNotes.current().about("participant", person);
    }

    /**
     * Records what the committee decided by a vote. The words go into the public record as they are. One about a special
     * prize that chooses nobody decides that it is not given.
     *
     * @throws AwardRefused where something is missing, more were against than in favour, the words name somebody, or no
     *     such tie waits
     */
    @PreAuthorize(Access.JURY)
    @Act("award.vote")
    public void vote(AwardScope scope, VoteDraft vote) {
        rows.lock(scope.contest());
        VoteDraft clean = new VoteDraft(
                vote.kind(),
                Vietnamese.clean(vote.prize()),
                Vietnamese.clean(vote.question()),
                vote.favour(),
                vote.against(),
                vote.abstained(),
                Vietnamese.clean(vote.outcome()),
                vote.shared(),
                vote.about(),
                vote.shared() ? List.of() : vote.chosen(),
                vote.border());
        require(clean);
        AwardDraft draft = drafts.draft(scope);
        if (clean.kind() == VoteKind.BORDER && !waits(draft, clean)) {
            throw AwardRefused.borderMoved();
        }
        names.refuse(draft, clean);
        rows.vote(scope, clean, Access.username(), clock.instant());
        ActNotes.current()
                .about("contest", scope.contest(), AwardScopes.name(contests.contest(scope.contest()), scope))
                .after("kind", clean.kind())
                .after("favour", clean.favour())
                .after("against", clean.against())
                .after("abstained", clean.abstained());
    }

    /** Whether the tie still stands at this border and waits, as it did when the vote was opened. */
    private static boolean waits(AwardDraft draft, VoteDraft vote) {
        return draft.undecided().stream()
                .anyMatch(open -> open.kind() == VoteKind.BORDER
                        && open.prize().equals(vote.prize())
                        && Objects.equals(open.border(), vote.border())
                        && Set.copyOf(open.tied()).equals(Set.copyOf(vote.about())));
    }

    private static void require(VoteDraft vote) {
        boolean gives = vote.kind() != VoteKind.OTHER;
        boolean nobodyChosen = vote.kind() == VoteKind.BORDER
                && !vote.shared()
                && vote.chosen().isEmpty();
        if (vote.question().isEmpty()
                || vote.question().length() > LONGEST
                || vote.outcome().isEmpty()
                || vote.outcome().length() > LONGEST
                || vote.favour() < 0
                || vote.against() < 0
                || vote.abstained() < 0
                || vote.favour() + vote.against() + vote.abstained() == 0
                || nobodyChosen) {
            throw AwardRefused.voteIncomplete();
        }
        if (gives && vote.favour() <= vote.against()) {
            throw AwardRefused.voteNotCarried();
        }
    }

    /** A vote was recorded wrongly; it stays on record with the reason. */
    @PreAuthorize(Access.JURY)
    @Act("award.vote-withdraw")
    public void withdrawVote(AwardScope scope, long vote, String reason) {
        rows.lock(scope.contest());
        if (!rows.withdraw(scope, vote, reason(reason), Access.username(), clock.instant())) {
            throw AwardRefused.notThisState();
        }
    }

    private static AwardDraft.Line line(AwardDraft draft, AwardSubject subject) {
        return draft.lines().stream()
                .filter(line -> line.subject().equals(subject))
                .findFirst()
                .orElseThrow(AwardRefused::notInDraft);
    }

    private static String reason(@Nullable String text) {
        String clean = Vietnamese.clean(text == null ? "" : text);
        if (clean.length() < SHORTEST_REASON || clean.length() > LONGEST) {
            throw AwardRefused.reasonMissing();
        }
        return clean;
    }

    private static String cut(String text) {
        String clean = Vietnamese.clean(text);
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
