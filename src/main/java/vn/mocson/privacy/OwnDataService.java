package vn.mocson.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RunState;
import vn.mocson.exam.OwnAttempts;
import vn.mocson.participant.Correction;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.OwnProfile;
import vn.mocson.participant.OwnProfileService;
import vn.mocson.unit.UnitService;

/** What people see of their own data, do with it themselves, and ask the secretariat to do. */
@Service
public class OwnDataService {

    private static final int LONGEST_WORDS = 1000;
    private static final int SHORTEST_QUESTION = 5;
    private static final Correction NOTHING = new Correction(null, null, null);

    private final OwnProfileService profiles;
    private final OwnAttempts attempts;
    private final ContestService contests;
    private final UnitService units;
    private final RequestRows requests;
    private final RetentionRows retentions;
    private final WorkingDays workingDays;
    private final Clock clock;

    OwnDataService(
            OwnProfileService profiles,
            OwnAttempts attempts,
            ContestService contests,
            UnitService units,
            RequestRows requests,
            RetentionRows retentions,
            WorkingDays workingDays,
            Clock clock) {
        this.profiles = profiles;
        this.attempts = attempts;
        this.contests = contests;
        this.units = units;
        this.requests = requests;
        this.retentions = retentions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @throws NotFound where it was erased */
    @PreAuthorize(Access.ENTRANT)
    @Transactional(readOnly = true)
    public OwnData of(Entrant entrant) {
        OwnProfile profile = profiles.of(entrant);
        ContestDefinition contest = contests.contest(entrant.contest());
        List<RoundDefinition> unpublished = unpublished(entrant, contest);
        return new OwnData(
                profile,
                attempts.of(entrant),
                requests.of(entrant),
                unpublished,
                attempts.sitting(entrant.participant()),
                correctsAtOnce(profile),
                retentions.of(contest),
                today());
    }

    /** Withdraws, or gives again, the consent to be named. It holds on every board when this returns. */
    @PreAuthorize(Access.ENTRANT)
    @Transactional
    public void publishName(Entrant entrant, boolean publish) {
        if (profiles.publishName(entrant, publish)) {
            requests.insertDone(
                    entrant,
                    RequestKind.NAME,
                    clock.instant(),
                    today(),
                    publish
                            ? "Đã cho phép công bố họ tên. Có hiệu lực ngay."
                            : "Đã rút đồng ý công bố họ tên. Có hiệu lực ngay trên mọi bảng xếp hạng.");
        }
    }

    /** Keeps that somebody took a copy of their data: whether they could is something that may be asked later. */
    @PreAuthorize(Access.ENTRANT)
    @Transactional
    public OwnData exported(Entrant entrant) {
        OwnData all = of(entrant);
        requests.insertDone(
                entrant, RequestKind.EXPORT, clock.instant(), all.today(), "Đã tải bản sao dữ liệu tại trang.");
        return all;
    }

    /**
     * Mends the registration, at once where nothing hangs on it yet; else the secretariat is asked.
     *
     * @return whether it is mended already
     * @throws vn.mocson.common.web.InvalidFields naming the wrong fields
     * @throws PrivacyRefused where it says nothing else than the registration, or such a request waits
     * @throws vn.mocson.participant.RegistrationRefused with the rule that does not allow it
     */
    @PreAuthorize(Access.ENTRANT)
    @Transactional
    public boolean correct(
            Entrant entrant,
            @Nullable String fullName,
            @Nullable String dateOfBirth,
            @Nullable String unitId,
            @Nullable String words) {
        OwnProfile profile = profiles.locked(entrant);
        ContestDefinition contest = contests.contest(entrant.contest());
        Correction wanted = Correction.of(fullName, dateOfBirth, unitId, units.tree(contest.units()), today())
                .against(profile);
        if (wanted.isEmpty()) {
            throw PrivacyRefused.nothingToCorrect();
        }
        if (correctsAtOnce(profile)) {
            Access.asSystem(() -> {
                profiles.correct(entrant, wanted);
                return true;
            });
            requests.insertDone(
                    entrant, RequestKind.CORRECT, clock.instant(), today(), "Đã tự sửa hồ sơ trước khi dự thi.");
            return true;
        }
        put(entrant, RequestKind.CORRECT, checked(words), wanted);
        return false;
    }

    /**
     * Asks the secretariat. Who wants to be erased is named nowhere in public from this moment on.
     *
     * @param understood that results are not published yet and what follows from that
     * @throws PrivacyRefused where that was not said, words are missing, or such a request waits already
     */
    @PreAuthorize(Access.ENTRANT)
    @Transactional
    public void ask(Entrant entrant, RequestKind kind, @Nullable String words, boolean understood) {
        profiles.locked(entrant);
        if (kind.atOnce() || kind == RequestKind.CORRECT) {
            throw PrivacyRefused.atOnce();
        }
        String written = checked(words);
        if (kind == RequestKind.ASK && written.length() < SHORTEST_QUESTION) {
            throw PrivacyRefused.wordsMissing();
        }
        if (kind.erases()
                && !understood
                && !unpublished(entrant, contests.contest(entrant.contest())).isEmpty()) {
            throw PrivacyRefused.consequences();
        }
        if (kind.erases()) {
            publishName(entrant, false); // what can be taken out of sight at once is not left there for two weeks
        }
        put(entrant, kind, written, NOTHING);
    }

    /** @throws PrivacyRefused where it is over already */
    @PreAuthorize(Access.ENTRANT)
    @Transactional
    public void takeBack(Entrant entrant, RequestId id) {
        DataRequest request = requests.lock(id)
                .filter(found -> found.participant().equals(entrant.participant()))
                .orElseThrow(() -> new NotFound("Không tìm thấy yêu cầu này. Hãy tải lại trang."));
        if (!request.state().waits()) {
            throw PrivacyRefused.over();
        }
        requests.ended(id, RequestState.TAKEN_BACK, "", clock.instant(), "");
    }

    private void put(Entrant entrant, RequestKind kind, String words, Correction wanted) {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dateOf(now);
        requests.insert(
                entrant,
                kind,
                RequestState.NEW,
                now,
                workingDays.after(today, RequestKind.WORKING_DAYS_TO_ANSWER),
                today.plusDays(kind.daysToAct()),
                words,
                wanted);
    }

    private boolean correctsAtOnce(OwnProfile profile) {
        return !profile.listed() && attempts.rounds(profile.id()).isEmpty();
    }

    private List<RoundDefinition> unpublished(Entrant entrant, ContestDefinition contest) {
        Set<RoundId> sat = attempts.rounds(entrant.participant());
        Instant now = clock.instant();
        return contest.rounds().stream()
                .filter(round -> sat.contains(round.id()) && round.stateAt(now) != RunState.PUBLISHED)
                .toList();
    }

    private static String checked(@Nullable String words) {
        String clean = words == null ? "" : words.replace("\r\n", "\n").strip();
        if (clean.length() > LONGEST_WORDS) {
            throw PrivacyRefused.tooLong();
        }
        return clean;
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
