package vn.mocson.certificate;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.award.AwardResults;
import vn.mocson.award.SealId;
import vn.mocson.award.SealSummary;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.certificate.CertificateRows.DesignRow;
import vn.mocson.certificate.CertificateRows.Taker;
import vn.mocson.certificate.CertificateRows.Whole;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.questionbank.ImageUpload;
import vn.mocson.questionbank.Picture;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** What the house does with certificates: how they look, to whom they are issued, the files, and revoking one. */
@Service
public class CertificateService {

    public static final int LONGEST_REASON = 300;
    private static final int SHORTEST_REASON = 5;

    /** As sharp as it is printed: 20 mm at some 600 dots per inch. */
    private static final int PICTURE_SIDE = 480;

    private final CertificateRows rows;
    private final CertificateDrawing drawing;
    private final Issuing issuing;
    private final CertificateExport export;
    private final AwardResults results;
    private final ContestService contests;
    private final UnitService units;
    private final Clock clock;

    CertificateService(
            CertificateRows rows,
            CertificateDrawing drawing,
            Issuing issuing,
            CertificateExport export,
            AwardResults results,
            ContestService contests,
            UnitService units,
            Clock clock) {
        this.rows = rows;
        this.drawing = drawing;
        this.issuing = issuing;
        this.export = export;
        this.results = results;
        this.contests = contests;
        this.units = units;
        this.clock = clock;
    }

    // ---- how they look

    /** The design of the next certificates; what a contest begins with where nobody saved one. */
    @PreAuthorize(Access.CERTIFICATES)
    @Transactional(readOnly = true)
    public SavedDesign design(ContestId contest) {
        return rows.latest(contest)
                .map(row -> new SavedDesign(row.design(), row.template(), row.own(), true))
                .orElseGet(() -> new SavedDesign(
                        CertificateDesign.of(contests.contest(contest)), CertificateTemplate.ours(), false, false));
    }

    /** The product's own template, to begin with. @param contest whose organizers may read it */
    @PreAuthorize(Access.CERTIFICATES)
    public String template(ContestId contest) {
        return CertificateTemplate.ours();
    }

    /**
     * Certificates issued from now on look like this; those that were issued keep their look.
     *
     * @param template null for the product's own
     * @throws CertificateRefused where the template is not taken, or does not fit on one page
     */
    @PreAuthorize(Access.CERTIFICATES)
    @Transactional
    @Act("certificate.design")
    public void save(ContestId contest, CertificateDesign design, @Nullable String template) {
        String html = template == null ? CertificateTemplate.ours() : template;
        sample(contest, design, html, false, "");
        rows.save(contest, design, html, template != null, Access.username());
        ActNotes.current().after("selfService", design.selfService()).after("ownTemplate", template != null);
    }

    /**
     * Keeps an emblem or a signature, checked, scaled, without what the camera wrote into it.
     *
     * @return what a design calls it
     * @throws vn.mocson.questionbank.ImageRefused where it is no PNG, JPEG or WebP, or too large
     */
    @PreAuthorize(Access.CERTIFICATES)
    @Transactional
    @Act("certificate.picture")
    public String picture(ContestId contest, byte[] file) {
        Picture kept = ImageUpload.normalize(file, PICTURE_SIDE);
        String id = CertificateDrawing.sha256(kept.bytes());
        rows.picture(contest, id, kept.bytes());
        return id;
    }

    /**
     * A certificate of nobody, as PDF with a mark across it.
     *
     * @param base the server's own public address, without a slash at the end
     * @throws CertificateRefused where the template is not taken
     */
    @PreAuthorize(Access.CERTIFICATES)
    @Transactional(readOnly = true)
    public byte[] sample(
            ContestId contest, CertificateDesign design, String template, boolean collective, String base) {
        return drawing.paper(contest, design, template)
                .sample(CertificatePaper.example(
                        contests.contest(contest), collective, base, VietnamTime.dateOf(clock.instant())));
    }

