package vn.mocson.questionbank.io;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.mocson.common.text.CsvTable;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

/**
 * {@code topic,difficulty,text,option_a,option_b,option_c,option_d,…,correct,explanation,source}, and where given
 * {@code tags} and {@code pin}; strict, for seed data, where {@link CsvQuestions} takes what people have.
 */
public final class QuestionCsv {

    private static final String LETTERS = "abcdefgh";

    private QuestionCsv() {}

    /** @throws vn.mocson.common.text.CsvProblem with the line and the reason */
    public static List<QuestionDraft> read(Path file) throws IOException {
        return CsvTable.read(
                file,
                Set.of("topic", "difficulty", "text", "option_a", "option_b", "correct", "explanation", "source"),
                QuestionCsv::question);
    }

    private static QuestionDraft question(NamedCsvRecord line) {
        String key = line.getField("correct").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("cột correct phải là một hoặc nhiều chữ cái của phương án đúng");
        }
        List<OptionDraft> options = new ArrayList<>();
        Set<Character> used = new HashSet<>();
        String pins = field(line, "pin").toLowerCase(Locale.ROOT);
        for (char letter : LETTERS.toCharArray()) {
            String text = field(line, "option_" + letter);
            if (!text.isBlank()) {
                boolean correct = key.indexOf(letter) >= 0;
                options.add(new OptionDraft(text, correct, pins.indexOf(letter) >= 0, null));
                if (correct) {
                    used.add(letter);
                }
            }
        }
        for (char letter : key.toCharArray()) {
            if (!used.contains(letter)) {
                throw new IllegalArgumentException(
                        "đáp án “" + Character.toUpperCase(letter) + "” không có phương án tương ứng");
            }
        }
        QuestionDraft given = new QuestionDraft(
                field(line, "topic"),
                difficulty(line.getField("difficulty")),
                field(line, "text"),
                options,
                field(line, "explanation"),
                SourceReference.parse(field(line, "source")),
                SheetText.tags(field(line, "tags")),
                null);
        QuestionDraft question = pins.isBlank() ? given.pinned() : given;
        question.gaps().stream()
                .filter(gap -> gap.code() != ProblemCode.NO_SOURCE)
                .findFirst()
                .ifPresent(gap -> {
                    throw new IllegalArgumentException(gap.message());
                });
        return question;
    }

    private static String field(NamedCsvRecord line, String column) {
        return SheetText.fromCsv(line.findField(column).orElse(""));
    }

    private static Difficulty difficulty(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "easy" -> Difficulty.EASY;
            case "medium" -> Difficulty.MEDIUM;
            case "hard" -> Difficulty.HARD;
            default -> throw new IllegalArgumentException("cột difficulty phải là easy, medium hoặc hard");
        };
    }
}
