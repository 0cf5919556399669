package vn.mocson.report.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.award.AwardResults;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealId;
import vn.mocson.award.SealSummary;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PdfPaper;
import vn.mocson.common.paper.TemplateProblem;
import vn.mocson.common.paper.WordPaper;
import vn.mocson.common.paper.WordTemplate;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestPreparation;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RunState;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.QuestionStatisticsService;
import vn.mocson.questionbank.TopicUse;
import vn.mocson.report.Figures;
import vn.mocson.report.FiguresService;
import vn.mocson.report.papers.ReportFacts.Earlier;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/**
 * The official papers of a contest. What is in them is a pure function of sealed results, figures and what the office
 * wrote; this reads those, and knows who may know what.
 */
@Service
public class PapersService {

    /** What a template may weigh, in bytes. */
    public static final int MAX_TEMPLATE = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 150;

    private final PaperRows rows;
    private final AwardResults awards;
    private final FiguresService figures;
    private final ContestService contests;
    private final ContestPreparation preparation;
    private final QuestionStatisticsService statistics;
    private final UnitService units;
    private final Clock clock;

    PapersService(
            PaperRows rows,
            AwardResults awards,
            FiguresService figures,
            ContestService contests,
            ContestPreparation preparation,
            QuestionStatisticsService statistics,
            UnitService units,
            Clock clock) {
        this.rows = rows;
        this.awards = awards;
        this.figures = figures;
        this.contests = contests;
        this.preparation = preparation;
        this.statistics = statistics;
        this.units = units;
        this.clock = clock;
    }

    @PreAuthorize(Access.FIGURES)
    public PaperDesk desk(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        var written = rows.details(id, PaperRows.ORGANIZERS);
        return new PaperDesk(
                written.orElseGet(() -> PaperDetails.of(contest.organizer())),
                written.isPresent(),
                rows.texts(id, PaperRows.ORGANIZERS),
                visible(id),
                rows.templates(id),
                comparable(contest));
    }

    /** Number and date as they were last written for this paper; today and no number before that. */
    @PreAuthorize(Access.FIGURES)
    public PaperNumber number(ContestId id, PaperKind kind, @Nullable SealId result) {
        return rows.number(id, PaperRows.ORGANIZERS, kind, about(id, result))
                .orElseGet(() -> new PaperNumber("", VietnamTime.dateOf(clock.instant())));
    }

    /** @throws PaperRefused where a field is missing or too long */
    @PreAuthorize(Access.OFFICE)
    @Transactional
    @Act("paper.details")
    public void keep(ContestId id, PaperDetails details) {
        details.require();
        rows.keep(id, PaperRows.ORGANIZERS, details);
    }

    /** @throws PaperRefused where one is too long */
    @PreAuthorize(Access.OFFICE)
    @Transactional
    @Act("paper.texts")
    public void keep(ContestId id, Map<ReportPart, String> texts) {
        requireShort(texts);
        rows.keep(id, PaperRows.ORGANIZERS, texts);
    }

    static void requireShort(Map<ReportPart, String> texts) {
        if (texts.values().stream().anyMatch(text -> text.length() > ReportPart.LONGEST)) {
            throw PaperRefused.textTooLong();
        }
    }

    /**
     * Keeps number and date, so that the paper has them when it is made again.
     *
     * @throws PaperRefused where the number is too long
     */
    @PreAuthorize(Access.OFFICE)
    @Transactional
    @Act("paper.number")
    public void keep(ContestId id, PaperOrder order) {
        order.number().require();
        ActNotes.current()
                .after("paper", order.kind())
                .after("paperNumber", order.number().number());
        rows.keep(id, PaperRows.ORGANIZERS, order.kind(), about(id, order.result()), order.number());
    }

    /**
     * @throws PaperRefused where it is about a result that is not sealed, or that the reader may not know yet
     * @throws vn.mocson.award.SealBroken where what is stored is no longer what was sealed
     */
    @PreAuthorize(Access.FIGURES)
    @Act("paper.make")
    public MadePaper make(ContestId id, PaperOrder order) {
        order.number().require();
        ActNotes.current()
                .after("paper", order.kind())
                .after("paperNumber", order.number().number());
        PaperKind kind = order.kind();
        Frame frame = frame(id, order.number());
        if (kind.ofResult()) {
            SealedResult result = sealed(id, order.result());
            byte[] xlsx = kind.list()
                    ? workbook(
                            (kind == PaperKind.RECEIPT_LIST ? "DANH SÁCH KÝ NHẬN – " : "DANH SÁCH ĐẠT GIẢI – ")
                                    + frame.about(result),
                            AwardTables.rows(result.awards(), kind == PaperKind.RECEIPT_LIST))
                    : null;
            return made(frame, kind, ResultPapers.of(kind, frame, result), result, xlsx);
        }
        return switch (kind) {
            case UNIT_STATISTICS -> statistics(frame);
            case CLOSING_REPORT ->
                made(frame, kind, ReportPapers.closing(frame, facts(frame, order.earlier())), null, null);
            default -> throw PaperRefused.otherKind();
        };
    }

