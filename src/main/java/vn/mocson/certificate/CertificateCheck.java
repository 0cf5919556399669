package vn.mocson.certificate;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.certificate.CertificateRows.Whole;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;

/**
 * The check of a certificate by whoever has its code. A name is told only of a unit, or of a person who lets theirs be
 * published, and not before the result is; number, date and SHA-256 are told always.
 */
@Service
public class CertificateCheck {

    private final CertificateRows rows;
    private final PublishedSeals published;

    CertificateCheck(CertificateRows rows, PublishedSeals published) {
        this.rows = rows;
        this.published = published;
    }

    /**
     * @param typed the code as people type it
     * @throws NotFound where there is none such
     */
    @PreAuthorize(Access.ANYONE)
    @Transactional(readOnly = true)
    public CheckedCertificate check(String typed) {
        Whole whole = CertificateCode.read(typed)
                .flatMap(rows::byCode)
                .orElseThrow(() -> new NotFound(
                        "Không có giấy chứng nhận nào mang mã này. Hãy xem lại 20 chữ cái và chữ số in cạnh mã QR."));
        CertificateText text = whole.text();
        boolean open = published.shows(whole);
        boolean named = open
                && !whole.erased()
                && (text.collective() || (whole.person() != null && rows.named(whole.person())));
        return new CheckedCertificate(
                text.code(),
                text.kind(),
                text.number(),
                named,
                !open,
                named ? text.holder() : "",
                named ? text.unit() : "",
                named ? text.prize() : "",
                whole.contest(),
                text.contest(),
                open ? text.scope() : "",
                open ? text.decision() : "",
                text.issuedOn(),
                rows.files(whole.id()),
                whole.revokedAt(),
                whole.revokeReason());
    }

    /**
     * Whether a file is one that was handed out of this certificate, byte for byte.
     *
     * @throws NotFound where there is no such certificate
     */
    @PreAuthorize(Access.ANYONE)
    @Transactional(readOnly = true)
    public boolean issued(String typed, byte[] file) {
        return check(typed).sha256().contains(CertificateDrawing.sha256(file));
    }
}
