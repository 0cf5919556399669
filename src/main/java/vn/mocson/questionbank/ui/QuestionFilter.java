package vn.mocson.questionbank.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionState;
import vn.mocson.questionbank.TopicId;

/** What the list of a bank is narrowed to, as its address says it. What an address says wrongly narrows nothing. */
record QuestionFilter(
        String words,
        @Nullable TopicId topic,
        @Nullable Difficulty difficulty,
        @Nullable QuestionState state,
        @Nullable String author,
        @Nullable ProblemCode problem,
        boolean anyProblem,
        @Nullable String tag) {

    static final QuestionFilter NONE = new QuestionFilter("", null, null, null, null, null, false, null);

    private static final String WORDS = "tim";
    private static final String TOPIC = "chu-de";
    private static final String DIFFICULTY = "muc-do";
    private static final String STATE = "trang-thai";
    private static final String AUTHOR = "nguoi-soan";
    private static final String PROBLEM = "van-de";
    private static final String TAG = "the";
    private static final String CHOSEN = "cau";
    private static final String ANY = "co";
    private static final int LONGEST = 200;

    static QuestionFilter of(QueryParameters address) {
        String problem = text(address, PROBLEM);
        Long topic = number(address, TOPIC);
        return new QuestionFilter(
                Objects.requireNonNullElse(text(address, WORDS), ""),
                topic == null ? null : new TopicId(topic),
                named(Difficulty.class, text(address, DIFFICULTY)),
                named(QuestionState.class, text(address, STATE)),
                text(address, AUTHOR),
                named(ProblemCode.class, problem),
                ANY.equals(problem),
                text(address, TAG));
    }

    /** The question that the address opens beside the list. */
    static @Nullable EntryId chosen(QueryParameters address) {
        Long id = number(address, CHOSEN);
        return id == null ? null : new EntryId(id);
    }

    static QuestionFilter withProblem(ProblemCode problem) {
        return new QuestionFilter("", null, null, null, null, problem, false, null);
    }

    QueryParameters address(@Nullable EntryId chosen) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, WORDS, words);
        put(parts, TOPIC, topic);
        put(parts, DIFFICULTY, difficulty);
        put(parts, STATE, state);
        put(parts, AUTHOR, author);
        put(parts, PROBLEM, anyProblem ? ANY : problem);
        put(parts, TAG, tag);
        put(parts, CHOSEN, chosen);
        return QueryParameters.simple(parts);
    }

    BankQuery query(BankId bank) {
        return new BankQuery(bank, words, topic, difficulty, state, author, problem, anyProblem, tag);
    }

    /** How many fields beside the words narrow the list. */
    int narrowing() {
        return Math.toIntExact(Arrays.asList(topic, difficulty, state, author, anyProblem ? ANY : problem, tag).stream()
                .filter(Objects::nonNull)
                .count());
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

    private static @Nullable Long number(QueryParameters address, String name) {
        String text = text(address, name);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
