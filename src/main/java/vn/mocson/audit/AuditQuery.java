package vn.mocson.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of the record is narrowed to; empty or null narrows nothing.
 *
 * @param text any part of the object's name, the reason or what was noted, with tone marks or without; or a row's number
 * @param from the first day in Vietnam, itself included
 * @param to the last one, itself included
 */
public record AuditQuery(
        String text,
        @Nullable String who,
        @Nullable String act,
        String objectKind,
        String objectId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final AuditQuery ALL = new AuditQuery("", null, null, "", "", null, null);
}