    private MadePaper statistics(Frame frame) {
        ContestDefinition contest = frame.contest();
        Figures now = figures.now(contest.id(), null);
        Map<UnitId, Long> prizes = FigureTables.prizes(latest(contest.id()), units.tree(contest.units()));
        List<List<String>> rows = FigureTables.units(now, prizes);
        return made(
                frame,
                PaperKind.UNIT_STATISTICS,
                ReportPapers.statistics(frame, now, prizes),
                null,
                workbook(
                        "BIỂU THỐNG KÊ THEO ĐƠN VỊ – " + contest.title() + " (số liệu đến " + Frame.moment(now.asOf())
                                + ")",
                        rows));
    }

    static byte[] workbook(String title, List<List<String>> rows) {
        return ListWorkbook.write(title, rows.getFirst(), rows.subList(1, rows.size()));
    }

    private MadePaper made(
            Frame frame, PaperKind kind, OfficialPaper paper, @Nullable SealedResult result, byte @Nullable [] xlsx) {
        // a template might leave the mark of a draft out
        byte[] template = paper.head().draft()
                ? null
                : rows.template(frame.contest().id(), kind).orElse(null);
        return new MadePaper(
                kind,
                frame.fileName(kind, result),
                template == null ? WordPaper.write(paper) : PaperPlaces.fill(template, kind, frame, paper, result),
                PdfPaper.write(paper),
                xlsx,
                template != null,
                paper.head().draft(),
                result == null ? 0 : unnamed(result));
    }

    private int unnamed(SealedResult result) {
        List<ParticipantId> people = people(result);
        return people.size() - rows.named(people).size();
    }

