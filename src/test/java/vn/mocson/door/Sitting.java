package vn.mocson.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.io.QuestionCsv;

/** A person before an attempt they started. */
public final class Sitting {

    private static final Map<String, Set<String>> KEY = key();

    private final Person person;
    private final Answer started;

    Sitting(Person person, Answer started) {
        this.person = person;
        this.started = started;
    }

    /** A question as it was shown. */
    public record Shown(String id, String text, boolean multiple, List<ShownOption> options) {

        String option(int index) {
            return options.get(index).id();
        }
    }

    public record ShownOption(String id, String text) {}

    public Answer started() {
        return started;
    }

    public Person person() {
        return person;
    }

    public String id() {
        return started.text("id");
    }

    public Instant deadline() {
        return Instant.parse(started.text("deadline"));
    }

    public List<Shown> questions() {
        List<Shown> questions = new ArrayList<>();
        for (JsonNode question : started.at("questions")) {
            List<ShownOption> options = new ArrayList<>();
            for (JsonNode option : question.get("options")) {
                options.add(new ShownOption(
                        option.get("id").asString(), option.get("text").asString()));
            }
            questions.add(new Shown(
                    question.get("id").asString(),
                    question.get("text").asString(),
                    question.get("multiple").asBoolean(),
                    options));
        }
        return questions;
    }

    public Shown question(int index) {
        return questions().get(index);
    }

    /** Answers of which so many are right and the others wrong. */
    public Map<String, List<String>> answersWithRight(int right) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Shown question : questions()) {
            answers.put(question.id(), answers.size() < right ? rightOf(question) : wrongOf(question));
        }
        return answers;
    }

    static List<String> rightOf(Shown question) {
        Set<String> key = keyOf(question);
        return question.options().stream()
                .filter(option -> key.contains(option.text()))
                .map(ShownOption::id)
                .toList();
    }

    static List<String> wrongOf(Shown question) {
        Set<String> key = keyOf(question);
        return question.options().stream()
                .filter(option -> !key.contains(option.text()))
                .map(ShownOption::id)
                .limit(1)
                .toList();
    }

    private static Set<String> keyOf(Shown question) {
        Set<String> key = KEY.get(question.text());
        if (key == null) {
            throw new AssertionError("no question “" + question.text() + "” in the seed");
        }
        return key;
    }

    public Answer save(long revision, Map<String, List<String>> responses) {
        return put(Map.of("revision", revision, "responses", responses));
    }

    public Answer saveOne(long revision, Shown question, String... options) {
        return save(revision, Map.of(question.id(), List.of(options)));
    }

    public Answer savePrediction(long revision, Object prediction) {
        return put(Map.of("revision", revision, "responses", Map.of(), "prediction", prediction));
    }

    /** Saves a body as it stands. */
    public Answer put(Object body) {
        return person.door().put(person.token(), "attempts/" + id() + "/responses", body);
    }

    public Answer putChunked(String body) {
        return person.door().putChunked(person.token(), "attempts/" + id() + "/responses", body);
    }

    public Answer read() {
        return readAs(person);
    }

    public Answer readAs(Person reader) {
        return person.door().getAs(reader.token(), "attempts/" + id());
    }

    public Answer submit() {
        return submit("{}");
    }

    public Answer submit(Object body) {
        return person.door().post(person.token(), "attempts/" + id() + "/submission", body);
    }

    public Answer submitNothing() {
        return person.door().postNothing(person.token(), "attempts/" + id() + "/submission");
    }

    /** Hands in with so many right answers. */
    public Answer submitWithRight(int right) {
        return submitWithRight(right, null);
    }

    public Answer submitWithRight(int right, @Nullable Object prediction) {
        Map<String, Object> body = new HashMap<>();
        body.put("revision", 1);
        body.put("responses", answersWithRight(right));
        if (prediction != null) {
            body.put("prediction", prediction);
        }
        return submit(body).expect(200);
    }

    /** What the database holds for a question now, read past the application. */
    public String stored(Shown question) {
        return person.db()
                .sql("SELECT COALESCE(JSON_EXTRACT(responses, ?), 'nothing') FROM attempt WHERE id = ?")
                .params("$.\"" + question.id() + "\"", id())
                .query(String.class)
                .single()
                .replace(" ", "");
    }

    private static Map<String, Set<String>> key() {
        try {
            return QuestionCsv.read(Path.of("src/test/resources/seed/questions/thu.csv")).stream()
                    .collect(Collectors.toMap(QuestionDraft::text, question -> question.options().stream()
                            .filter(QuestionDraft.OptionDraft::correct)
                            .map(QuestionDraft.OptionDraft::text)
                            .collect(Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
