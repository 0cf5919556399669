package vn.mocson.privacy;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.PersonErased;

/** What an erased person asked in their own words goes with them, and whatever of it still waited is done by that. */
@Component
class ErasedRequests {

    private final RequestRows requests;
    private final Clock clock;

    ErasedRequests(RequestRows requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PersonErased event) {
        requests.forget(event.participant(), clock.instant());
    }
}