    // ---- issuing

    /** The sealed results whose prizes can get certificates: of each scope the latest version. */
    @PreAuthorize(Access.CERTIFICATES)
    public List<SealSummary> results(ContestId contest) {
        return sealed(contest).stream().filter(SealSummary::latest).toList();
    }

    private List<SealSummary> sealed(ContestId contest) {
        return Access.asSystem(() -> results.sealed(contest));
    }

    /**
     * What issuing the certificates of this result would do.
     *
     * @throws vn.mocson.award.SealBroken where the result is no longer what was sealed
     */
    @PreAuthorize(Access.CERTIFICATES)
    public IssuePlan plan(ContestId contest, SealId result) {
        SealedResult sealed = read(contest, result);
        Issuing.Sorted sorted = sorted(contest, sealed);
        return new IssuePlan(
                sorted.fresh().size(), sorted.kept().size(), sorted.replaced().size());
    }

    private SealedResult read(ContestId contest, SealId id) {
        SealSummary summary = sealed(contest).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Không tìm thấy kết quả này trong cuộc thi. Hãy tải lại trang."));
        if (!summary.latest()) {
            throw CertificateRefused.replaced();
        }
        return Access.asSystem(() -> results.result(id));
    }

    private Issuing.Sorted sorted(ContestId contest, SealedResult result) {
        return issuing.sorted(result, ReplacedCertificates.before(sealed(contest), result));
    }

    /**
     * Issues the certificates of a sealed result that are not there yet, and draws each once for its SHA-256. Those of a
     * replaced version stay where prize and holder are the same; where not, they were revoked when it was replaced. What is done stays done when
     * it is stopped; begun again it goes on.
     *
     * @return how many are new
     * @throws CertificateRefused where the result was replaced
     */
    @PreAuthorize(Access.CERTIFICATES)
    @Act("certificate.issue")
    public int issue(ContestId contest, SealId result, Issue issue, CertificateProgress progress) {
        ContestDefinition definition = contests.contest(contest);
        String by = Access.username();
        SealedResult sealed = read(contest, result);
        Issuing.Sorted sorted = sorted(contest, sealed);
        ActNotes.current()
                .about("contest", contest, definition.title())
                .after("scope", sealed.scopeName())
                .after("version", sealed.version())
                .after("certificates", sorted.fresh().size());
        DesignRow design = designOf(contest, by);
        issuing.revokeReplaced(sealed, sorted.replaced(), by);
        List<SealedAward> fresh = sorted.fresh();
        int done = 0;
        while (done < fresh.size() && progress.at(done, fresh.size())) {
            int to = Math.min(fresh.size(), done + Issuing.TOGETHER);
            issuing.prizes(definition, sealed, fresh.subList(done, to), design, issue, by);
            done = drawn(contest, done, to, fresh.size(), progress);
        }
        return done;
    }

    /** Draws those that have no file yet. @return how many are done, all of them where nobody stopped it */
    private int drawn(ContestId contest, int done, int to, int of, CertificateProgress progress) {
        int n = done;
        List<Whole> waiting = rows.undrawn(contest, Issuing.TOGETHER);
        while (!waiting.isEmpty()) {
            for (Whole each : waiting) {
                drawing.file(each);
                n++;
                progress.at(Math.min(n, to), of);
            }
            waiting = rows.undrawn(contest, Issuing.TOGETHER);
        }
        return to;
    }

    /** The state of the design that certificates refer to; the first ones make it. */
    private DesignRow designOf(ContestId contest, String by) {
        Optional<DesignRow> saved = rows.latest(contest);
        if (saved.isEmpty()) {
            rows.save(contest, CertificateDesign.of(contests.contest(contest)), CertificateTemplate.ours(), false, by);
        }
        return saved.or(() -> rows.latest(contest)).orElseThrow();
    }

