package vn.mocson.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.Rules;

/** A rule about who may enter a contest; answers the refusal, or nothing where it allows. */
@FunctionalInterface
interface RegistrationPolicy {

    Optional<RegistrationRefused> check(Registration registration, ContestDefinition contest, Instant now);

    RegistrationPolicy STILL_OPEN = (registration, contest, now) -> switch (contest.stateAt(now)) {
        case UPCOMING, OPEN -> Optional.empty();
        case CLOSED, PUBLISHED -> Optional.of(RegistrationRefused.closed());
    };

    RegistrationPolicy OPEN_ROSTER =
            (registration, contest, now) -> contest.rules().eligibility().roster() == Rules.Roster.OPEN
                    ? Optional.empty()
                    : Optional.of(RegistrationRefused.notEligible(
                            "Cuộc thi chỉ dành cho người có tên trong danh sách dự thi. Hãy liên hệ đơn vị của bạn."));

    RegistrationPolicy AGE_REACHED = (registration, contest, now) -> {
        int minimum = contest.rules().eligibility().minimumAge();
        LocalDate today = VietnamTime.dateOf(now);
        return Period.between(registration.dateOfBirth(), today).getYears() >= minimum
                ? Optional.empty()
                : Optional.of(RegistrationRefused.notEligible("Thể lệ yêu cầu người dự thi đủ " + minimum + " tuổi."));
    };

    List<RegistrationPolicy> ALL = List.of(STILL_OPEN, OPEN_ROSTER, AGE_REACHED);

    static void requireAll(Registration registration, ContestDefinition contest, Instant now) {
        for (RegistrationPolicy policy : ALL) {
            policy.check(registration, contest, now).ifPresent(refused -> {
                throw refused;
            });
        }
    }
}
