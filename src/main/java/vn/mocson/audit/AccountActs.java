package vn.mocson.audit;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.mocson.account.StaffChanged;
import vn.mocson.account.StaffChanged.Kind;
import vn.mocson.common.audit.ActNotes;

/**
 * What happens to accounts and is no act of a service that staff may call: a password that is set by who holds a one-time
 * link and is not signed in yet, and a session that was ended, which changes no table.
 */
@Component
class AccountActs {

    private static final Set<Kind> HERE = Set.of(Kind.PASSWORD_SET, Kind.SIGNED_OUT);

    private final AuditLog log;

    AccountActs(AuditLog log) {
        this.log = log;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void changed(StaffChanged event) {
        if (!HERE.contains(event.kind())) {
            return;
        }
        StaffAtWork who = StaffAtWork.now().orElseGet(() -> new StaffAtWork(event.by(), "", network()));
        String act = "account." + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        ActNotes notes = new ActNotes().about("account", event.username());
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            log.append(who, act, notes);
        } else {
            log.appendNow(who, act, notes);
        }
    }

    private static String network() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? StaffAtWork.network(request.getRequest().getRemoteAddr())
                : "";
    }
}
