package vn.mocson.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.audit.AuditQuery;

/** What the record is narrowed to, as the address says it. What an address says wrongly narrows nothing. */
final class AuditFilter {

    private static final String TEXT = "tim";
    private static final String WHO = "nguoi";
    private static final String ACT = "viec";
    private static final String KIND = "loai";
    private static final String ID = "ma";
    private static final String FROM = "tu";
    private static final String TO = "den";
    private static final String CHOSEN = "dong";
    private static final int LONGEST = 100;

    private AuditFilter() {}

    static AuditQuery of(QueryParameters address) {
        return new AuditQuery(
                Objects.requireNonNullElse(text(address, TEXT), ""),
                text(address, WHO),
                text(address, ACT),
                Objects.requireNonNullElse(text(address, KIND), ""),
                Objects.requireNonNullElse(text(address, ID), ""),
                day(address, FROM),
                day(address, TO));
    }

    /** The row that the address opens beside the list. */
    static @Nullable Long chosen(QueryParameters address) {
        String number = text(address, CHOSEN);
        return number != null && number.matches("\\d{1,15}") ? Long.valueOf(number) : null;
    }

    static QueryParameters address(AuditQuery query, @Nullable Long chosen) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, TEXT, query.text());
        put(parts, WHO, query.who());
        put(parts, ACT, query.act());
        put(parts, KIND, query.objectKind());
        put(parts, ID, query.objectId());
        put(parts, FROM, query.from());
        put(parts, TO, query.to());
        put(parts, CHOSEN, chosen);
        return QueryParameters.simple(parts);
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.put(name, value.toString());
        }
    }

    private static @Nullable String text(QueryParameters address, String name) {
        List<String> values = address.getParameters(name);
        return values.isEmpty()
                        || values.getFirst().isBlank()
                        || values.getFirst().length() > LONGEST
                ? null
                : values.getFirst();
    }

    private static @Nullable LocalDate day(QueryParameters address, String name) {
        String text = text(address, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
