package vn.mocson.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;

/**
 * What anybody is told about a certificate whose code they have.
 *
 * @param named whether holder and unit may be told
 * @param holder empty where not named, as {@code unit}, {@code prize} and {@code decision}
 * @param unpublished whether the result it is of is not published yet
 * @param scope empty for the whole contest
 * @param sha256 of every file of it that was handed out
 * @param revokedAt null while it is valid
 * @param revokeReason empty while it is valid
 */
public record CheckedCertificate(
        CertificateCode code,
        CertificateKind kind,
        String number,
        boolean named,
        boolean unpublished,
        String holder,
        String unit,
        String prize,
        ContestId contest,
        String contestTitle,
        String scope,
        String decision,
        LocalDate issuedOn,
        List<String> sha256,
        @Nullable Instant revokedAt,
        String revokeReason) {

    public CheckedCertificate {
        sha256 = List.copyOf(sha256);
    }

    @Override
    public String toString() {
        return "CheckedCertificate[" + number + "]"; // names stay out of logs
    }
}
