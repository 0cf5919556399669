package vn.mocson.certificate;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.award.AwardResults;
import vn.mocson.award.ResultSealed;
import vn.mocson.award.SealSummary;
import vn.mocson.award.SealedResult;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;

/**
 * A certificate whose prize is another's in a newly sealed version holds no more from that signature on, in its very
 * transaction: nobody has to remember to issue again before a paper that is wrong stops being confirmed.
 */
@Component
class ReplacedCertificates {

    private final AwardResults results;
    private final Issuing issuing;

    ReplacedCertificates(AwardResults results, Issuing issuing) {
        this.results = results;
        this.issuing = issuing;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void sealed(ResultSealed event) {
        if (event.version() == 1) {
            return;
        }
        String by = Access.username();
        int revoked = Access.asSystem(() -> {
            SealedResult result = results.result(event.seal());
            List<SealSummary> before = before(results.sealed(event.scope().contest()), result);
            return issuing.revokeReplaced(result, issuing.sorted(result, before).replaced(), by);
        });
        ActNotes.current().after("revokedCertificates", revoked);
    }

    /** Versions of the same scope that this one replaces. */
    static List<SealSummary> before(List<SealSummary> sealed, SealedResult result) {
        return sealed.stream()
                .filter(each -> each.scope().equals(result.scope()) && each.version() < result.version())
                .toList();
    }
}
