package vn.mocson.integrity;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.PeopleErased;
import vn.mocson.participant.PersonErased;

/**
 * What is found about an erased person goes where nobody decided about it, and where it says that two people are called
 * the same: the other one's name would tell theirs. A decision about an attempt stays, as rulings do, because results
 * may hang on it; its words go with the personal data of the whole contest, and so does, whole, what says no more than
 * that people shared a device.
 */
@Component
class ErasedFindings {

    private final JdbcClient db;

    ErasedFindings(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PersonErased event) {
        // a ladder with two figures is one of registrations with the same name and date of birth
        db.sql("DELETE FROM finding WHERE id IN (SELECT finding_id FROM finding_person WHERE participant_id = ?)"
                        + " AND (decision IS NULL OR kind = ? OR (kind = ? AND JSON_LENGTH(figures) = 2))")
                .params(event.participant().toString(), FindingKind.SAME_PERSON.name(), FindingKind.GUESS_LADDER.name())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PeopleErased event) {
        db.sql(
                        "UPDATE finding_decision SET words = '' WHERE finding_id IN (SELECT id FROM finding WHERE contest_id = ?)")
                .param(event.contest().value())
                .update();
        // such a finding is nothing but the marks it was made of
        db.sql("DELETE FROM finding WHERE contest_id = ? AND kind = ?")
                .params(event.contest().value(), FindingKind.SAME_DEVICE.name())
                .update();
        db.sql("UPDATE finding SET words = '' WHERE contest_id = ?")
                .param(event.contest().value())
                .update();
    }
}
