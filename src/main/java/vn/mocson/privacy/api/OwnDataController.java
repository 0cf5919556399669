package vn.mocson.privacy.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.AttemptState;
import vn.mocson.exam.OwnAttempt;
import vn.mocson.exam.Submitted;
import vn.mocson.participant.Correction;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.OwnProfile;
import vn.mocson.privacy.DataCopies;
import vn.mocson.privacy.DataRequest;
import vn.mocson.privacy.OwnData;
import vn.mocson.privacy.OwnDataService;
import vn.mocson.privacy.RequestId;
import vn.mocson.privacy.RequestKind;
import vn.mocson.privacy.RequestState;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** What people see of their own data at the door, take with them, change, and ask for. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "own data")
class OwnDataController {

    private final OwnDataService data;
    private final DataCopies copies;
    private final ContestService contests;
    private final UnitService units;

    OwnDataController(OwnDataService data, DataCopies copies, ContestService contests, UnitService units) {
        this.data = data;
        this.copies = copies;
        this.contests = contests;
        this.units = units;
    }

    record PersonAnswer(
            String fullName,
            LocalDate dateOfBirth,
            String phone,
            String unit,
            String unitId,
            String occupation,
            boolean listed,
            Instant registeredAt) {

        @Override
        public String toString() {
            return "PersonAnswer[…]";
        }
    }

    record ConsentAnswer(String version, Instant givenAt, boolean publishName, List<ChangeAnswer> changes) {}

    record ChangeAnswer(boolean publishName, Instant at) {}

    record AttemptAnswer(
            String id,
            String roundId,
            String round,
            int number,
            AttemptState state,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Integer answered,
            int questions,
            @Nullable BigDecimal prediction,
            Submitted.@Nullable Result result,
            Submitted.@Nullable Receipt receipt,
            boolean reviewable) {}

    /** @param wanted what a correction is to be, in one line; empty for other requests */
    record RequestAnswer(
            String id,
            RequestKind kind,
            RequestState state,
            Instant madeAt,
            LocalDate answerDue,
            LocalDate actDue,
            boolean overdue,
            String words,
            WantedAnswer wanted,
            String answer,
            @Nullable Instant answeredAt,
            String outcome,
            @Nullable Instant endedAt) {}

    record WantedAnswer(
            @Nullable String fullName,
            @Nullable LocalDate dateOfBirth,
            @Nullable String unit) {}

    /**
     * @param keptUntil the last day on which the data is kept; null while it follows from nothing
     * @param unpublished names of rounds that the person sat in and whose results are not published
     */
    record OwnDataAnswer(
            String contest,
            PersonAnswer person,
            ConsentAnswer consent,
            @Nullable LocalDate keptUntil,
            boolean correctsAtOnce,
            boolean sitting,
            List<String> unpublished,
            List<AttemptAnswer> attempts,
            List<RequestAnswer> requests) {}

    @GetMapping("/data")
    ResponseEntity<OwnDataAnswer> data(@AuthenticationPrincipal @Nullable Entrant caller) {
        return personal(answer(signedIn(caller)));
    }

    record PublishNameForm(@Nullable Boolean publishName) {}

    /** Withdraws the consent to be named, or gives it again, from this moment on. */
    @PutMapping("/publish-name")
    ResponseEntity<OwnDataAnswer> publishName(
            @AuthenticationPrincipal @Nullable Entrant caller, @RequestBody PublishNameForm form) {
        Entrant entrant = signedIn(caller);
        data.publishName(entrant, Boolean.TRUE.equals(form.publishName()));
        return personal(answer(entrant));
    }

    record CorrectionForm(
            @Nullable String fullName,
            @Nullable String dateOfBirth,
            @Nullable String unitId,
            @Nullable String words) {

        @Override
        public String toString() {
            return "CorrectionForm[…]";
        }
    }

    /** Mends the registration where nothing hangs on it yet (200), else asks the secretariat to (202). */
    @PostMapping("/corrections")
    ResponseEntity<OwnDataAnswer> correct(
            @AuthenticationPrincipal @Nullable Entrant caller, @RequestBody CorrectionForm form) {
        Entrant entrant = signedIn(caller);
        boolean done = data.correct(entrant, form.fullName(), form.dateOfBirth(), form.unitId(), form.words());
        return ResponseEntity.status(done ? 200 : 202)
                .cacheControl(CacheControl.noStore())
                .body(answer(entrant));
    }

