package vn.mocson.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RunState;
import vn.mocson.exam.OwnAttempts;
import vn.mocson.participant.Correction;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.OwnProfile;
import vn.mocson.participant.OwnProfileService;
import vn.mocson.participant.PeopleEraser;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.participant.ProfileForm;

/** What people ask about their data, as the secretariat deals with it. */
@Service
public class RequestDesk {

    /** Of an answer, or of what was done, in characters. */
    public static final int LONGEST_TEXT = 2000;

    private static final int SHORTEST_TEXT = 5;

    private final RequestRows requests;
    private final OwnProfileService profiles;
    private final ProfileDesk registrations;
    private final OwnAttempts attempts;
    private final PeopleEraser eraser;
    private final ContestService contests;
    private final Clock clock;

    RequestDesk(
            RequestRows requests,
            OwnProfileService profiles,
            ProfileDesk registrations,
            OwnAttempts attempts,
            PeopleEraser eraser,
            ContestService contests,
            Clock clock) {
        this.requests = requests;
        this.profiles = profiles;
        this.registrations = registrations;
        this.attempts = attempts;
        this.eraser = eraser;
        this.contests = contests;
        this.clock = clock;
    }

    /** What is due first comes first, so that what is late stands at the top; then what was over last. */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional(readOnly = true)
    public List<DataRequest> find(RequestQuery query, int offset, int limit) {
        return requests.find(query, offset, limit);
    }

    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional(readOnly = true)
    public int count(RequestQuery query) {
        return requests.count(query);
    }

    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional(readOnly = true)
    public RequestCounts counts(ContestId contest) {
        return requests.counts(contest, today());
    }

    /** @throws NotFound where its person was merged away meanwhile */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional(readOnly = true)
    public DataRequest request(RequestId id) {
        return requests.find(id).orElseThrow(RequestDesk::gone);
    }

    @PreAuthorize(Access.STAFF)
    public LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }

    /** What carrying out would take away. */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional(readOnly = true)
    public Loss loss(RequestId id) {
        DataRequest request = request(id);
        Entrant entrant = entrant(request);
        return Access.asSystem(() -> new Loss(
                attempts.count(request.participant()),
                unpublished(request),
                profiles.of(entrant).listed(),
                attempts.sitting(request.participant())));
    }

    private List<String> unpublished(DataRequest request) {
        Set<RoundId> sat = attempts.rounds(request.participant());
        Instant now = clock.instant();
        return contests.contest(request.contest()).rounds().stream()
                .filter(round -> sat.contains(round.id()) && round.stateAt(now) != RunState.PUBLISHED)
                .map(RoundDefinition::fullName)
                .toList();
    }

    /** Answers; a question is done with by that. The person reads it on their page. */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional
    @Act("request.answer")
    public void answer(RequestId id, String text) {
        DataRequest request = waiting(id);
        String answer = checked(text);
        Instant now = clock.instant();
        requests.answered(id, RequestState.ANSWERED, answer, now, Access.username());
        if (request.kind() == RequestKind.ASK) {
            requests.ended(id, RequestState.DONE, "", now, Access.username());
        }
    }

    /**
     * Does what was asked: mends the registration, or erases the person.
     *
     * @throws PrivacyRefused where the person sits now
     * @throws vn.mocson.participant.ProfileRefused where the rules do not allow the correction
     */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional
    @Act("request.carry-out")
    public void carryOut(RequestId id) {
        Entrant entrant = entrant(request(id));
        ActNotes.current().after("request", id);
        // first the registration, then what is asked about it: as everybody does who locks both
        OwnProfile profile = Access.asSystem(() -> profiles.locked(entrant));
        DataRequest request = waiting(id);
        if (Access.asSystem(() -> attempts.sitting(request.participant()))) {
            throw PrivacyRefused.sitting();
        }
        String outcome;
        if (request.kind() == RequestKind.CORRECT) {
            registrations.correct(
                    request.contest(),
                    request.participant(),
                    form(profile, request.wanted()),
                    "Theo yêu cầu về dữ liệu số " + id + " của chính người dự thi");
            outcome = "Đã sửa hồ sơ theo yêu cầu.";
        } else if (request.kind().erases()) {
            Access.asSystem(() -> {
                eraser.erase(entrant);
                return true;
            });
            outcome = "Đã xóa dữ liệu nhận dạng; lượt thi và số liệu còn lại không gắn với tên ai.";
        } else {
            throw PrivacyRefused.notThatWay();
        }
        requests.ended(id, RequestState.DONE, outcome, clock.instant(), Access.username());
    }

    private static ProfileForm form(OwnProfile now, Correction wanted) {
        return new ProfileForm(
                wanted.fullName() == null ? now.fullName() : wanted.fullName(),
                wanted.dateOfBirth() == null ? now.dateOfBirth() : wanted.dateOfBirth(),
                now.phone(),
                wanted.unit() == null ? now.unit() : wanted.unit());
    }

    /** Keeps what was done elsewhere about a correction. */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional
    @Act("request.settle")
    public void settle(RequestId id, String what) {
        DataRequest request = waiting(id);
        if (request.kind() != RequestKind.CORRECT) {
            throw PrivacyRefused.notThatWay();
        }
        requests.ended(id, RequestState.DONE, checked(what), clock.instant(), Access.username());
    }

    /** Refuses, with the reason that the person reads. */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional
    @Act(value = "request.refuse", keepsReason = false) // free words to a person, which may have to go one day
    public void refuse(RequestId id, String reason) {
        waiting(id);
        requests.ended(id, RequestState.REFUSED, checked(reason), clock.instant(), Access.username());
    }

    private DataRequest waiting(RequestId id) {
        DataRequest request = requests.lock(id).orElseThrow(RequestDesk::gone);
        if (!request.state().waits()) {
            throw PrivacyRefused.over();
        }
        return request;
    }

    private static Entrant entrant(DataRequest request) {
        return new Entrant(request.participant(), request.contest());
    }

    private static String checked(String text) {
        String clean = text.replace("\r\n", "\n").strip();
        if (clean.length() < SHORTEST_TEXT || clean.length() > LONGEST_TEXT) {
            throw PrivacyRefused.wordsMissing();
        }
        return clean;
    }

    private static NotFound gone() {
        return new NotFound("Yêu cầu này không còn nữa. Hãy tải lại danh sách.");
    }
}
