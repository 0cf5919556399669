package vn.mocson.audit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.audit.AuditEntry;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;

/** The record's codes in the reader's words. A code without words, of an older version for instance, stands for itself. */
final class AuditWords {

    private AuditWords() {}

    static String act(String code) {
        return words("act." + code, code);
    }

    static String kind(String kind) {
        return words("audit.object." + kind, kind);
    }

    /** {@code Kỳ thi 12 – Tuần 1}; empty where the act has no object. */
    static String object(AuditEntry entry) {
        if (entry.objectKind().isEmpty()) {
            return "";
        }
        String object = kind(entry.objectKind()) + " " + entry.objectId();
        return entry.subject().isEmpty() ? object : object + " – " + entry.subject();
    }

    static String roles(AuditEntry entry) {
        return Arrays.stream(entry.roles().split(","))
                .filter(role -> !role.isEmpty())
                .map(AuditWords::role)
                .collect(Collectors.joining(", "));
    }

    /** {@code JUDGE@12} holds for the contest of that number. */
    private static String role(String role) {
        String[] parts = role.split("@", 2);
        String words = words("audit.role." + parts[0], parts[0]);
        return parts.length == 1 ? words : I18NProvider.translate("audit.role.in", words, parts[1]);
    }

    static String field(String name) {
        return words("audit.field." + name, name);
    }

    static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Boolean truth -> I18NProvider.translate(truth ? "audit.yes" : "audit.no");
            case Collection<?> several ->
                several.stream().map(AuditWords::value).collect(Collectors.joining(", "));
            case String text when text.length() > 18 && text.endsWith("Z") -> moment(text);
            case String role when role.matches("[A-Z_]+@\\d+") -> role(role);
            case String code when code.matches("[A-Z][A-Z_]+") -> words("audit.value." + code, role(code));
            default -> value.toString();
        };
    }

    private static String moment(String text) {
        try {
            return VietnamTime.second(Instant.parse(text));
        } catch (DateTimeException no) {
            return text;
        }
    }

    private static String words(String key, String otherwise) {
        String words = I18NProvider.translate(Wording.locale(), key);
        return words.contains(key) ? otherwise : words;
    }
}
