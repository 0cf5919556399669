package vn.mocson.exam;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.mocson.common.database.GroupCommit;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.ParticipantService;
import vn.mocson.participant.Profile;

/**
 * What starts need of the database, read at once for as many people as come at once. The contest is locked before the
 * person, as everybody does who changes times and then looks at somebody's attempts.
 */
@Component
class StartPreparation implements GroupCommit.Preparation<Entrant, StartPreparation.Newcomer> {

    private final Compensations compensations;
    private final ParticipantService participants;
    private final Attempts attempts;

    StartPreparation(Compensations compensations, ParticipantService participants, Attempts attempts) {
        this.compensations = compensations;
        this.participants = participants;
        this.attempts = attempts;
    }

    /**
     * A person who is locked, in a contest whose times nobody changes: both until the transaction ends.
     *
     * @param history before anything is done for this person
     */
    record Newcomer(Profile profile, AttemptHistory history, Function<RoundId, Compensations.RoundTimes> times) {}

    /** Read once in a transaction: they are locked. */
    private Function<RoundId, Compensations.RoundTimes> times() {
        Map<RoundId, Compensations.RoundTimes> read = new HashMap<>();
        return round -> read.computeIfAbsent(round, compensations::times);
    }

    @Override
    public Map<Entrant, Newcomer> together(Collection<Entrant> entrants) {
        entrants.stream()
                .map(Entrant::contest)
                .distinct()
                .sorted(Comparator.comparing(ContestId::value))
                .forEach(compensations::lockTimesForStart);
        Function<RoundId, Compensations.RoundTimes> times = times();
        Map<ParticipantId, Profile> profiles = participants.profilesForStart(entrants);
        Map<ParticipantId, AttemptHistory> histories = attempts.histories(profiles.keySet());
        Map<Entrant, Newcomer> newcomers = HashMap.newHashMap(profiles.size());
        profiles.forEach((person, profile) -> newcomers.put(
                new Entrant(person, profile.contest()),
                new Newcomer(profile, histories.getOrDefault(person, AttemptHistory.NONE), times)));
        return newcomers;
    }

    @Override
    public Newcomer alone(Entrant entrant) {
        compensations.lockTimesForStart(entrant.contest());
        Profile profile = participants.profileForStart(entrant);
        return new Newcomer(profile, attempts.history(profile.id()), times());
    }
}
