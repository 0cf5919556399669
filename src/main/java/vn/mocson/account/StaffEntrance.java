package vn.mocson.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Which step of signing in a person stands at, and whether somebody who is signed in may go on. */
@Component
class StaffEntrance {

    private record Standing(StaffMember member, boolean hasFactor, boolean mustHaveOne) {

        SignInStep step(boolean codeGiven) {
            if (hasFactor && !codeGiven) {
                return SignInStep.CODE;
            }
            if (member.mustChangePassword()) {
                return SignInStep.PASSWORD;
            }
            return mustHaveOne && !hasFactor ? SignInStep.ENROLMENT : SignInStep.DONE;
        }

        StaffUser user(boolean codeGiven, Instant signedInAt) {
            return new StaffUser(member, step(codeGiven), codeGiven, signedInAt);
        }
    }

    private final StaffMembers members;
    private final SecondFactors factors;
    private final SecondFactorDuty duty;
    private final Clock clock;

    /**
     * Where those who are signed in stand, asked at every request of theirs. Size 1,000; forgotten after 15 seconds, in
     * which another node's change is not yet known here; emptied by every change here.
     */
    private final Cache<String, Optional<Standing>> standings = Caffeine.newBuilder()
            .maximumSize(1000)
            .expireAfterWrite(Duration.ofSeconds(15))
            .build();

    StaffEntrance(StaffMembers members, SecondFactors factors, SecondFactorDuty duty, Clock clock) {
        this.members = members;
        this.factors = factors;
        this.duty = duty;
        this.clock = clock;
    }

    /** Somebody who begins to sign in. */
    Optional<StaffUser> arrives(String username) {
        return members.findByUsername(username)
                .map(this::standing)
                .map(standing -> standing.user(false, clock.instant()));
    }

    /** The same person after a step. */
    StaffUser goesOn(StaffMember member, boolean codeGiven) {
        return standing(member).user(codeGiven, clock.instant());
    }

    /** The same person as they now are; nobody where this session is over. */
    Optional<StaffUser> asOfNow(StaffUser user) {
        return standings
                .get(user.getUsername(), name -> members.findByUsername(name).map(this::standing))
                .filter(known -> known.member().letsGoOn(user.signedInAt()))
                .map(known -> known.user(user.codeGiven(), user.signedInAt()));
    }

    private Standing standing(StaffMember member) {
        return new Standing(member, factors.has(member.id()), duty.on(member));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(StaffChanged event) {
        standings.invalidate(event.username());
    }
}
