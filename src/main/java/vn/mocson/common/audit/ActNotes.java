package vn.mocson.common.audit;

import java.lang.ScopedValue.CallableOp;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is worth keeping of an act under way: its object, what was before and what is after, why. A service adds to
 * {@link #current()} whatever its parameters do not tell already. The record is never deleted, so nothing goes in that
 * might have to be: no name, telephone number or answer of an entrant, only the numbers they have here; and no key of
 * a question.
 */
public final class ActNotes {

    private static final ScopedValue<ActNotes> CURRENT = ScopedValue.newInstance();
    /** Of one value, in characters; of one list, in elements. */
    private static final int LONGEST_VALUE = 500;

    private static final int LONGEST_LIST = 300;

    private String objectKind = "";
    private String objectId = "";
    private String subject = "";
    private String reason = "";
    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> after = new LinkedHashMap<>();

    /** Those of the act under way in this thread; where there is none, some that nobody will read. */
    public static ActNotes current() {
        return CURRENT.orElse(new ActNotes());
    }

    /** Whether an act is under way in this thread. */
    public static boolean underWay() {
        return CURRENT.isBound();
    }

    /** Does the act; what it notes is in these afterwards. */
    public <T extends @Nullable Object, X extends Throwable> T during(CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(CURRENT, this).call(act);
    }

    /** What the act is about, in place of what its parameters say. */
    public ActNotes about(String kind, Object id) {
        objectKind = kind;
        objectId = String.valueOf(plain(id));
        return this;
    }

    /** The same with the name it has at this moment; never a person's. */
    public ActNotes about(String kind, Object id, String name) {
        subject = name;
        return about(kind, id);
    }

    public ActNotes because(String why) {
        reason = why;
        return this;
    }

    /** That a reason was given; its words stay with what the act is about, and go where that is erased. */
    public ActNotes reasonElsewhere() {
        reason = "";
        return after("reason", "KEPT_ELSEWHERE");
    }

    public ActNotes before(String what, @Nullable Object value) {
        before.put(what, plain(value));
        return this;
    }

    public ActNotes after(String what, @Nullable Object value) {
        after.put(what, plain(value));
        return this;
    }

    /** Noted only where it differs. */
    public ActNotes change(String what, @Nullable Object old, @Nullable Object now) {
        return Objects.equals(old, now) ? this : before(what, old).after(what, now);
    }

    public String objectKind() {
        return objectKind;
    }

    public String objectId() {
        return objectId;
    }

    public String subject() {
        return subject;
    }

    public String reason() {
        return reason;
    }

    /** Numbers, truth values, texts and lists of them, in the order they were noted. */
    public Map<String, @Nullable Object> before() {
        return Collections.unmodifiableMap(before);
    }

    /** As {@link #before()}. */
    public Map<String, @Nullable Object> after() {
        return Collections.unmodifiableMap(after);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> truth;
            case Integer number -> number;
            case Long number -> number;
            case Enum<?> named -> named.name();
            case Temporal moment -> moment.toString();
            case Duration time -> time.toString();
            case Optional<?> optional -> plain(optional.orElse(null));
            case Collection<?> several -> list(several);
            case Record id when id.getClass().getRecordComponents().length == 1 -> plain(only(id));
            default -> cut(value.toString());
        };
    }

    private static List<@Nullable Object> list(Collection<?> several) {
        List<@Nullable Object> list = new ArrayList<>();
        several.stream().limit(LONGEST_LIST).forEach(each -> list.add(plain(each)));
        if (several.size() > LONGEST_LIST) {
            list.add("… " + several.size());
        }
        return list;
    }

    /** An identity is a record of one number. */
    private static @Nullable Object only(Record id) {
        RecordComponent component = id.getClass().getRecordComponents()[0];
        try {
            return component.getAccessor().invoke(id);
        } catch (IllegalAccessException | InvocationTargetException e) {
            return id.toString();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
