package vn.mocson.contest.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call a field of the rules. */
final class RulesPaths {

    private static final Pattern ROUND = Pattern.compile("rounds\\[(\\d+)]\\.(rules\\.)?(.*)");

    private RulesPaths() {}

    /** {@code Tuần 1 – Số câu trong đề: }; empty where the field has no name. */
    static String name(String path, RulesEditing editing) {
        Matcher round = ROUND.matcher(path);
        if (!round.matches()) {
            String field = word(path.startsWith("rules.") ? path : "rules.prizeList");
            return field.isEmpty() ? "" : field + ": ";
        }
        String field = word(round.group(2) == null ? "rules.round." + round.group(3) : "rules." + round.group(3));
        int index = Integer.parseInt(round.group(1));
        String name = index < editing.rounds().size() ? editing.rounds().get(index).name : "";
        return field.isEmpty() ? name + ": " : name + " – " + field + ": ";
    }

    private static String word(String key) {
        String plain = key.replaceAll("\\[\\d+].*", "");
        String word = I18NProvider.translate(plain);
        return word.contains(plain) ? "" : word;
    }
}
