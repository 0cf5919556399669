package vn.mocson.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.audit.ActNotes;

/** Appends to the record. */
@Component
class AuditLog {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ROLES = 120;
    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_REASON = 2000;
    /** Of all that is noted of one side, in characters; four bytes each fit into the column. */
    private static final int LONGEST_NOTES = 15_000;

    private final AuditRows rows;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(AuditRows rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** Within the transaction of the act, as its last step: nobody else appends until it ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(StaffAtWork who, String act, ActNotes notes) {
        AuditRows.Head head = rows.lockHead();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // after the lock: times grow with the numbers
        rows.append(new AuditEntry(
                        head.number() + 1,
                        now,
                        cut(who.name(), LONGEST_NAME),
                        cut(who.roles(), LONGEST_ROLES),
                        who.network(),
                        act,
                        cut(notes.objectKind(), LONGEST_KIND),
                        cut(notes.objectId(), LONGEST_NAME),
                        cut(notes.subject(), LONGEST_SUBJECT),
                        written(notes.before()),
                        written(notes.after()),
                        cut(notes.reason(), LONGEST_REASON),
                        head.hash(),
                        "")
                .sealed());
    }

    /** In a transaction of its own, before anything happens. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void appendNow(StaffAtWork who, String act, ActNotes notes) {
        append(who, act, notes);
    }

    private String written(Map<String, @Nullable Object> notes) {
        if (notes.isEmpty()) {
            return "";
        }
        String text = storable(json.writeValueAsString(notes));
        return text.length() <= LONGEST_NOTES
                ? text
                : json.writeValueAsString(Map.of("…", storable(text.substring(0, LONGEST_NOTES / 2))));
    }

    private static String cut(String text, int longest) {
        String storable = storable(text);
        return storable.length() <= longest ? storable : storable(storable.substring(0, longest - 1)) + "…";
    }

    /** The database gives back what it was given: half a character pair would not survive, and the hash would not fit. */
    private static String storable(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                if (clean == null) {
                    clean = new StringBuilder(text);
                }
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean == null ? text : clean.toString();
    }
}
