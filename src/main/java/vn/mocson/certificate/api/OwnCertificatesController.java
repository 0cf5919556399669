package vn.mocson.certificate.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.certificate.CertificateId;
import vn.mocson.certificate.CertificateKind;
import vn.mocson.certificate.OwnCertificate;
import vn.mocson.certificate.OwnCertificates;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.web.PublicAddress;
import vn.mocson.participant.Entrant;

/** A person's certificates: the list, the one of participation for the asking, and the files. */
@RestController
@RequestMapping("/api/v1/me/certificates")
@Tag(name = "own certificates")
class OwnCertificatesController {

    private final OwnCertificates certificates;
    private final PublicAddress address;

    OwnCertificatesController(OwnCertificates certificates, PublicAddress address) {
        this.certificates = certificates;
        this.address = address;
    }

    /**
     * @param prize empty for participation
     * @param check address of the page that confirms it, from the server's root
     * @param file address of the PDF, from the server's root; null where it was revoked
     */
    record CertificateAnswer(
            String id,
            CertificateKind kind,
            String number,
            String code,
            String prize,
            String round,
            LocalDate issuedOn,
            String check,
            @Nullable String file,
            @Nullable Instant revokedAt,
            String revokeReason) {}

    /** @param participationOffered whether a POST to this address makes one */
    record CertificatesAnswer(boolean participationOffered, List<CertificateAnswer> certificates) {}

    @GetMapping
    ResponseEntity<CertificatesAnswer> list(@AuthenticationPrincipal @Nullable Entrant caller) {
        return personal(answer(signedIn(caller)));
    }

    /** The person's certificate of participation; asked for again it is the same one. */
    @PostMapping
    ResponseEntity<CertificatesAnswer> take(
            @AuthenticationPrincipal @Nullable Entrant caller, HttpServletRequest request) {
        Entrant entrant = signedIn(caller);
        certificates.take(entrant, address.of(request));
        return personal(answer(entrant));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal @Nullable Entrant caller, @PathVariable String id) {
        byte[] pdf = certificates.file(signedIn(caller), known(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"giay-chung-nhan.pdf\"")
                .body(pdf);
    }

    private static CertificateId known(String id) {
        try {
            return new CertificateId(Long.parseLong(id));
        } catch (NumberFormatException e) {
            throw new NotFound("Không tìm thấy giấy chứng nhận này. Hãy tải lại trang của tôi.");
        }
    }

    private CertificatesAnswer answer(Entrant entrant) {
        return new CertificatesAnswer(
                certificates.offered(entrant),
                certificates.of(entrant).stream()
                        .map(OwnCertificatesController::answer)
                        .toList());
    }

    private static CertificateAnswer answer(OwnCertificate own) {
        return new CertificateAnswer(
                own.id().toString(),
                own.kind(),
                own.number(),
                own.code().written(),
                own.prize(),
                own.scope(),
                own.issuedOn(),
                own.code().path(),
                own.revokedAt() == null ? "/api/v1/me/certificates/" + own.id() + "/file" : null,
                own.revokedAt(),
                own.revokeReason());
    }

    private static Entrant signedIn(@Nullable Entrant caller) {
        if (caller == null) {
            throw new AccessDeniedException("no token");
        }
        return caller;
    }

    private static <T> ResponseEntity<T> personal(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
