package vn.mocson.certificate;

import java.time.LocalDate;

/**
 * What stands on one certificate beside the design.
 *
 * @param holder full name of the person, or name of the unit
 * @param unit of a person; empty for a unit and where it is not told
 * @param prize empty for participation
 * @param scope name of the round or phase; empty for the whole contest
 * @param decision the decision it follows, as “Quyết định số 15-QĐ/BTC ngày 12/10/2024”; may be empty
 * @param number as printed
 * @param base the server's own public address, without a slash at the end
 */
record CertificateText(
        CertificateKind kind,
        boolean collective,
        String holder,
        String unit,
        String prize,
        String contest,
        String scope,
        String decision,
        LocalDate issuedOn,
        String number,
        CertificateCode code,
        String base) {

    /** Where the QR code leads. */
    String address() {
        return base + code.path();
    }

    @Override
    public String toString() {
        return "CertificateText[" + number + "]"; // names stay out of logs
    }
}
