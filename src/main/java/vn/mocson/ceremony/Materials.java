package vn.mocson.ceremony;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.award.AwardResults;
import vn.mocson.award.SealSummary;
import vn.mocson.award.SealedResult;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.QuestionImages;

/** Gathers what a script is computed from. */
@Component
class Materials {

    private final AwardResults awards;
    private final ProgrammeRows programmes;
    private final PictureRows pictures;
    private final HistoryQuestions questions;
    private final FrozenBoards boards;
    private final QuestionImages emblems;
    private final Clock clock;

    Materials(
            AwardResults awards,
            ProgrammeRows programmes,
            PictureRows pictures,
            HistoryQuestions questions,
            FrozenBoards boards,
            QuestionImages emblems,
            Clock clock) {
        this.awards = awards;
        this.programmes = programmes;
        this.pictures = pictures;
        this.questions = questions;
        this.boards = boards;
        this.emblems = emblems;
        this.clock = clock;
    }

    Programme programme(ContestId contest) {
        return programmes.find(contest).map(KeptProgramme::programme).orElse(Programme.EMPTY);
    }

    List<SealSummary> sealed(ContestId contest) {
        return awards.sealed(contest).stream().filter(SealSummary::latest).toList();
    }

    Set<ScopeKey> scopes(ContestId contest) {
        return sealed(contest).stream().map(each -> ScopeKey.of(each.scope())).collect(Collectors.toSet());
    }

    /** The sealed results the show is about, in its order. */
    List<SealedResult> results(ContestId contest, Programme programme) {
        List<SealSummary> all = sealed(contest);
        if (programme.scopes().isEmpty()) {
            return all.stream().map(each -> awards.result(each.id())).toList();
        }
        return programme.scopes().stream()
                .flatMap(scope ->
                        all.stream().filter(each -> ScopeKey.of(each.scope()).equals(scope)))
                .map(each -> awards.result(each.id()))
                .toList();
    }

    /** The same for a rehearsal, which may come before anything is sealed. */
    List<SealedResult> resultsOrSample(ContestDefinition contest, Programme programme) {
        List<SealedResult> results = results(contest.id(), programme);
        return results.isEmpty() ? List.of(SampleNames.result(contest, clock.instant())) : results;
    }

    /** @throws CeremonyRefused where something of the programme cannot be shown */
    Material of(ContestDefinition contest, ShowKind kind) {
        Programme programme = programme(contest.id());
        List<SealedResult> results =
                kind == ShowKind.REAL ? results(contest.id(), programme) : resultsOrSample(contest, programme);
        if (results.isEmpty()) {
            throw CeremonyRefused.nothingSealed();
        }
        if (results.stream().allMatch(result -> result.awards().isEmpty())) {
            throw CeremonyRefused.noPrizes();
        }
        return new Material(
                kind,
                contest.title(),
                contest.organizer(),
                contest.numeral(),
                contest.look().accent().deep(),
                emblem(contest),
                programme,
                results,
                scopes(contest.id()),
                programmes.receivers(contest.id()),
                pictures.ofUnits(contest.id()),
                asked(contest, programme),
                kind == ShowKind.REAL ? boards(contest, programme, results) : Map.of());
    }

    private Map<Long, HistoryQuestion> asked(ContestDefinition contest, Programme programme) {
        boolean any = programme.items().stream().anyMatch(ProgrammeItem.History.class::isInstance);
        return any ? questions.of(contest) : Map.of();
    }

    private Map<Material.BoardKey, List<BoardPlace>> boards(
            ContestDefinition contest, Programme programme, List<SealedResult> results) {
        Map<Material.BoardKey, List<BoardPlace>> found = new HashMap<>();
        for (ProgrammeItem item : programme.items()) {
            if (item instanceof ProgrammeItem.FrozenBoard board) {
                found.put(
                        new Material.BoardKey(board.round(), board.top()),
                        boards.of(contest, results, board.round(), board.top()));
            }
        }
        return found;
    }

    private @Nullable StagePicture emblem(ContestDefinition contest) {
        ImageId emblem = contest.look().emblem();
        return emblem == null
                ? null
                : emblems.find(emblem)
                        .map(picture -> pictures.keep(contest.id(), picture))
                        .orElse(null);
    }
}
