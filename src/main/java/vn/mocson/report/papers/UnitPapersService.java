package vn.mocson.report.papers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.award.AwardResults;
import vn.mocson.award.SealSummary;
import vn.mocson.award.SealedAward;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.PdfPaper;
import vn.mocson.common.paper.WordPaper;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestPreparation;
import vn.mocson.standings.UnitDesk;
import vn.mocson.standings.UnitDeskService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/** A unit's own report for the one above it, made by whoever answers for the unit; to others the unit does not exist. */
@Service
public class UnitPapersService {

    private final PaperRows rows;
    private final UnitDeskService desks;
    private final AwardResults awards;
    private final ContestPreparation preparation;
    private final UnitService units;
    private final Clock clock;

    UnitPapersService(
            PaperRows rows,
            UnitDeskService desks,
            AwardResults awards,
            ContestPreparation preparation,
            UnitService units,
            Clock clock) {
        this.rows = rows;
        this.desks = desks;
        this.awards = awards;
        this.preparation = preparation;
        this.units = units;
        this.clock = clock;
    }

    /** What the page of the report begins with. */
    public record UnitPaperDesk(
            ContestDefinition contest,
            Unit unit,
            PaperDetails details,
            PaperNumber number,
            Map<ReportPart, String> texts) {

        public UnitPaperDesk {
            texts = Map.copyOf(texts);
        }
    }

    /** @throws vn.mocson.common.web.NotFound where the person does not answer for the unit */
    @PreAuthorize(Access.UNIT_CONTACT)
    public UnitPaperDesk desk(ContestId id, UnitId asked) {
        UnitDesk desk = desks.desk(id, asked, null);
        Unit unit = desk.whole().unit();
        return new UnitPaperDesk(desk.contest(), unit, details(id, unit), number(id, unit), rows.texts(id, unit.id()));
    }

    private PaperDetails details(ContestId id, Unit unit) {
        return rows.details(id, unit.id())
                .orElseGet(() -> new PaperDetails(
                        OfficialLayout.PARTY,
                        unit.path().replaceFirst(".* › ", ""),
                        unit.name(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Như trên\nLưu: VT"));
    }

    private PaperNumber number(ContestId id, Unit unit) {
        return rows.number(id, unit.id(), PaperKind.UNIT_REPORT, "")
                .orElseGet(() -> new PaperNumber("", VietnamTime.dateOf(clock.instant())));
    }

    /**
     * Keeps what was written, so that the next report has it.
     *
     * @throws PaperRefused where a field is missing or too long
     * @throws vn.mocson.common.web.NotFound where the person does not answer for the unit
     */
    @PreAuthorize(Access.UNIT_CONTACT)
    @Transactional
    @Act("paper.unit")
    public void keep(
            ContestId id, UnitId asked, PaperDetails details, PaperNumber number, Map<ReportPart, String> texts) {
        Unit unit = desks.desk(id, asked, null).whole().unit();
        ActNotes.current().after("unit", unit.code());
        details.require();
        number.require();
        PapersService.requireShort(texts);
        rows.keep(id, unit.id(), details);
        rows.keep(id, unit.id(), PaperKind.UNIT_REPORT, "", number);
        rows.keep(id, unit.id(), texts);
    }

    /** @throws vn.mocson.common.web.NotFound where the person does not answer for the unit */
    @PreAuthorize(Access.UNIT_CONTACT)
    @Act("paper.unit.make")
    public MadePaper make(ContestId id, UnitId asked) {
        UnitDesk desk = desks.desk(id, asked, null);
        Unit unit = desk.whole().unit();
        ActNotes.current().after("unit", unit.code());
        Frame frame = new Frame(
                desk.contest(), Access.asSystem(() -> preparation.identity(id)), details(id, unit), number(id, unit));
        OfficialPaper paper = ReportPapers.unit(frame, desk, won(desk.contest(), unit), rows.texts(id, unit.id()));
        return new MadePaper(
                PaperKind.UNIT_REPORT,
                frame.fileName(PaperKind.UNIT_REPORT, null) + "-" + unit.code().replaceAll("[^\\p{L}\\p{N}.-]", "_"),
                WordPaper.write(paper),
                PdfPaper.write(paper),
                PapersService.workbook("KẾT QUẢ THAM GIA – " + unit.name(), ReportPapers.unitRows(desk)),
                false,
                false,
                0);
    }

    /** What everybody may know. */
    private List<SealedAward> won(ContestDefinition contest, Unit unit) {
        Set<UnitId> within = units.tree(contest.units()).under(unit.id()).stream()
                .map(Unit::id)
                .collect(Collectors.toSet());
        return Access.asSystem(
                () -> SealSummary.highest(awards.sealed(contest.id()).stream()
                                .filter(each -> each.publishedAt() != null)
                                .toList())
                        .stream()
                        .flatMap(each -> awards.result(each.id()).awards().stream())
                        .filter(award -> within.contains(award.unitId()))
                        .toList());
    }
}
