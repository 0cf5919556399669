package vn.mocson.ceremony;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.ImageUpload;
import vn.mocson.questionbank.Picture;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/**
 * A contest's ceremony before and after it is shown: the programme, the shows computed from it, the screens let in, the
 * files for a hall without a network. Those who may see the results prepare it, for it tells them.
 */
@Service
public class CeremonyService {

    /** What a picture may weigh as it is uploaded. */
    public static final int MAX_PICTURE = 2 * 1024 * 1024;

    private static final int PICTURE_SIDE = 1280;
    private static final int MOST_SCREENS = 30;

    private final Materials materials;
    private final ProgrammeRows programmes;
    private final PictureRows pictures;
    private final ShowRows shows;
    private final SealWatch seals;
    private final HistoryQuestions questions;
    private final FrozenBoards boards;
    private final ContestService contests;
    private final UnitService units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CeremonyService(
            Materials materials,
            ProgrammeRows programmes,
            PictureRows pictures,
            ShowRows shows,
            SealWatch seals,
            HistoryQuestions questions,
            FrozenBoards boards,
            ContestService contests,
            UnitService units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.materials = materials;
        this.programmes = programmes;
        this.pictures = pictures;
        this.shows = shows;
        this.seals = seals;
        this.questions = questions;
        this.boards = boards;
        this.contests = contests;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    // ---- the programme

    /** @throws vn.mocson.award.SealBroken where what was sealed was changed */
    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public CeremonyDesk desk(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        KeptProgramme kept = programmes.find(id).orElse(new KeptProgramme(0, Programme.EMPTY));
        List<SealedResult> results = materials.results(id, kept.programme());
        Map<AwardKey, Receiver> receivers = programmes.receivers(id);
        Map<Long, String> asked = new LinkedHashMap<>();
        questions.of(contest).forEach((version, question) -> asked.put(version, question.question()));
        return new CeremonyDesk(
                materials.sealed(id),
                kept,
                ProgrammeOrder.items(
                        kept.programme(), materials.resultsOrSample(contest, kept.programme()), materials.scopes(id)),
                results.stream()
                        .flatMap(result -> result.awards().stream().map(award -> received(result, award, receivers)))
                        .toList(),
                pictures.ofUnits(id),
                asked,
                boards.rounds(contest));
    }

    private static Received received(SealedResult result, SealedAward award, Map<AwardKey, Receiver> receivers) {
        AwardKey key = AwardKey.of(result.scope(), award);
        return new Received(
                key,
                result.scopeName(),
                award.prize(),
                award.holder(),
                award.unit(),
                receivers.getOrDefault(key, Receiver.HOLDER));
    }

    /**
     * @param revision the one that was changed
     * @throws CeremonyRefused where somebody else changed it meanwhile, or something is too long
     */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.programme")
    public void save(ContestId contest, long revision, Programme programme) {
        ActNotes.current().about("contest", contest, contests.contest(contest).title());
        programme.require();
        Programme whole = ProgrammeOrder.keeping(programme, materials.programme(contest), materials.scopes(contest));
        if (!programmes.save(contest, revision, whole, Access.username())) {
            throw CeremonyRefused.changedMeanwhile();
        }
    }

    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.receiver")
    public void receive(ContestId contest, AwardKey award, Receiver receiver) {
        ActNotes.current().about("contest", contest, contests.contest(contest).title());
        String behalf = Vietnamese.clean(receiver.behalf());
        if (behalf.length() > Receiver.LONGEST) {
            throw CeremonyRefused.tooLong();
        }
        programmes.receive(contest, award, new Receiver(behalf, receiver.absent()));
    }

    /**
     * Puts a unit's picture on the stage.
     *
     * @throws CeremonyRefused where it is too heavy or the unit is not of this contest
     * @throws vn.mocson.questionbank.ImageRefused where it is no picture that can be shown
     */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.picture")
    public void putPicture(ContestId id, UnitId unit, byte[] file) {
        ContestDefinition contest = contests.contest(id);
        ActNotes.current().about("contest", id, contest.title());
        if (file.length > MAX_PICTURE) {
            throw CeremonyRefused.pictureTooHeavy();
        }
        if (units.tree(contest.units()).find(unit).isEmpty()) {
            throw CeremonyRefused.noSuchUnit();
        }
        pictures.show(id, unit, pictures.keep(id, ImageUpload.normalize(file, PICTURE_SIDE)));
    }

    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.picture.remove")
    public void removePicture(ContestId contest, UnitId unit) {
        ActNotes.current().about("contest", contest, contests.contest(contest).title());
        pictures.remove(contest, unit);
    }

    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public Optional<Picture> picture(ContestId contest, String picture) {
        return pictures.find(contest, picture);
    }

    // ---- the script

    private Script script(ContestId contest, ShowKind kind) {
        return ScriptWriter.write(materials.of(contests.contest(contest), kind));
    }

    /**
     * The list of prizes and winners with the words of the master of ceremonies, as a PDF.
     *
     * @throws CeremonyRefused where nothing is sealed
     */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.book")
    public byte[] book(ContestId contest) {
        ActNotes.current().about("contest", contest, contests.contest(contest).title());
        return BookPaper.book(script(contest, ShowKind.REAL), clock.instant());
    }

    /**
     * Every stop with what is shown, said and noted, as a PDF for the presenter alone.
     *
     * @throws CeremonyRefused where nothing is sealed
     */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.cues")
    public byte[] cues(ContestId contest) {
        ActNotes.current().about("contest", contest, contests.contest(contest).title());
        return BookPaper.cues(script(contest, ShowKind.REAL), clock.instant());
    }

    // ---- shows

    /** The newest first. */
    @PreAuthorize(Access.JURY)
    @Transactional(readOnly = true)
    public List<Show> shows(ContestId contest) {
        return shows.ofContest(contest);
    }

    /**
     * Computes a show, which then stays as it is.
     *
     * @throws CeremonyRefused where it cannot be computed
     */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.prepare")
    public ShowId prepare(ContestId id, ShowKind kind) {
        ContestDefinition contest = contests.contest(id);
        ActNotes.current().about("contest", id, contest.title());
        Material material = materials.of(contest, kind);
        Script script = ScriptWriter.write(material);
        boolean real = kind == ShowKind.REAL;
        return shows.insert(
                id,
                kind,
                Deck.text(script),
                script.pauses(),
                real
                        ? material.results().stream()
                                .map(result -> new ShowRows.Seal(
                                        ScopeKey.of(result.scope()).value(), result.sha256()))
                                .toList()
                        : List.of(),
                real ? named(material) : List.of(),
                Access.username());
    }

    private static Collection<ParticipantId> named(Material material) {
        Set<ParticipantId> people = new HashSet<>();
        for (SealedResult result : material.results()) {
            for (SealedAward award : result.awards()) {
                if (award.person() != null) {
                    people.add(award.person());
                }
            }
        }
        material.boards()
                .values()
                .forEach(board -> board.forEach(place -> people.add(new ParticipantId(UUID.fromString(place.key())))));
        return people;
    }

    /** Lets a screen or a remote in. What is told here is told once. */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.screen")
    public StageTicket letIn(ShowId id, StageRole role, @Nullable StageSide side) {
        Show show = required(id);
        ActNotes.current().about("show", id, show.kind().name());
        if (show.screens().size() >= MOST_SCREENS) {
            throw CeremonyRefused.tooManyTokens();
        }
        return new StageTicket(role, shows.issue(id, role, role == StageRole.SIDE ? side : null, Access.username()));
    }

    /** Shuts a screen or a remote out; what it shows it goes on showing. */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.screen.revoke")
    public void shutOut(StageTokenId token) {
        ShowId show = shows.showOf(token).orElseThrow(CeremonyService::gone);
        ActNotes.current().about("show", show);
        shows.revoke(token);
        events.publishEvent(new StageBell.Moved(show));
    }

    /** Ends a show: it moves no more. */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.finish")
    public void finish(ShowId id) {
        ActNotes.current().about("show", id, required(id).kind().name());
        shows.finish(id);
        events.publishEvent(new StageBell.Moved(id));
    }

    /**
     * The whole show as one file for a hall without a network.
     *
     * @throws CeremonyRefused where its sealed result has a later version
     * @throws vn.mocson.award.SealBroken where what was sealed was changed
     */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("ceremony.file")
    public byte[] file(ShowId id) {
        Show show = required(id);
        ActNotes.current().about("show", id, show.kind().name());
        String deck = shows.deck(id).orElseThrow(CeremonyService::gone);
        if (!Deck.hash(deck).equals(show.hash())) {
            throw CeremonyRefused.deckBroken();
        }
        seals.require(show.contest(), shows.seals(id));
        return OfflineFile.write(
                deck,
                id,
                picture -> pictures.find(show.contest(), picture).orElseThrow(CeremonyService::gone),
                StageCode.load());
    }

    private Show required(ShowId id) {
        return shows.find(id).orElseThrow(CeremonyService::gone);
    }

    private static NotFound gone() {
        return new NotFound("Không tìm thấy buổi trình diễn này. Hãy tải lại trang Lễ trao giải.");
    }
}
