package vn.mocson.questionbank.io;

import java.util.List;
import vn.mocson.common.files.FileRefused;

/** How much of a file is kept in memory: more than people write, less than hurts. */
final class ImportBounds {

    static final int MAX_QUESTIONS = 50_000;

    /** Of one question; beyond it the file means something else. */
    static final int MAX_OPTIONS = 50;

    /** Not empty ones. */
    static final int MAX_LINES = 1_000_000;

    /** Characters of one text. Everything shorter is taken whole, and what is longer is too long for a question anyway. */
    static final int MAX_TEXT = 5_000;

    /** Characters of one option: beyond this the search for what an option says of others would need a deep stack. */
    static final int MAX_OPTION = 1_500;

    /** Characters; enough for a person to recognize the question by. */
    static final int MAX_RAW = 10_000;

    private ImportBounds() {}

    /** @throws FileRefused beyond them */
    static void check(List<ImportedQuestion> questions) {
        if (questions.size() > MAX_QUESTIONS) {
            throw tooMuch();
        }
    }

    static FileRefused tooMuch() {
        return new FileRefused("Tệp có quá nhiều câu hỏi hoặc quá nhiều dòng (nhiều nhất 50.000 câu). Hãy chia thành"
                + " nhiều tệp nhỏ hơn.");
    }

    static String raw(String words) {
        return cut(words, MAX_RAW);
    }

    static String text(String words) {
        return cut(words, MAX_TEXT);
    }

    static String option(String words) {
        return cut(words, MAX_OPTION);
    }

    private static String cut(String words, int length) {
        if (words.length() <= length) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(length - 1)) ? length - 1 : length;
        return words.substring(0, end) + "…";
    }
}
