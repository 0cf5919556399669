package vn.mocson.account;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.mocson.account.KnownContests.KnownContest;
import vn.mocson.common.Installation;

/**
 * Who has to have a second factor: whoever can change who may do what, what is asked, or what a result is, while a
 * contest is live that it concerns. The accounts of a demonstration need none, so that nobody is locked out of a trial.
 */
@Component
class SecondFactorDuty {

    private static final Set<StaffRole> ROLES = EnumSet.of(StaffRole.ADMIN, StaffRole.APPROVER, StaffRole.SECRETARY);

    private final ObjectProvider<KnownContests> contests;
    private final Installation installation;

    SecondFactorDuty(ObjectProvider<KnownContests> contests, Installation installation) {
        this.contests = contests;
        this.installation = installation;
    }

    boolean on(StaffMember member) {
        if (member.sample() && installation.demonstration()) {
            return false;
        }
        boolean everywhere = member.roles().stream().anyMatch(ROLES::contains);
        return contests.stream()
                .flatMap(known -> known.now().stream())
                .filter(KnownContest::live)
                .anyMatch(contest -> everywhere
                        || member.contestRoles().stream()
                                .anyMatch(own -> own.contest() == contest.id() && ROLES.contains(own.role())));
    }
}
