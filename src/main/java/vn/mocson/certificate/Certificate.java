package vn.mocson.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in the list of a contest.
 *
 * @param holder empty where the person's data was erased, as {@code unit}
 * @param prize empty for participation
 * @param revokeReason empty while it is valid
 */
public record Certificate(
        CertificateId id,
        CertificateKind kind,
        String number,
        CertificateCode code,
        boolean collective,
        String holder,
        String unit,
        String prize,
        String scope,
        LocalDate issuedOn,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant revokedAt,
        String revokeReason,
        boolean erased) {

    public boolean valid() {
        return revokedAt == null;
    }

    @Override
    public String toString() {
        return "Certificate[" + number + "]"; // names stay out of logs
    }
}
