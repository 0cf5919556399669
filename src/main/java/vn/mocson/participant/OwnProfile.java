package vn.mocson.participant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.mocson.unit.UnitId;

/**
 * Everything a registration says about a person, for that person.
 *
 * @param listed whether they stand on the contest's list of members
 * @param occupation the group they said they belong to; empty where they were not asked, or did not say
 * @param acts what the house did with the registration, the newest first
 * @param changes of the consent to be named, the first one first
 */
public record OwnProfile(
        ParticipantId id,
        String fullName,
        LocalDate dateOfBirth,
        String phone,
        UnitId unit,
        String occupation,
        boolean listed,
        Duration extraTime,
        Instant registeredAt,
        String consentVersion,
        Instant consentedAt,
        boolean publishName,
        List<ConsentChange> changes,
        List<PersonAct> acts) {

    public record ConsentChange(boolean publishName, String version, Instant at) {}

    @Override
    public String toString() {
        return "OwnProfile[" + id + "]";
    }
}
