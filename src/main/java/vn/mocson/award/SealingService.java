package vn.mocson.award;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.account.StaffName;
import vn.mocson.account.StaffService;
import vn.mocson.award.Seals.State;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.HonourService;
import vn.mocson.standings.StandingsService;

/**
 * From a draft to a sealed and published result. What is signed is exactly the file whose hash was shown: at each
 * signature it is made again from everything as it is, and refused where a byte of it differs.
 */
@Service
@Transactional
public class SealingService {

    private static final int SALT = 32;
    private static final int LONGEST_DECISION = 100;
    private static final int LONGEST_REASON = 1000;

    private final Seals seals;
    private final SealMaker maker;
    private final AwardRows rows;
    private final PublicRecords records;
    private final HonourService honours;
    private final StandingsService standings;
    private final ContestService contests;
    private final StaffService staff;
    private final NamesInWords names;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealingService(
            Seals seals,
            SealMaker maker,
            AwardRows rows,
            PublicRecords records,
            HonourService honours,
            StandingsService standings,
            ContestService contests,
            StaffService staff,
            NamesInWords names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.seals = seals;
        this.maker = maker;
        this.rows = rows;
        this.records = records;
        this.honours = honours;
        this.standings = standings;
        this.contests = contests;
        this.staff = staff;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /** What waits for signatures; nothing where nothing does. */
    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public Optional<WaitingSeal> waiting(AwardScope scope) {
        return seals.waiting(scope)
                .map(row -> new WaitingSeal(
                        row.id(),
                        row.version(),
                        row.sha256(),
                        row.preparedAt(),
                        row.secretaryName(),
                        row.secretaryAt(),
                        row.decision(),
                        row.reason()));
    }

    /** The canonical file of a version, sealed or waiting, to be read before it is signed. */
    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public byte[] file(SealId id) {
        return seals.required(id).content();
    }

    /** What people typed that becomes public with this version, word for word: to be read before it is signed. */
    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public List<PublicWord> words(SealId id) {
        return PublicWord.of(seals.required(id));
    }

    /**
     * Makes the file that is to be signed, in place of one that still waits.
     *
     * @param decision number of the decision by which a sealed result is replaced; null for the first version
     * @throws AwardRefused before what it builds on is sealed and everything is decided and checked, where nothing differs
     *     from what is sealed, where a name stands in words that become public, and where {@code progress} does not want
     *     to go on
     */
    @PreAuthorize(Access.JURY)
    @Act("award.prepare")
    public SealId prepare(AwardScope scope, @Nullable String decision, @Nullable String reason, SealProgress progress) {
        hold(scope);
        requireCovered(scope);
        Optional<Seals.Row> before = seals.latestSealed(scope);
        String number = before.isEmpty() ? null : required(decision, 1, LONGEST_DECISION);
        String why = before.isEmpty() ? null : required(reason, 5, LONGEST_REASON);
        SealMaker.Basis basis = maker.basis(scope, progress);
        if (before.isPresent() && same(before.get(), basis)) {
            throw AwardRefused.unchanged();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int version = before.map(Seals.Row::version).orElse(0) + 1;
        byte[] keySalt = salt();
        Map<Integer, byte[]> salts = new HashMap<>();
        SealMaker.Made made = maker.make(
                basis,
                new SealFile.Edition(version, number, why, now),
                award -> salts.computeIfAbsent(award, each -> salt()),
                keySalt);
        requireDecided(made.draft());
        seals.dropWaiting(scope);
        SealId id = seals.put(
                scope,
                made.draft().scopeName(),
                version,
                made.content(),
                keySalt,
                number,
                why,
                Access.username(),
                now,
                made.names());
        names.refuse(made.draft(), PublicWord.of(seals.required(id)));
        ActNotes.current()
                .about("seal", id, made.draft().scopeName())
                .after("version", version)
                .after("sha256", Sha.of(made.content()))
                .after("decision", number);
        return id;
    }

    /** Winners of its rounds and phases count in it: they must not change behind a sealed result. */
    private void requireCovered(AwardScope scope) {
        ContestDefinition contest = contests.contest(scope.contest());
        List<RoundId> rounds = AwardScopes.rounds(contest, scope).stream()
                .map(RoundDefinition::id)
                .toList();
        for (AwardScope each : AwardScopes.of(contest)) {
            if (!each.equals(scope)
                    && scope.covers(each, rounds)
                    && seals.latestSealed(each).isEmpty()) {
                throw AwardRefused.earlierFirst(AwardScopes.name(contest, each));
            }
        }
    }

    /** That nobody reached a prize is a result too. */
    private void requireDecided(AwardDraft draft) {
        if (!draft.undecided().isEmpty()) {
            throw AwardRefused.undecided();
        }
        AwardScope scope = draft.scope();
        if (AwardScopes.prizes(contests.contest(scope.contest()), scope).isEmpty()) {
            throw AwardRefused.nothing();
        }
        long open = draft.lines().stream()
                .filter(line -> line.outcome() != AwardOutcome.CONFIRMED)
                .map(AwardDraft.Line::subject)
                .distinct()
                .count();
        if (open > 0) {
            throw AwardRefused.unchecked(open);
        }
    }

    private static String required(@Nullable String text, int shortest, int longest) {
        String clean = Vietnamese.clean(text == null ? "" : text);
        if (clean.length() < shortest || clean.length() > longest) {
            throw AwardRefused.decisionMissing();
        }
        return clean;
    }

    /** Takes a version back that was not sealed yet. */
    @PreAuthorize(Access.JURY)
    @Act("award.discard")
    public void discard(SealId id) {
        Seals.Row row = seals.lock(id);
        requireState(row.state() != State.SEALED);
        ActNotes.current().about("seal", id, row.scopeName()).after("sha256", row.sha256());
        seals.dropWaiting(row.scope());
    }

    /**
     * The first signature.
     *
     * @param sha256 the hash that was shown
     * @param password the signer's own, typed again
     * @throws AwardRefused where anything has moved since it was prepared
     */
    @PreAuthorize(Access.SIGNS_FIRST)
    @Act("award.sign-secretary")
    public void signAsSecretary(SealId id, String sha256, String password, SealProgress progress) {
        StaffName signer = staff.confirmPassword(Access.username(), password);
        Seals.Row row = toSign(id, State.PREPARED, sha256, progress);
        seals.signedBySecretary(id, signer.username(), signer.fullName(), clock.instant());
        note(row);
    }

    /**
     * The second signature, which seals: nothing of this version changes from here on.
     *
     * @throws AwardRefused where the signer is the first one, or anything has moved since it was prepared
     */
    @PreAuthorize(Access.SIGNS_SECOND)
    @Act("award.sign-jury")
    public void signAsJury(SealId id, String sha256, String password, SealProgress progress) {
        StaffName signer = staff.confirmPassword(Access.username(), password);
        Seals.Row row = toSign(id, State.SIGNED, sha256, progress);
        if (signer.username().equals(row.secretary())) {
            throw AwardRefused.samePerson();
        }
        seals.signedByJury(id, signer.username(), signer.fullName(), clock.instant());
        note(row);
        events.publishEvent(new ResultSealed(id, row.scope(), row.version()));
    }

    private static void note(Seals.Row row) {
        ActNotes.current()
                .about("seal", row.id(), row.scopeName())
                .after("version", row.version())
                .after("sha256", row.sha256());
    }

    private Seals.Row toSign(SealId id, State state, String shown, SealProgress progress) {
        hold(seals.required(id).scope());
        Seals.Row row = seals.one(id, " FOR UPDATE").orElseThrow(AwardRefused::notThisState);
        requireState(row.state() == state);
        SealMaker.Basis basis = maker.basis(row.scope(), progress);
        if (!row.sha256().equals(shown) || !same(row, basis)) {
            throw AwardRefused.moved();
        }
        names.refuse(basis.draft(), PublicWord.of(row));
        return row;
    }

    /** Whether the same file would come out of everything as it is now. */
    private boolean same(Seals.Row row, SealMaker.Basis basis) {
        Map<Integer, byte[]> salts = new HashMap<>();
        for (SealedName name : seals.names(row.id())) {
            if (name.salt() != null) {
                salts.put(name.number(), name.salt());
            }
        }
        SealMaker.Made now = maker.make(
                basis,
                new SealFile.Edition(row.version(), row.decision(), row.reason(), row.preparedAt()),
                award -> salts.getOrDefault(award, new byte[SALT]),
                row.keySalt());
        return Arrays.equals(now.content(), row.content());
    }

    /**
     * Makes a sealed result public: boards and keys as the rules say, and the record for everybody. An act of its own.
     *
     * @param progress only looks on: once begun it is not stopped
     * @throws AwardRefused where it is not the latest sealed version, is public already, or what it was made of has been
     *     corrected since: a new version is needed then
     */
    @PreAuthorize(Access.JURY)
    @Act("award.publish")
    public void publish(SealId id, SealProgress progress) {
        hold(seals.required(id).scope());
        Seals.Row row = seals.lock(id);
        requireState(row.state() == State.SEALED
                && row.publishedAt() == null
                && seals.latestSealed(row.scope()).map(Seals.Row::id).equals(Optional.of(id)));
        if (!Sha.of(row.content()).equals(row.sha256())) {
            throw new SealBroken(row.scopeName());
        }
        ContestDefinition contest = contests.contest(row.scope().contest());
        Instant now = clock.instant();
        seals.published(id, Access.username(), staff.fullName(Access.username()), now);
        for (RoundDefinition round : AwardScopes.rounds(contest, row.scope())) {
            if (round.publishedAt() == null) {
                standings.publish(round.id());
            }
        }
        records.write(seals.required(id), progress);
        note(row);
    }

    private static void requireState(boolean right) {
        if (!right) {
            throw AwardRefused.notThisState();
        }
    }

    /** Neither a correction of standings nor anybody at the worklist moves something until the transaction ends. */
    private void hold(AwardScope scope) {
        rows.lock(scope.contest());
        honours.holdStill(scope.contest());
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    /** What differs between two sealed versions of one result, award by award. */
    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public List<SealDifference> differences(SealId earlier, SealId later) {
        return SealDifference.between(holders(earlier), holders(later));
    }

    private Map<Integer, SealDifference.Held> holders(SealId id) {
        Seals.Row row = seals.required(id);
        Map<Integer, SealedName> names = new HashMap<>();
        seals.names(id).forEach(name -> names.put(name.number(), name));
        Map<Integer, SealDifference.Held> holders = new HashMap<>();
        SealFile.read(row.content())
                .awards()
                .forEach(award ->
                        holders.put(award.number(), held(award, Objects.requireNonNull(names.get(award.number())))));
        return holders;
    }

    /** Registrations of one person may have become one between two versions: who it is now tells the name, not the file. */
    private static SealDifference.Held held(SealFile.Award award, SealedName name) {
        return new SealDifference.Held(
                award.kind(),
                award.prize(),
                award.rank(),
                name.person() == null ? "U" + award.unit() : "P" + name.person(),
                name.holder() == null ? SealedReader.ERASED : name.holder());
    }
}
