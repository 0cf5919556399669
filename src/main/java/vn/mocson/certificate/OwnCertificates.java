package vn.mocson.certificate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.certificate.CertificateRows.DesignRow;
import vn.mocson.certificate.CertificateRows.Taker;
import vn.mocson.certificate.CertificateRows.Whole;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.Entrant;
import vn.mocson.unit.UnitService;

/** A person's own certificates: those of prizes once the result is published, and of participation for the asking. */
@Service
public class OwnCertificates {

    private static final String BY = "entrant";

    private final CertificateRows rows;
    private final CertificateDrawing drawing;
    private final Issuing issuing;
    private final PublishedSeals published;
    private final ContestService contests;
    private final UnitService units;
    private final Clock clock;

    OwnCertificates(
            CertificateRows rows,
            CertificateDrawing drawing,
            Issuing issuing,
            PublishedSeals published,
            ContestService contests,
            UnitService units,
            Clock clock) {
        this.rows = rows;
        this.drawing = drawing;
        this.issuing = issuing;
        this.published = published;
        this.contests = contests;
        this.units = units;
        this.clock = clock;
    }

    /** The latest first. */
    @PreAuthorize(Access.ENTRANT)
    public List<OwnCertificate> of(Entrant entrant) {
        return rows.of(entrant.participant()).stream()
                .filter(published::shows)
                .map(each -> new OwnCertificate(
                        each.id(),
                        each.text().kind(),
                        each.text().number(),
                        each.text().code(),
                        each.text().prize(),
                        each.text().scope(),
                        each.text().issuedOn(),
                        each.revokedAt(),
                        each.revokeReason()))
                .toList();
    }

    /** Whether the person may have a certificate of participation now and has none. */
    @PreAuthorize(Access.ENTRANT)
    public boolean offered(Entrant entrant) {
        return offers(entrant) && taker(entrant).isPresent();
    }

    private boolean offers(Entrant entrant) {
        return rows.latest(entrant.contest())
                .map(row -> row.design().selfService())
                .orElse(false);
    }

    private Optional<Taker> taker(Entrant entrant) {
        ContestDefinition contest = contests.contest(entrant.contest());
        return rows.taker(contest.id(), PublishedRounds.of(contest, clock), entrant.participant());
    }

    /**
     * Issues the person's certificate of participation; asked again it changes nothing.
     *
     * @param base the server's own public address, without a slash at the end
     * @throws CertificateRefused where the contest offers none, or no round they sat in is published yet
     */
    @PreAuthorize(Access.ENTRANT)
    public void take(Entrant entrant, String base) {
        if (!offers(entrant)) {
            throw CertificateRefused.notOffered();
        }
        Optional<Taker> taker = taker(entrant);
        if (taker.isEmpty()) {
            if (rows.there(entrant.contest(), Issuing.oneOf(entrant.participant()))) {
                return;
            }
            throw CertificateRefused.notYet();
        }
        ContestDefinition contest = contests.contest(entrant.contest());
        DesignRow design = rows.latest(contest.id()).orElseThrow();
        issuing.participation(
                contest,
                units.tree(contest.units()),
                List.of(taker.get()),
                design,
                new Issue("", VietnamTime.dateOf(clock.instant()), base),
                BY);
    }

    /**
     * The certificate as PDF.
     *
     * @throws NotFound where it is not theirs, or not to be seen yet
     * @throws CertificateRefused where it was revoked
     */
    @PreAuthorize(Access.ENTRANT)
    public byte[] file(Entrant entrant, CertificateId id) {
        Whole certificate = rows.whole(id)
                .filter(each -> entrant.participant().equals(each.person()))
                .filter(published::shows)
                .orElseThrow(() -> new NotFound("Không tìm thấy giấy chứng nhận này. Hãy tải lại trang của tôi."));
        return drawing.file(certificate);
    }
}