    /** @param understood that results are not published yet, where that is so */
    record RequestForm(
            @Nullable RequestKind kind,
            @Nullable String words,
            @Nullable Boolean understood) {

        @Override
        public String toString() {
            return "RequestForm[" + kind + "]";
        }
    }

    @PostMapping("/requests")
    ResponseEntity<OwnDataAnswer> ask(
            @AuthenticationPrincipal @Nullable Entrant caller, @RequestBody RequestForm form) {
        Entrant entrant = signedIn(caller);
        data.ask(
                entrant,
                form.kind() == null ? RequestKind.ASK : form.kind(),
                form.words(),
                Boolean.TRUE.equals(form.understood()));
        return ResponseEntity.status(201).cacheControl(CacheControl.noStore()).body(answer(entrant));
    }

    @DeleteMapping("/requests/{id}")
    ResponseEntity<OwnDataAnswer> takeBack(@AuthenticationPrincipal @Nullable Entrant caller, @PathVariable long id) {
        Entrant entrant = signedIn(caller);
        data.takeBack(entrant, new RequestId(id));
        return personal(answer(entrant));
    }

    /** Everything, to be read by machines. */
    @GetMapping("/data.json")
    ResponseEntity<Object> json(@AuthenticationPrincipal @Nullable Entrant caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"du-lieu-cua-toi.json\"")
                .body(copies.of(signedIn(caller)));
    }

    /** Everything, to be read by people. */
    @GetMapping("/data.html")
    ResponseEntity<byte[]> html(@AuthenticationPrincipal @Nullable Entrant caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"du-lieu-cua-toi.html\"")
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(CopyPage.of(copies.of(signedIn(caller))).getBytes(StandardCharsets.UTF_8));
    }

    private OwnDataAnswer answer(Entrant entrant) {
        OwnData own = data.of(entrant);
        ContestDefinition contest = contests.contest(entrant.contest());
        UnitTree tree = units.tree(contest.units());
        OwnProfile profile = own.profile();
        return new OwnDataAnswer(
                contest.title(),
                new PersonAnswer(
                        profile.fullName(),
                        profile.dateOfBirth(),
                        profile.phone(),
                        unitName(tree, profile.unit()),
                        profile.unit().toString(),
                        profile.occupation(),
                        profile.listed(),
                        profile.registeredAt()),
                new ConsentAnswer(
                        profile.consentVersion(),
                        profile.consentedAt(),
                        profile.publishName(),
                        profile.changes().stream()
                                .map(change -> new ChangeAnswer(change.publishName(), change.at()))
                                .toList()),
                own.retention().until(),
                own.correctsAtOnce(),
                own.sitting(),
                own.unpublished().stream().map(RoundDefinition::fullName).toList(),
                own.attempts().stream().map(this::answer).toList(),
                own.requests().stream()
                        .map(request -> answer(request, tree, own.today()))
                        .toList());
    }

    private AttemptAnswer answer(OwnAttempt attempt) {
        return new AttemptAnswer(
                attempt.id().toString(),
                attempt.round().toString(),
                contests.round(attempt.round()).fullName(),
                attempt.number(),
                attempt.state(),
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.answered(),
                attempt.questions(),
                attempt.prediction(),
                attempt.result(),
                attempt.receipt(),
                attempt.reviewable());
    }

    /** Who of the house answered is not told: people write to the secretariat, not to a person. */
    private static RequestAnswer answer(DataRequest request, UnitTree tree, LocalDate today) {
        Correction wanted = request.wanted();
        UnitId unit = wanted.unit();
        return new RequestAnswer(
                request.id().toString(),
                request.kind(),
                request.state(),
                request.madeAt(),
                request.answerDue(),
                request.actDue(),
                request.overdue(today),
                request.words(),
                new WantedAnswer(wanted.fullName(), wanted.dateOfBirth(), unit == null ? null : unitName(tree, unit)),
                request.answer(),
                request.answeredAt(),
                request.outcome(),
                request.endedAt());
    }

    private static String unitName(UnitTree tree, UnitId id) {
        return tree.find(id).map(Unit::name).orElse("");
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