    /** How many people could get a certificate of participation and have none. */
    @PreAuthorize(Access.CERTIFICATES)
    @Transactional(readOnly = true)
    public int withoutParticipation(ContestId contest) {
        return rows.countTakers(contest, published(contest));
    }

    private List<RoundId> published(ContestId contest) {
        return PublishedRounds.of(contests.contest(contest), clock);
    }

    /**
     * Issues certificates of participation to everybody with a counted attempt in a published round who has none.
     *
     * @return how many
     */
    @PreAuthorize(Access.CERTIFICATES)
    @Act("certificate.participation")
    public int issueParticipation(ContestId contest, Issue issue, CertificateProgress progress) {
        ContestDefinition definition = contests.contest(contest);
        String by = Access.username();
        List<RoundId> published = published(contest);
        int of = rows.countTakers(contest, published);
        ActNotes.current().about("contest", contest, definition.title()).after("certificates", of);
        DesignRow design = designOf(contest, by);
        UnitTree tree = units.tree(definition.units());
        int done = 0;
        List<Taker> next = rows.takers(contest, published, Issuing.TOGETHER);
        while (!next.isEmpty() && progress.at(done, of)) {
            issuing.participation(definition, tree, next, design, issue, by);
            done = drawn(contest, done, done + next.size(), Math.max(of, done + next.size()), progress);
            next = rows.takers(contest, published, Issuing.TOGETHER);
        }
        return done;
    }

    // ---- the list and the files

    @PreAuthorize(Access.CERTIFICATES)
    @Transactional(readOnly = true)
    public int count(CertificateQuery query) {
        return rows.count(query);
    }

    /** The latest first. */
    @PreAuthorize(Access.CERTIFICATES)
    @Transactional(readOnly = true)
    public List<Certificate> find(CertificateQuery query, int offset, int limit) {
        return rows.find(query, offset, limit);
    }

    /**
     * The certificate as PDF.
     *
     * @throws CertificateRefused where it was revoked or erased
     */
    @PreAuthorize(Access.CERTIFICATES)
    @Transactional
    @Act("certificate.file")
    public byte[] file(CertificateId id) {
        Whole certificate = rows.whole(id).orElseThrow(CertificateService::noSuchCertificate);
        return drawing.file(certificate);
    }

    private static NotFound noSuchCertificate() {
        return new NotFound("Không tìm thấy giấy chứng nhận này. Hãy tải lại trang.");
    }

    /**
     * All pages one after the other in one PDF, to be printed, written as they are drawn.
     *
     * @param out stays open
     * @return how many pages; fewer than there are where it was stopped, and then the file is whole all the same
     */
    @PreAuthorize(Access.CERTIFICATES)
    @Act("certificate.print")
    public int print(CertificateQuery query, OutputStream out, CertificateProgress progress) throws IOException {
        ActNotes.current().about("contest", query.contest());
        return export.print(query, out, progress);
    }

    /**
     * Each certificate as a PDF of its own in one ZIP, written as they are drawn.
     *
     * @param out stays open
     * @return how many
     */
    @PreAuthorize(Access.CERTIFICATES)
    @Act("certificate.zip")
    public int zip(CertificateQuery query, OutputStream out, CertificateProgress progress) throws IOException {
        ActNotes.current().about("contest", query.contest());
        return export.zip(query, out, progress);
    }

    /**
     * Whoever checks it is told from now on that it does not hold, and why.
     *
     * @param reason is public
     */
    @PreAuthorize(Access.CERTIFICATES)
    @Transactional
    @Act(value = "certificate.revoke", keepsReason = false)
    public void revoke(CertificateId id, String reason) {
        String words = Vietnamese.clean(reason);
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw CertificateRefused.noReason();
        }
        Whole certificate = rows.whole(id).orElseThrow(CertificateService::noSuchCertificate);
        ActNotes.current().about("certificate", id, certificate.text().number());
        if (!rows.revoke(id, Access.username(), words)) {
            throw CertificateRefused.revoked();
        }
    }
}
