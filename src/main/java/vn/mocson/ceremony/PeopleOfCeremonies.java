package vn.mocson.ceremony;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.PeopleErased;
import vn.mocson.participant.PersonErased;
import vn.mocson.participant.ProfilesJoined;

/**
 * What a ceremony keeps of people goes with their data: who receives for them, and every show that names them. Where two
 * registrations become one it is the one that stays whose data it goes with.
 */
@Component
class PeopleOfCeremonies {

    private final ProgrammeRows programmes;
    private final ShowRows shows;
    private final PictureRows pictures;

    PeopleOfCeremonies(ProgrammeRows programmes, ShowRows shows, PictureRows pictures) {
        this.programmes = programmes;
        this.shows = shows;
        this.pictures = pictures;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PersonErased event) {
        programmes.forget(event.participant());
        shows.forget(event.participant());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PeopleErased event) {
        programmes.forget(event.contest());
        shows.forget(event.contest());
        pictures.forget(event.contest());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(ProfilesJoined event) {
        programmes.hand(event.gone(), event.kept());
        shows.hand(event.gone(), event.kept());
    }
}
