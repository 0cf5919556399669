package vn.mocson.ceremony;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.ProfilesJoined;

/** Who receives for somebody, and which shows name them, is known of the registration that theirs became part of. */
@Component
class JoinedCeremonies {

    private final ProgrammeRows programmes;
    private final ShowRows shows;

    JoinedCeremonies(ProgrammeRows programmes, ShowRows shows) {
        this.programmes = programmes;
        this.shows = shows;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(ProfilesJoined event) {
        programmes.hand(event.gone(), event.kept());
        shows.hand(event.gone(), event.kept());
    }
}
