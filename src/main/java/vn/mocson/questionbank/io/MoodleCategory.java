package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.mocson.questionbank.QuestionDraft;

/**
 * Topics as Moodle writes them in GIFT and XML: {@code $course$/top/Lịch sử/1930//1945}. A slash in a
 * name stands twice; a name that begins or ends with one has a space there, so that it is not taken for
 * a doubled one.
 */
final class MoodleCategory {

    private static final Pattern BETWEEN = Pattern.compile("(?<!/)/(?!/)");
    private static final Pattern CONTEXT = Pattern.compile("\\$[A-Za-z0-9]+\\$");

    private MoodleCategory() {}

    static String topic(String path) {
        List<String> names =
                new ArrayList<>(BETWEEN.splitAsStream(path).map(String::strip).toList());
        if (!names.isEmpty() && CONTEXT.matcher(names.getFirst()).matches()) {
            names.removeFirst();
        }
        if (!names.isEmpty() && names.getFirst().equals("top")) {
            names.removeFirst();
        }
        return String.join(
                QuestionDraft.TOPIC_SEPARATOR,
                names.stream().map(name -> name.replace("//", "/")).toList());
    }

    static String path(String topic) {
        StringBuilder path = new StringBuilder("$course$/top");
        if (!topic.isEmpty()) {
            for (String name : topic.split(QuestionDraft.TOPIC_SEPARATOR, -1)) {
                String doubled = name.replace("/", "//");
                path.append('/')
                        .append(doubled.startsWith("/") ? " " : "")
                        .append(doubled)
                        .append(doubled.endsWith("/") ? " " : "");
            }
        }
        return path.toString();
    }
}
