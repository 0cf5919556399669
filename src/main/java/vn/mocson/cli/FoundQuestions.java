package vn.mocson.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.io.ImportedFile;
import vn.mocson.questionbank.io.ImportedQuestion;

/**
 * What {@code import-check} prints. The members up to {@code problems} are promised to other programs; those
 * behind are additions.
 */
record FoundQuestions(String format, List<Question> questions, List<Problem> problems) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    record Question(
            int no,
            String text,
            boolean multiple,
            List<Option> options,
            String explanation,
            String source,
            List<Problem> problems,
            String topic,
            String difficulty,
            List<String> tags,
            int line,
            String raw) {}

    record Option(String label, String text, boolean correct) {}

    /** @param line 0 where it has no place in the file */
    record Problem(String code, String message, int line) {}

    static void print(ImportedFile file, PrintWriter out) {
        JSON.writeValue(
                out,
                new FoundQuestions(
                        file.format().label(),
                        file.questions().stream().map(FoundQuestions::question).toList(),
                        problems(file.problems())));
        out.println();
    }

    private static Question question(ImportedQuestion found) {
        QuestionDraft draft = found.draft();
        List<Option> options = new ArrayList<>();
        for (OptionDraft option : draft.options()) {
            options.add(new Option(QuestionDraft.letter(options.size()), option.text(), option.correct()));
        }
        return new Question(
                found.no(),
                draft.text(),
                draft.multiple(),
                options,
                draft.explanation(),
                draft.source().oneLine(),
                problems(found.problems()),
                draft.topic(),
                draft.difficulty() == null ? "" : draft.difficulty().name().toLowerCase(Locale.ROOT),
                draft.tags(),
                found.line(),
                found.raw());
    }

    private static List<Problem> problems(List<QuestionProblem> problems) {
        return problems.stream()
                .map(problem -> new Problem(problem.code().name(), problem.message(), problem.line()))
                .toList();
    }
}
