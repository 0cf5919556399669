package vn.mocson.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.mocson.contest.RulesConflict.Severity;

/** Fields of a rules object that {@link RulesReader} would pass over without a word. */
final class Misspelling {

    /** Every object of the rules with its fields; in lists the path of the list stands for each element. */
    private static final Map<String, Set<String>> KNOWN = known();

    /** Names further apart than this are not taken for each other. */
    private static final int NEAR = 3;

    private Misspelling() {}

    private static Map<String, Set<String>> known() {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        fields.put(
                "",
                Set.of(
                        "eligibility",
                        "attempts",
                        "paper",
                        "scoring",
                        "prediction",
                        "counted",
                        "gate",
                        "rankBy",
                        "actual",
                        "results",
                        "leaderboard",
                        "collective",
                        "total",
                        "prizes"));
        fields.put("eligibility", Set.of("minimumAge", "maximumAge", "roster", "units"));
        fields.put("attempts", Set.of("max", "per", "cooldownMinutes"));
        fields.put("paper", Set.of("questions", "durationMinutes", "shuffleQuestions", "shuffleOptions", "blueprint"));
        fields.put("paper.blueprint", Set.of("topic", "difficulty", "count"));
        fields.put(
                "scoring", Set.of("pointsPerQuestion", "pointsByDifficulty", "multipleAnswer", "wrong", "unanswered"));
        fields.put("prediction", Set.of("of", "lock", "trueValue"));
        fields.put("gate", Set.of("minimumPoints"));
        fields.put("results", Set.of("showScore", "showKey"));
        fields.put("leaderboard", Set.of("frozenLastMinutes"));
        fields.put("collective", Set.of("rankBy", "weights", "minimumEntrants", "minimumHeadcount", "leagues"));
        fields.put("collective.leagues", Set.of("name", "units", "headcountFrom", "headcountTo"));
        fields.put("total", Set.of("by", "best", "thenBy"));
        fields.put("prizes", Set.of("of", "border", "maxPerPerson", "maxPerHousehold"));
        return fields;
    }

    static List<RulesConflict> of(JsonNode tree, String base) {
        List<RulesConflict> found = new ArrayList<>();
        walk(tree, "", base, found);
        return found;
    }

    private static void walk(JsonNode node, String object, String path, List<RulesConflict> found) {
        Set<String> fields = KNOWN.get(object);
        if (fields == null || !node.isObject()) {
            return; // names below it are checked when they are read
        }
        for (String field : node.propertyNames()) {
            if (!fields.contains(field)) {
                found.add(unknown(field, fields, path));
                continue;
            }
            JsonNode below = node.get(field);
            String child = object.isEmpty() ? field : object + "." + field;
            if (below.isArray()) {
                for (int i = 0; i < below.size(); i++) {
                    walk(below.get(i), child, path + "." + field + "[" + i + "]", found);
                }
            } else {
                walk(below, child, path + "." + field, found);
            }
        }
    }

    private static RulesConflict unknown(String field, Set<String> fields, String path) {
        Optional<String> near = new TreeSet<>(fields)
                .stream()
                        .filter(known -> distance(field, known) <= Math.min(NEAR, known.length() - 1))
                        .min(Comparator.comparingInt(known -> distance(field, known)));
        return near.map(known -> new RulesConflict(
                        Severity.ERROR,
                        "MISSPELT_FIELD",
                        path + "." + field,
                        "Không có trường “" + field + "”; có lẽ là “" + known
                                + "”. Điều ghi ở đây đang không có tác dụng. Hãy sửa lại tên."))
                .orElseGet(() -> new RulesConflict(
                        Severity.WARNING,
                        "UNKNOWN_FIELD",
                        path + "." + field,
                        "Không có trường “" + field + "” ở đây; điều ghi ở đó không có tác dụng. Các trường dùng được: "
                                + String.join(", ", new TreeSet<>(fields)) + "."));
    }

    /** Letters to change, add or leave out, or to swap with their neighbour; capitals do not count. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
