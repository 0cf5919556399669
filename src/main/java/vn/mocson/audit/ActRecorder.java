package vn.mocson.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.web.Refusal;

/**
 * Writes a row for every {@link Act} of the staff: into the transaction that the act runs in, as its last step, so that
 * what is rolled back leaves no row and what is committed has one. An act within an act is part of it.
 */
final class ActRecorder implements MethodInterceptor {

    private final AuditLog log;
    private final EntityManagerFactory entities;

    ActRecorder(AuditLog log, EntityManagerFactory entities) {
        this.log = log;
        this.entities = entities;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Optional<StaffAtWork> who = StaffAtWork.now();
        Act act = call.getMethod().getAnnotation(Act.class);
        if (who.isEmpty() || act == null || isPartOfAnother()) {
            return call.proceed();
        }
        ActNotes notes = new ActNotes();
        noteParameters(call, notes);
        keepOrLeave(act, notes);
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            log.appendNow(who.get(), act.value(), notes); // it only reads: that it was asked for is what counts
            return call.proceed();
        }
        TransactionSynchronizationManager.registerSynchronization(new LastStep(who.get(), act.value(), notes));
        try {
            Object result = notes.during(call::proceed);
            noteResult(result, notes);
            return result;
        } catch (Refusal refusal) {
            // seldom: where the transaction is committed all the same, the row tells that it came to nothing
            notes.after("refused", refusal.code());
            throw refusal;
        } finally {
            keepOrLeave(act, notes); // of what the service itself said
        }
    }

    private static void keepOrLeave(Act act, ActNotes notes) {
        if (!act.keepsReason() && !notes.reason().isEmpty()) {
            notes.reasonElsewhere();
        }
    }

    /** In the same transaction; one with a transaction of its own may be committed where the other is not. */
    private static boolean isPartOfAnother() {
        return ActNotes.underWay()
                && TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(LastStep.class::isInstance);
    }

    /** What can be told without knowing the method: identities, numbers, choices, the reason. Never free text. */
    private static void noteParameters(MethodInvocation call, ActNotes notes) {
        Parameter[] parameters = call.getMethod().getParameters();
        @Nullable Object[] values = call.getArguments();
        boolean about = false;
        for (int i = 0; i < parameters.length; i++) {
            Object value = values[i];
            String name = parameters[i].getName();
            if (value == null) {
                continue;
            }
            if (isIdentity(value) && !about) {
                notes.about(kind(value), value);
                about = true;
            } else if (isIdentity(value)
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Enum<?>
                    || value instanceof Collection<?> several
                            && !several.isEmpty()
                            && several.stream().allMatch(ActRecorder::isIdentity)) {
                notes.after(name, value);
            } else if (value instanceof String reason && (name.equals("reason") || name.equals("why"))) {
                notes.because(reason.strip());
            }
        }
    }

    private static void noteResult(@Nullable Object result, ActNotes notes) {
        if (result == null) {
            return;
        }
        if (isIdentity(result)) {
            noteMade(result, notes);
        } else if (result instanceof Integer count) {
            notes.after("count", count);
        } else if (result instanceof Record several) {
            noteFigures(several, notes);
        }
    }

    /** What was made is what the act is about; the rest is where it was made, or what it was made from. */
    private static void noteMade(Object identity, ActNotes notes) {
        String kind = kind(identity);
        String oldKind = notes.objectKind();
        String oldId = notes.objectId();
        notes.about(kind, identity);
        if (!oldKind.isEmpty() && !(oldKind.equals(kind) && oldId.equals(notes.objectId()))) {
            notes.after(oldKind.equals(kind) ? "from" : oldKind, oldId);
        }
    }

    /** Of an answer, which and how many; what it says in words is not for here. */
    private static void noteFigures(Record answer, ActNotes notes) {
        for (RecordComponent component : answer.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(answer);
                if (value != null && isIdentity(value) && component.getName().equals("id")) {
                    noteMade(value, notes);
                } else if (value instanceof Integer count && count != 0) {
                    notes.after(component.getName(), count);
                }
            } catch (ReflectiveOperationException notOurs) {
                // then it is not told
            }
        }
    }

    private static boolean isIdentity(@Nullable Object value) {
        return value instanceof Record
                && value.getClass().getSimpleName().endsWith("Id")
                && value.getClass().getRecordComponents().length == 1;
    }

    /** {@code question} of a {@code QuestionId}. */
    private static String kind(Object identity) {
        String type = identity.getClass().getSimpleName();
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1, type.length() - "Id".length());
    }

    private final class LastStep implements TransactionSynchronization {

        private final StaffAtWork who;
        private final String act;
        private final ActNotes notes;

        private LastStep(StaffAtWork who, String act, ActNotes notes) {
            this.who = who;
            this.act = act;
            this.notes = notes;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            EntityManager changes = EntityManagerFactoryUtils.getTransactionalEntityManager(entities);
            if (changes != null) {
                changes.flush(); // waits for its locks now, not with the end of the chain in its hands
            }
            log.append(who, act, notes);
        }
    }
}
