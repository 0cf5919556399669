package vn.mocson.questionbank.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * Writes the columns of the seed data, then {@code tags} (divided by semicolons) and {@code pin} (letters of
 * the options that keep their place, {@code -} for none where the words of an option would say otherwise).
 * UTF-8 with a byte order mark, without which Excel shows Vietnamese as gibberish. A text that a spreadsheet
 * would take for a formula has an apostrophe before it, which our readers take away again. Pictures have no
 * place in it.
 */
final class CsvExport {

    private static final int LEAST_OPTIONS = 4;

    private CsvExport() {}

    static byte[] write(List<QuestionDraft> questions) {
        int width = Math.max(
                LEAST_OPTIONS,
                questions.stream().mapToInt(each -> each.options().size()).max().orElse(0));
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(header(width));
            for (QuestionDraft question : questions) {
                csv.writeRecord(fields(question, width));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // a text in memory
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header(int width) {
        List<String> header = new ArrayList<>(List.of("topic", "difficulty", "text"));
        for (int i = 0; i < width; i++) {
            header.add("option_" + (char) ('a' + i));
        }
        header.addAll(List.of("correct", "explanation", "source", "tags", "pin"));
        return header;
    }

    private static List<String> fields(QuestionDraft question, int width) {
        List<String> fields = new ArrayList<>();
        fields.add(SheetText.toCsv(question.topic()));
        fields.add(question.difficulty() == null ? "" : SheetText.code(question.difficulty()));
        fields.add(SheetText.toCsv(question.text()));
        for (int i = 0; i < width; i++) {
            fields.add(
                    i < question.options().size()
                            ? SheetText.toCsv(question.options().get(i).text())
                            : "");
        }
        fields.add(SheetText.letters(question, OptionDraft::correct, ""));
        fields.add(SheetText.toCsv(question.explanation()));
        fields.add(SheetText.toCsv(question.source().oneLine()));
        fields.add(SheetText.toCsv(SheetText.tags(question.tags())));
        fields.add(SheetText.toCsv(SheetText.pins(question, "")));
        return fields;
    }
}
