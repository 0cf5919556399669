package vn.mocson.questionbank.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;

/** What can be said of one question by itself. */
public final class QuestionChecks {

    /** So many words in every hundred of the stem make an option its repetition … */
    private static final int MOST = 70;
    /** … where the stem has this many that say something. */
    private static final int LEAST_WORDS = 5;

    /** Words that only build a sentence or a question; with their tone marks, since “là” is not the La of Sơn La. */
    private static final Set<String> FILLERS =
            Set.of(("là gì nào được vào của ở tại trong và những các có do bởi đây này thì"
                            + " mà sẽ đã cho với từ đến về khi lúc ngày tháng năm thời gian lần ai bao nhiêu mấy hay theo sau dưới"
                            + " trên một đâu như thế")
                    .split(" "));

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private QuestionChecks() {}

    /** Its gaps, and options that repeat the stem. */
    public static List<QuestionProblem> of(QuestionDraft draft) {
        List<QuestionProblem> problems = new ArrayList<>(draft.gaps());
        addGivenAway(problems, draft);
        addRepetitions(problems, draft);
        return List.copyOf(problems);
    }

    /** The key's own words stand in the stem, and no wrong option's do. */
    private static void addGivenAway(List<QuestionProblem> problems, QuestionDraft draft) {
        Set<String> stem = words(draft.text());
        List<Set<String>> own = ownWords(draft.options());
        for (int i = 0; i < own.size(); i++) {
            boolean wrongOnesToo = false;
            for (int j = 0; j < own.size(); j++) {
                wrongOnesToo |= !draft.options().get(j).correct() && standsIn(stem, own.get(j));
            }
            if (draft.options().get(i).correct() && standsIn(stem, own.get(i)) && !wrongOnesToo) {
                problems.add(new QuestionProblem(
                        ProblemCode.OPTION_REPEATS_STEM,
                        "Câu hỏi đã nhắc đến “" + draft.options().get(i).text() + "” của đáp án "
                                + QuestionDraft.letter(i)
                                + " nên để lộ đáp án; hãy viết lại câu hỏi hoặc phương án."));
            }
        }
    }

    private static void addRepetitions(List<QuestionProblem> problems, QuestionDraft draft) {
        Set<String> stem = words(draft.text());
        if (stem.size() < LEAST_WORDS) {
            return;
        }
        for (int i = 0; i < draft.options().size(); i++) {
            Set<String> shared = words(draft.options().get(i).text());
            shared.retainAll(stem);
            if (shared.size() * 100 >= MOST * stem.size()) {
                problems.add(new QuestionProblem(
                        ProblemCode.OPTION_REPEATS_STEM,
                        "Phương án " + QuestionDraft.letter(i)
                                + " nhắc lại gần hết câu hỏi; hãy chỉ giữ phần trả lời."));
            }
        }
    }

    /** A single syllable is too little: it is a word of many others. */
    private static boolean standsIn(Set<String> stem, Set<String> own) {
        return (own.size() > 1 || own.stream().anyMatch(word -> Character.isDigit(word.charAt(0)) && word.length() > 1))
                && stem.containsAll(own);
    }

    /** Of each option what not all of them say. */
    private static List<Set<String>> ownWords(List<OptionDraft> options) {
        List<Set<String>> all =
                options.stream().map(option -> words(option.text())).toList();
        Set<String> shared = new HashSet<>(all.isEmpty() ? Set.of() : all.getFirst());
        all.forEach(shared::retainAll);
        if (all.size() > 1) {
            all.forEach(words -> words.removeAll(shared));
        }
        return all;
    }

    /** With their tone marks, which tell short words apart; dates whole, so that “12 ngày” is not in “12/1972”. */
    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(
                Arrays.asList(NOT_WORD.split(DatedText.of(text).words().toLowerCase(Locale.ROOT))));
        words.removeIf(word -> word.isEmpty() || FILLERS.contains(word));
        return words;
    }
}
