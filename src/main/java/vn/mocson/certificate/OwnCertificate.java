package vn.mocson.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as its holder sees it.
 *
 * @param prize empty for participation
 * @param revokedAt null while it is valid
 */
public record OwnCertificate(
        CertificateId id,
        CertificateKind kind,
        String number,
        CertificateCode code,
        String prize,
        String scope,
        LocalDate issuedOn,
        @Nullable Instant revokedAt,
        String revokeReason) {}
