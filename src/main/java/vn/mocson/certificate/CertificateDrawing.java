package vn.mocson.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.mocson.certificate.CertificateRows.DesignRow;
import vn.mocson.certificate.CertificateRows.Whole;
import vn.mocson.contest.ContestId;

/** Draws certificates as they were issued, and remembers the SHA-256 of every file that leaves. */
@Component
class CertificateDrawing {

    private final CertificateRows rows;

    /** Designs ready to draw with: at most 8, ten minutes after their last use. A saved design never changes. */
    private final Cache<Long, CertificatePaper> papers = Caffeine.newBuilder()
            .maximumSize(8)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    CertificateDrawing(CertificateRows rows) {
        this.rows = rows;
    }

    /** @throws CertificateRefused where it was revoked or erased */
    byte[] file(Whole certificate) {
        if (certificate.revokedAt() != null) {
            throw CertificateRefused.revoked();
        }
        if (certificate.erased()) {
            throw CertificateRefused.erased();
        }
        byte[] pdf = paper(certificate).pdf(certificate.text());
        rows.file(certificate.id(), sha256(pdf));
        return pdf;
    }

    /** Several of one design on pages of one file, to be printed; no file of a certificate. */
    byte[] pages(List<Whole> certificates) {
        return paper(certificates.getFirst())
                .pdf(certificates.stream().map(Whole::text).toList());
    }

    private CertificatePaper paper(Whole certificate) {
        return papers.get(certificate.design(), id -> paper(certificate.contest(), rows.design(id)));
    }

    private CertificatePaper paper(ContestId contest, DesignRow row) {
        return paper(contest, row.design(), row.template());
    }

    /** @throws CertificateRefused where the template is not taken */
    CertificatePaper paper(ContestId contest, CertificateDesign design, String template) {
        return new CertificatePaper(
                design, template, rows.picture(contest, design.emblem()), rows.picture(contest, design.signature()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
