package vn.mocson.privacy;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.ProfilesJoined;

/** What somebody asked under a registration that became part of another is still asked, and still due. */
@Component
class JoinedRequests {

    private final RequestRows requests;
    private final Clock clock;

    JoinedRequests(RequestRows requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(ProfilesJoined event) {
        requests.hand(event.gone(), event.kept(), clock.instant());
    }
}
