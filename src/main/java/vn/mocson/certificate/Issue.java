package vn.mocson.certificate;

import java.time.LocalDate;
import vn.mocson.common.text.Vietnamese;

/**
 * What is said when certificates are issued.
 *
 * @param decision the decision they follow, as “Quyết định số 15-QĐ/BTC ngày 12/10/2024”; may be empty
 * @param on the date that they bear
 * @param base the server's own public address, without a slash at the end
 */
public record Issue(String decision, LocalDate on, String base) {

    private static final int LONGEST = 200;

    public Issue {
        decision = Vietnamese.clean(decision);
        if (decision.length() > LONGEST) {
            throw CertificateRefused.decision();
        }
    }
}
