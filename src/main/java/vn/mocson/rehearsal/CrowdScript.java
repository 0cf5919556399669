package vn.mocson.rehearsal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a crowd is to play.
 *
 * @param slug of the sample round's contest
 * @param round its number
 * @param units numbers of those that the people belong to, in turn
 * @param consent version of the declaration they agree to
 * @param predicts whether the paper asks for a number too
 * @param over the time they are spread over; zero for without any pause
 * @param paper how long one may sit; null for as long as the round is open
 */
record CrowdScript(
        String slug,
        long round,
        List<String> units,
        String consent,
        boolean predicts,
        int people,
        Duration over,
        @Nullable Duration paper) {

    CrowdScript {
        units = List.copyOf(units);
    }

    /** From the beginning: people come evenly in the first three tenths. */
    Duration arrival(int player) {
        return over.multipliedBy(3L * player).dividedBy(10L * people);
    }

    /** Between two answers: all sit for six tenths, or for as long as the paper allows with something to spare. */
    Duration pause(int questions) {
        Duration sitting = over.multipliedBy(6).dividedBy(10);
        Duration most = paper == null ? sitting : paper.multipliedBy(8).dividedBy(10);
        return (sitting.compareTo(most) < 0 ? sitting : most).dividedBy(questions + 1L);
    }
}
