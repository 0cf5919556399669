package vn.mocson.ceremony;

import vn.mocson.award.AwardScope;
import vn.mocson.award.SealedAward;
import vn.mocson.participant.ParticipantId;

/**
 * A prize in its holder's hands, named so that it stays the same in a later sealed version as long as they hold it.
 *
 * @param holder {@code p:} and the person's number, or {@code u:} and the unit's
 */
public record AwardKey(String scope, String prize, String holder) {

    public static AwardKey of(AwardScope scope, SealedAward award) {
        ParticipantId person = award.person();
        return new AwardKey(
                ScopeKey.of(scope).value(),
                award.prize(),
                person == null ? "u:" + award.unitId().value() : of(person));
    }

    static String of(ParticipantId person) {
        return "p:" + person.value();
    }
}
