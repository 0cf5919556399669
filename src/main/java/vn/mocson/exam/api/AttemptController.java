package vn.mocson.exam.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.common.web.RequestTime;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptReview;
import vn.mocson.exam.AttemptReviews;
import vn.mocson.exam.AttemptView;
import vn.mocson.exam.DeviceNumber;
import vn.mocson.exam.ExamService;
import vn.mocson.exam.ResponseForm;
import vn.mocson.exam.RoundOverview;
import vn.mocson.exam.Saved;
import vn.mocson.exam.Started;
import vn.mocson.exam.Submitted;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantService;
import vn.mocson.participant.Profile;
import vn.mocson.unit.UnitService;

/** Sitting a paper, at the door. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "attempts")
class AttemptController {

    private final ExamService exam;
    private final AttemptReviews reviews;
    private final ParticipantService participants;
    private final ContestService contests;
    private final UnitService units;
    private final StartLine line;
    private final DeviceCookie device;
    private final RequestTime time;
    private final Clock clock;

    AttemptController(
            ExamService exam,
            AttemptReviews reviews,
            ParticipantService participants,
            ContestService contests,
            UnitService units,
            StartLine line,
            DeviceCookie device,
            RequestTime time,
            Clock clock) {
        this.exam = exam;
        this.reviews = reviews;
        this.participants = participants;
        this.contests = contests;
        this.units = units;
        this.line = line;
        this.device = device;
        this.time = time;
        this.clock = clock;
    }

    record Me(String participantId, String displayName, MyUnit unit, List<RoundOverview> rounds) {}

    record MyUnit(String id, String name) {}

    @GetMapping("/me")
    ResponseEntity<Me> me(@AuthenticationPrincipal @Nullable Entrant caller) {
        Entrant entrant = signedIn(caller);
        Profile profile = participants.profile(entrant);
        String unit = units.tree(contests.contest(profile.contest()).units())
                .find(profile.unit())
                .map(vn.mocson.unit.Unit::name)
                .orElse("");
        return personal(new Me(
                profile.id().toString(),
                profile.displayName(),
                new MyUnit(profile.unit().toString(), unit),
                exam.overview(entrant)));
    }

    @PostMapping("/rounds/{round}/attempts")
    ResponseEntity<AttemptView> start(
            @AuthenticationPrincipal @Nullable Entrant caller, @PathVariable long round, HttpServletRequest request) {
        Entrant entrant = signedIn(caller);
        RoundId id = new RoundId(round);
        Optional<DeviceNumber> brought = device.brought(request);
        DeviceNumber number = brought.orElseGet(device::fresh);
        // the moment of the turn, not of the knock: waiting is not working time
        Started started = line.inTurn(entrant.participant(), () -> exam.start(entrant, id, clock.instant(), number));
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(started.created() ? 201 : 200).cacheControl(CacheControl.noStore());
        if (started.marked() && brought.isEmpty()) {
            answer.header(HttpHeaders.SET_COOKIE, device.kept(number, contests.round(id), request));
        }
        return answer.body(started.attempt());
    }

    @GetMapping("/attempts/{id}")
    ResponseEntity<AttemptView> attempt(@AuthenticationPrincipal @Nullable Entrant caller, @PathVariable UUID id) {
        return personal(exam.attempt(signedIn(caller), new AttemptId(id)));
    }

    @PutMapping("/attempts/{id}/responses")
    ResponseEntity<Saved> save(
            @AuthenticationPrincipal @Nullable Entrant caller, @PathVariable UUID id, @RequestBody ResponseForm form) {
        return personal(exam.save(signedIn(caller), new AttemptId(id), form, time.arrival()));
    }

    @PostMapping("/attempts/{id}/submission")
    ResponseEntity<Submitted> submit(
            @AuthenticationPrincipal @Nullable Entrant caller,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ResponseForm form) {
        return personal(exam.submit(
                signedIn(caller), new AttemptId(id), form == null ? ResponseForm.empty() : form, time.arrival()));
    }

    /** The right answers, where the rules show them. */
    @GetMapping("/attempts/{id}/review")
    ResponseEntity<AttemptReview> review(@AuthenticationPrincipal @Nullable Entrant caller, @PathVariable UUID id) {
        return personal(reviews.review(signedIn(caller), new AttemptId(id)));
    }

    private static Entrant signedIn(@Nullable Entrant caller) {
        if (caller == null) {
            throw new AccessDeniedException("no token");
        }
        return caller;
    }

    private static <T> ResponseEntity<T> personal(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
