package vn.mocson.certificate;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.PersonErased;
import vn.mocson.participant.ProfilesJoined;

/**
 * The name on an erased person's certificates goes, and with it the file, which cannot be drawn again. Number and SHA-256
 * stay: who holds the paper can still have it confirmed, and nobody else learns a name.
 */
@Component
class PeopleOfCertificates {

    private final CertificateRows rows;

    PeopleOfCertificates(CertificateRows rows) {
        this.rows = rows;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PersonErased event) {
        rows.erase(event.participant());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(ProfilesJoined event) {
        rows.hand(event.gone(), event.kept());
    }
}
