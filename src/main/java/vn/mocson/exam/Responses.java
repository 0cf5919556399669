package vn.mocson.exam;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

/** What was answered: the chosen options per question, both in a fixed order, so that equal answers are equal text. */
public record Responses(SortedMap<QuestionId, SortedSet<OptionId>> byQuestion) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Responses NONE = new Responses(new TreeMap<>());

    public static Responses none() {
        return NONE;
    }

    public SortedSet<OptionId> of(QuestionId question) {
        SortedSet<OptionId> chosen = byQuestion.get(question);
        return chosen == null ? new TreeSet<>() : chosen;
    }

    /** These answers with the named questions of the other ones laid over them; an empty answer clears. */
    Responses with(Responses newer) {
        SortedMap<QuestionId, SortedSet<OptionId>> merged = new TreeMap<>(byQuestion);
        merged.putAll(newer.byQuestion);
        return new Responses(merged);
    }

    int answered() {
        return (int)
                byQuestion.values().stream().filter(chosen -> !chosen.isEmpty()).count();
    }

    String toJson() {
        return JSON.writeValueAsString(toStrings());
    }

    public Map<String, List<String>> toStrings() {
        Map<String, List<String>> plain = new java.util.LinkedHashMap<>();
        byQuestion.forEach((question, chosen) -> plain.put(
                question.toString(), chosen.stream().map(OptionId::value).toList()));
        return plain;
    }

    static Responses fromJson(String json) {
        SortedMap<QuestionId, SortedSet<OptionId>> read = new TreeMap<>();
        JSON.readTree(json).properties().forEach(entry -> {
            SortedSet<OptionId> chosen = new TreeSet<>();
            entry.getValue().forEach(option -> chosen.add(new OptionId(option.asString())));
            read.put(new QuestionId(Long.parseLong(entry.getKey())), chosen);
        });
        return new Responses(read);
    }
}