    private static List<ParticipantId> people(SealedResult result) {
        return result.awards().stream()
                .map(SealedAward::person)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private Frame frame(ContestId id, PaperNumber number) {
        ContestDefinition contest = contests.contest(id);
        return new Frame(
                contest,
                preparation.identity(id),
                rows.details(id, PaperRows.ORGANIZERS).orElseGet(() -> PaperDetails.of(contest.organizer())),
                number);
    }

    private ReportFacts facts(Frame frame, @Nullable ContestId earlier) {
        ContestDefinition contest = frame.contest();
        Figures now = figures.now(contest.id(), null);
        List<SealedResult> results = latest(contest.id());
        return new ReportFacts(
                now,
                // how many had how many right tells how many had everything right
                now.all().allCorrect() == null ? List.of() : rows.rights(contest),
                topics(contest),
                results,
                rows.texts(contest.id(), PaperRows.ORGANIZERS),
                earlier == null ? null : earlier(contest, earlier),
                complete(contest, Access.asSystem(() -> awards.scopes(contest.id())), results));
    }

    /** Whatever prizes are given for has its result; without prizes, every round is published. */
    static boolean complete(ContestDefinition contest, List<AwardScope> scopes, List<SealedResult> results) {
        return scopes.isEmpty()
                ? !contest.rounds().isEmpty()
                        && contest.rounds().stream().allMatch(round -> round.publishedAt() != null)
                : scopes.stream().allMatch(scope -> results.stream()
                        .anyMatch(result -> result.scope().equals(scope)));
    }

    private Earlier earlier(ContestDefinition contest, ContestId asked) {
        ContestDefinition earlier = comparable(contest).stream()
                .filter(each -> each.id().equals(asked))
                .findFirst()
                .orElseThrow(PaperRefused::notComparable);
        return new Earlier(earlier.title(), Access.asSystem(() -> figures.now(asked, null)));
    }

    /** Contests whose figures everybody may know. */
    private List<ContestDefinition> comparable(ContestDefinition contest) {
        Instant now = clock.instant();
        return contests.all().stream()
                .filter(each -> !each.id().equals(contest.id()))
                .filter(ContestDefinition::announced)
                .filter(each -> each.stateAt(now) == RunState.PUBLISHED)
                .toList();
    }

    /** Over all closed rounds, each topic weighed by how often it was answered. */
    private List<TopicUse> topics(ContestDefinition contest) {
        Instant now = clock.instant();
        List<Long> over = contest.rounds().stream()
                .filter(round -> Set.of(RunState.CLOSED, RunState.PUBLISHED).contains(round.stateAt(now)))
                .map(round -> round.id().value())
                .toList();
        return Access.asSystem(() -> statistics.topics(over));
    }

    private boolean jury() {
        return Access.has("ADMIN", "SECRETARY", "JUDGE", "SYSTEM");
    }

    /** Whoever may not see results before they are published sees those that are. */
    private List<SealSummary> visible(ContestId id) {
        boolean jury = jury();
        return Access.asSystem(() -> awards.sealed(id)).stream()
                .filter(each -> jury || each.publishedAt() != null)
                .toList();
    }

    private List<SealedResult> latest(ContestId id) {
        return SealSummary.highest(visible(id)).stream()
                .map(each -> Access.asSystem(() -> awards.result(each.id())))
                .toList();
    }

    private SealedResult sealed(ContestId id, @Nullable SealId asked) {
        return visible(id).stream()
                .filter(each -> each.id().equals(asked))
                .findFirst()
                .map(each -> Access.asSystem(() -> awards.result(each.id())))
                .orElseThrow(PaperRefused::notSealed);
    }

    private String about(ContestId id, @Nullable SealId asked) {
        if (asked == null) {
            return "";
        }
        SealSummary result = visible(id).stream()
                .filter(each -> each.id().equals(asked))
                .findFirst()
                .orElseThrow(PaperRefused::notSealed);
        var round = result.scope().round();
        return (round != null
                        ? "round " + round.value()
                        : "phase " + Objects.toString(result.scope().phase(), "")) + ", " + result.version();
    }

    /**
     * A paragraph for newspapers and portals; names only who agreed to be named in public.
     *
     * @throws PaperRefused where it is about a result that is not sealed, or that the reader may not know yet
     */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public String press(ContestId id, SealId asked) {
        SealedResult result = sealed(id, asked);
        Set<ParticipantId> named = rows.named(people(result));
        Instant published = result.publishedAt();
        LocalDate day = VietnamTime.dateOf(published == null ? clock.instant() : published);
        return ReportPapers.press(
                frame(id, new PaperNumber("", day)),
                result,
                result.awards().stream()
                        .filter(award -> award.person() == null || named.contains(award.person()))
                        .toList(),
                day);
    }

    /** The product's own form with places to fill in, for an office to begin with. */
    @PreAuthorize(Access.FIGURES)
    public byte[] blankTemplate(ContestId id, PaperKind kind) {
        PaperDetails details = rows.details(id, PaperRows.ORGANIZERS)
                .orElseGet(() -> PaperDetails.of(contests.contest(id).organizer()));
        return PaperPlaces.blank(kind, details.layout());
    }

    /** The places that a template of this kind may have, each with what goes into it. */
    public static Map<String, String> places(PaperKind kind) {
        Map<String, String> places = new LinkedHashMap<>(PaperPlaces.texts(kind));
        places.putAll(PaperPlaces.blocks(kind));
        return places;
    }

    /** Of the file of a template. */
    public static String templateName(PaperKind kind) {
        return "mau-" + kind.file() + ".docx";
    }

    /** The office's template as it was given. */
    @PreAuthorize(Access.FIGURES)
    public byte[] template(ContestId id, PaperKind kind) {
        return rows.template(id, kind).orElseGet(() -> blankTemplate(id, kind));
    }

    /**
     * From now on papers of this kind follow it.
     *
     * @param name as the file was called on somebody's computer
     * @throws PaperRefused where it is no quiet Word file, or has a place that nothing can be put into
     */
    @PreAuthorize(Access.OFFICE)
    @Transactional
    @Act("paper.template")
    public void putTemplate(ContestId id, PaperKind kind, String name, byte[] docx) {
        if (docx.length > MAX_TEMPLATE) {
            throw PaperRefused.templateHeavy();
        }
        try {
            List<TemplateProblem> problems = WordTemplate.of(docx)
                    .problems(
                            PaperPlaces.texts(kind).keySet(),
                            PaperPlaces.blocks(kind).keySet());
            if (!problems.isEmpty()) {
                throw PaperRefused.template(problems);
            }
        } catch (FileRefused refused) {
            throw PaperRefused.templateFile(String.valueOf(refused.getMessage()));
        }
        String plain = Vietnamese.clean(name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", ""));
        ActNotes.current().after("name", plain);
        rows.keep(
                id,
                kind,
                new OwnTemplate(
                        plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain,
                        clock.instant(),
                        Access.username()),
                docx);
    }

    /** Papers of this kind follow the product's own form again. */
    @PreAuthorize(Access.OFFICE)
    @Transactional
    @Act("paper.template.remove")
    public void removeTemplate(ContestId id, PaperKind kind) {
        rows.removeTemplate(id, kind);
    }
}
