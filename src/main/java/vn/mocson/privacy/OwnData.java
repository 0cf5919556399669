package vn.mocson.privacy;

import java.time.LocalDate;
import java.util.List;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.OwnAttempt;
import vn.mocson.participant.OwnProfile;

/**
 * Everything about a person in one contest, for that person.
 *
 * @param attempts in the order they were started, {@code requests} the latest first
 * @param unpublished rounds they sat in whose results are not published yet
 * @param correctsAtOnce whether a correction needs nobody of the house: no attempt hangs on it, and no list of members
 */
public record OwnData(
        OwnProfile profile,
        List<OwnAttempt> attempts,
        List<DataRequest> requests,
        List<RoundDefinition> unpublished,
        boolean sitting,
        boolean correctsAtOnce,
        Retention retention,
        LocalDate today) {

    @Override
    public String toString() {
        return "OwnData[" + profile.id() + "]";
    }
}
