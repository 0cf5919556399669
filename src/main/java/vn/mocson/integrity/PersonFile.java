package vn.mocson.integrity;

import java.util.List;
import vn.mocson.exam.AttemptOutline;
import vn.mocson.participant.PersonAct;
import vn.mocson.participant.PersonProfile;
import vn.mocson.standings.RulingSummary;

/**
 * Everything that the house keeps of one person in a contest, but what they answered.
 *
 * @param attempts in the order they were started
 * @param rulings about them, the newest first
 * @param findings that name them
 * @param acts of the house, the newest first
 */
public record PersonFile(
        PersonProfile profile,
        List<AttemptOutline> attempts,
        List<RulingSummary> rulings,
        List<Finding> findings,
        List<PersonAct> acts) {

    public PersonFile {
        attempts = List.copyOf(attempts);
        rulings = List.copyOf(rulings);
        findings = List.copyOf(findings);
        acts = List.copyOf(acts);
    }

    @Override
    public String toString() {
        return "PersonFile[" + profile.id() + "]";
    }
}
