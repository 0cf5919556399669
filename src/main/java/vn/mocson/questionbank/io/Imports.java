package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionProblem;

/** What every reader says at its end in the same way: which problems a question has, and which the file has. */
final class Imports {

    /** What a file need not give: the importer asks for it once for all questions. */
    private static final Set<ProblemCode> NOT_OF_A_FILE =
            EnumSet.of(ProblemCode.NO_SOURCE, ProblemCode.NO_TOPIC, ProblemCode.NO_DIFFICULTY);

    /** Beyond this many, numbers left out are given as a range. */
    private static final int NAMED_ONE_BY_ONE = 5;

    private Imports() {}

    /**
     * The number that somebody wrote before a question.
     *
     * @param section where numbers may begin again at 1, behind another section
     */
    record Numbered(int number, int line, String section) {}

    /** With the draft's own problems and then {@code more}, each at the question's line where it has no other. */
    static ImportedQuestion question(int no, int line, String raw, QuestionDraft draft, List<QuestionProblem> more) {
        List<QuestionProblem> problems = new ArrayList<>();
        for (QuestionProblem gap : draft.gaps()) {
            if (!NOT_OF_A_FILE.contains(gap.code())) {
                problems.add(at(line, gap));
            }
        }
        for (QuestionProblem problem : more) {
            problems.add(at(line, problem));
        }
        return new ImportedQuestion(no, line, raw, draft, problems);
    }

    /** Of a format whose questions have no numbers. */
    static ImportedFile file(
            QuestionFormat format,
            List<ImportedQuestion> questions,
            List<QuestionProblem> problems,
            Map<ImageId, Picture> pictures) {
        return file(format, questions, List.of(), problems, pictures);
    }

    /** @param numbers as written, in the order of the file; questions without one are left out */
    static ImportedFile file(
            QuestionFormat format,
            List<ImportedQuestion> questions,
            List<Numbered> numbers,
            List<QuestionProblem> problems,
            Map<ImageId, Picture> pictures) {
        List<QuestionProblem> all = new ArrayList<>(problems);
        all.addAll(numberGaps(numbers));
        return new ImportedFile(format, withDuplicates(questions), all, pictures);
    }

    private static QuestionProblem at(int line, QuestionProblem problem) {
        return problem.line() > 0 ? problem : new QuestionProblem(problem.code(), problem.message(), line);
    }

    private static List<ImportedQuestion> withDuplicates(List<ImportedQuestion> questions) {
        Map<Set<String>, ImportedQuestion> first = new HashMap<>();
        List<ImportedQuestion> all = new ArrayList<>();
        for (ImportedQuestion question : questions) {
            String words = Vietnamese.searchable(question.draft().text());
            // Under the same words a picture makes another question.
            if (words.isEmpty() || question.draft().image() != null) {
                all.add(question);
                continue;
            }
            ImportedQuestion earlier = first.putIfAbsent(new HashSet<>(List.of(words.split(" "))), question);
            all.add(earlier == null ? question : duplicate(question, earlier));
        }
        return all;
    }

    private static ImportedQuestion duplicate(ImportedQuestion question, ImportedQuestion earlier) {
        List<QuestionProblem> problems = new ArrayList<>(question.problems());
        problems.add(new QuestionProblem(
                ProblemCode.DUPLICATE_QUESTION,
                "Trùng với câu thứ " + earlier.no() + " của tệp (dòng " + earlier.line() + "); hãy bỏ một câu.",
                question.line()));
        return new ImportedQuestion(question.no(), question.line(), question.raw(), question.draft(), problems);
    }

    private static List<QuestionProblem> numberGaps(List<Numbered> numbers) {
        List<QuestionProblem> problems = new ArrayList<>();
        Map<Integer, Integer> lines = new HashMap<>();
        String section = "";
        int expected = 1;
        for (Numbered each : numbers) {
            if (!each.section().equals(section) && each.number() == 1) {
                lines.clear();
                expected = 1;
            }
            section = each.section();
            Integer before = lines.putIfAbsent(each.number(), each.line());
            if (before != null) {
                problems.add(new QuestionProblem(
                        ProblemCode.NUMBER_GAP,
                        "Số câu " + each.number() + " đã có ở dòng " + before + "; hãy kiểm tra lại thứ tự.",
                        each.line()));
            } else if (each.number() > expected) {
                problems.add(new QuestionProblem(
                        ProblemCode.NUMBER_GAP,
                        "Thiếu " + range(expected, each.number() - 1) + " trước câu " + each.number()
                                + "; hãy kiểm tra xem có câu nào bị bỏ sót.",
                        each.line()));
            } else if (each.number() < expected) {
                problems.add(new QuestionProblem(
                        ProblemCode.NUMBER_GAP,
                        "Câu " + each.number() + " đứng sau câu " + (expected - 1) + "; hãy kiểm tra lại thứ tự.",
                        each.line()));
            }
            expected = Math.max(expected, each.number() + 1);
        }
        return problems;
    }

    private static String range(int from, int to) {
        if (to - from >= NAMED_ONE_BY_ONE) {
            return "các câu từ " + from + " đến " + to;
        }
        StringBuilder named = new StringBuilder("câu ").append(from);
        for (int i = from + 1; i <= to; i++) {
            named.append(", ").append(i);
        }
        return named.toString();
    }
}
