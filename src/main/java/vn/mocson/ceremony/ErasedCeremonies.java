package vn.mocson.ceremony;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.PeopleErased;
import vn.mocson.participant.PersonErased;

/** What a ceremony keeps of people goes with their data: who receives for them, and every show that names them. */
@Component
class ErasedCeremonies {

    private final ProgrammeRows programmes;
    private final ShowRows shows;
    private final PictureRows pictures;

    ErasedCeremonies(ProgrammeRows programmes, ShowRows shows, PictureRows pictures) {
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
}
