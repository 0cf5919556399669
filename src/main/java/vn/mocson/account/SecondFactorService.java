package vn.mocson.account;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.account.StaffChanged.Kind;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;

/** The second factor of whoever is signed in: a code from an app on their telephone. Each method is about the caller alone. */
@Service
@Transactional(noRollbackFor = SecondFactorRefused.class)
public class SecondFactorService {

    private final StaffMembers members;
    private final SecondFactors factors;
    private final SecondFactorDuty duty;
    private final StaffEntrance entrance;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactorService(
            StaffMembers members,
            SecondFactors factors,
            SecondFactorDuty duty,
            StaffEntrance entrance,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.factors = factors;
        this.duty = duty;
        this.entrance = entrance;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(Access.STAFF)
    @Transactional(readOnly = true)
    public SecondFactorState state() {
        StaffMember me = me();
        return new SecondFactorState(factors.has(me.id()), duty.on(me), factors.recoveryCodesLeft(me.id()));
    }

    /** A fresh secret to show to the caller. Nothing is stored yet. */
    @PreAuthorize(Access.STAFF_OR_ENROLLING)
    @Transactional(readOnly = true)
    public NewSecret propose() {
        StaffMember me = me();
        requireNone(me);
        return new NewSecret(factors.newSecret(), me.username());
    }

    /**
     * The caller's app has the secret, as its code shows: from now on it is asked for at every sign-in.
     *
     * @throws SecondFactorRefused where it is not the secret's code, or there is a second factor already
     */
    @PreAuthorize(Access.STAFF_OR_ENROLLING)
    @Act("account.second-factor-set")
    public Enrolled enrol(NewSecret secret, String code) {
        ActNotes.current().about("account", Access.username());
        StaffMember me = me();
        requireNone(me);
        OptionalLong step = Totp.match(secret.bytes(), code.replaceAll("\\s", ""), clock.instant(), Long.MIN_VALUE);
        if (step.isEmpty()) {
            throw SecondFactorRefused.wrong();
        }
        factors.store(me.id(), secret.bytes(), step.getAsLong());
        List<String> codes = factors.newRecoveryCodes(me.id());
        tell(me, Kind.SECOND_FACTOR_SET);
        return new Enrolled(entrance.goesOn(me, true), codes);
    }

    /**
     * The caller shows the second factor while signing in.
     *
     * @param code of the app, or a recovery code
     * @return the caller, one step further
     * @throws SecondFactorRefused where it is wrong, was used before, or there were too many tries
     */
    @PreAuthorize(Access.AT_CODE)
    @Act("account.second-factor-shown")
    public StaffUser show(String code) {
        ActNotes.current().about("account", Access.username());
        StaffMember me = me();
        use(me, code);
        return entrance.goesOn(me, true);
    }

    /** New recovery codes; those there were are worth nothing from now on. */
    @PreAuthorize(Access.STAFF)
    @Act("account.recovery-codes-renewed")
    public List<String> renewRecoveryCodes(String code) {
        ActNotes.current().about("account", Access.username());
        StaffMember me = me();
        use(me, code);
        tell(me, Kind.RECOVERY_CODES_RENEWED);
        return factors.newRecoveryCodes(me.id());
    }

    /**
     * The caller does without, or goes on to another telephone; where one is required the next page asks for it.
     *
     * @return the caller as they now are
     */
    @PreAuthorize(Access.STAFF)
    @Act("account.second-factor-off")
    public StaffUser remove(String code) {
        ActNotes.current().about("account", Access.username());
        StaffMember me = me();
        use(me, code);
        factors.remove(me.id());
        tell(me, Kind.SECOND_FACTOR_REMOVED);
        return entrance.goesOn(me, false);
    }

    private void use(StaffMember me, String code) {
        if (!factors.has(me.id())) {
            throw SecondFactorRefused.none();
        }
        factors.countTry(me.id());
        if (!factors.uses(me.id(), code)) {
            throw SecondFactorRefused.wrong();
        }
    }

    private void requireNone(StaffMember me) {
        if (factors.has(me.id())) {
            throw SecondFactorRefused.already();
        }
    }

    private StaffMember me() {
        return members.findByUsername(Access.username()).orElseThrow();
    }

    private void tell(StaffMember me, Kind kind) {
        events.publishEvent(new StaffChanged(me.username(), kind, me.username()));
    }
}
