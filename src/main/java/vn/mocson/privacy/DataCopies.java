package vn.mocson.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.certificate.OwnCertificates;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptState;
import vn.mocson.exam.AttemptView;
import vn.mocson.exam.ExamService;
import vn.mocson.exam.OwnAttempt;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.OwnProfile;
import vn.mocson.standings.BoardHidden;
import vn.mocson.standings.Explanation;
import vn.mocson.standings.StandingsService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/** Makes copies of people's data for themselves. What the rules do not show them yet is not in them either. */
@Service
public class DataCopies {

    private final OwnDataService data;
    private final ExamService exam;
    private final StandingsService standings;
    private final OwnCertificates certificates;
    private final ContestService contests;
    private final UnitService units;
    private final Clock clock;

    DataCopies(
            OwnDataService data,
            ExamService exam,
            StandingsService standings,
            OwnCertificates certificates,
            ContestService contests,
            UnitService units,
            Clock clock) {
        this.data = data;
        this.exam = exam;
        this.standings = standings;
        this.certificates = certificates;
        this.contests = contests;
        this.units = units;
        this.clock = clock;
    }

    /** @throws NotFound where the data was erased */
    @PreAuthorize(Access.ENTRANT)
    public DataCopy of(Entrant entrant) {
        OwnData own = data.exported(entrant);
        OwnProfile profile = own.profile();
        ContestDefinition contest = contests.contest(entrant.contest());
        return new DataCopy(
                contest.title(),
                contest.organizer(),
                clock.instant(),
                new DataCopy.Person(
                        profile.id().toString(),
                        profile.fullName(),
                        profile.dateOfBirth(),
                        profile.phone(),
                        units.tree(contest.units())
                                .find(profile.unit())
                                .map(Unit::name)
                                .orElse(""),
                        profile.occupation(),
                        profile.listed(),
                        profile.extraTime().dividedBy(Duration.ofMinutes(1)),
                        profile.registeredAt()),
                new DataCopy.Consent(
                        profile.consentVersion(),
                        contest.consent().version().equals(profile.consentVersion())
                                ? contest.consent().text()
                                : "",
                        profile.consentedAt(),
                        profile.publishName(),
                        profile.changes().stream()
                                .map(change -> new DataCopy.Change(change.publishName(), change.version(), change.at()))
                                .toList()),
                profile.acts().stream()
                        .map(act -> new DataCopy.HouseAct(act.kind().name(), act.at(), act.before(), act.after()))
                        .toList(),
                own.retention().until(),
                own.attempts().stream()
                        .map(attempt -> attempt(entrant, attempt))
                        .toList(),
                places(entrant, contest, own),
                certificates.of(entrant).stream()
                        .map(each -> new DataCopy.Certificate(
                                each.number(), each.prize(), each.scope(), each.issuedOn(), each.revokedAt()))
                        .toList(),
                own.requests().stream()
                        .map(request -> new DataCopy.Request(
                                request.kind().name(),
                                request.state().name(),
                                request.madeAt(),
                                request.answerDue(),
                                request.actDue(),
                                request.words(),
                                request.answer(),
                                request.answeredAt(),
                                request.outcome(),
                                request.endedAt()))
                        .toList());
    }

    private DataCopy.Attempt attempt(Entrant entrant, OwnAttempt attempt) {
        RoundDefinition round = contests.round(attempt.round());
        var result = attempt.result();
        var receipt = attempt.receipt();
        var device = attempt.device();
        return new DataCopy.Attempt(
                attempt.id().toString(),
                round.fullName(),
                attempt.number(),
                attempt.state().name(),
                attempt.startedAt(),
                attempt.submittedAt(),
                result == null ? null : result.correct(),
                attempt.questions(),
                result == null ? null : result.points(),
                attempt.prediction(),
                receipt == null ? null : receipt.code(),
                receipt == null ? null : receipt.hash(),
                device == null ? null : device.text(),
                attempt.state() == AttemptState.OPEN ? List.of() : answers(exam.attempt(entrant, attempt.id())));
    }

    private static List<DataCopy.Answer> answers(AttemptView attempt) {
        List<DataCopy.Answer> answers = new ArrayList<>();
        for (AttemptView.Question question : attempt.questions()) {
            List<String> chosen = attempt.responses().getOrDefault(question.id(), List.of());
            answers.add(new DataCopy.Answer(
                    question.no(),
                    question.text(),
                    question.options().stream()
                            .filter(option -> chosen.contains(option.id()))
                            .map(AttemptView.Option::text)
                            .toList()));
        }
        return answers;
    }

    private List<DataCopy.Place> places(Entrant entrant, ContestDefinition contest, OwnData own) {
        List<RoundId> sat =
                own.attempts().stream().map(OwnAttempt::round).distinct().toList();
        List<DataCopy.Place> places = new ArrayList<>();
        for (RoundDefinition round : contest.rounds()) {
            if (sat.contains(round.id())) {
                try {
                    Explanation place = standings.explain(round.id(), entrant);
                    places.add(new DataCopy.Place(round.fullName(), place.rank(), place.of()));
                } catch (BoardHidden | NotFound notShown) {
                    // what a person may not see yet is not theirs to take away yet
                }
            }
        }
        return places;
    }
}
