package vn.mocson.questionbank.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;

/**
 * Where the key of a whole bank's questions gives itself away. Only questions with one right option count.
 *
 * <p>Length: were the key any option with equal chance, it would be the one longest option of <i>n</i> in 1
 * of <i>n</i> questions, and never where two are the longest. The chance of as many as there are, or more,
 * is the exact tail of the sum of these trials (a binomial where all have as many options); flagged below
 * {@value #LEVEL} and from {@value #LEAST_FOR_LENGTH} questions.
 *
 * <p>Place: Pearson's chi-square over the places, per number of options, from {@value #LEAST_FOR_PLACE}
 * questions, at the same level.
 */
record KeyHabits(List<QuestionProblem> problems) {

    static final double LEVEL = 0.01;
    static final int LEAST_FOR_LENGTH = 20;
    static final int LEAST_FOR_PLACE = 40;

    /** What chi-square exceeds in 1 of 100 cases, with 1, 2, … 7 degrees of freedom. */
    private static final double[] CRITICAL = {6.635, 9.210, 11.345, 13.277, 15.086, 16.812, 18.475};

    static KeyHabits of(List<QuestionDraft> drafts) {
        List<QuestionDraft> single = drafts.stream()
                .filter(draft -> draft.options().size() >= 2
                        && draft.options().size() <= QuestionDraft.MAX_OPTIONS
                        && draft.options().stream().filter(OptionDraft::correct).count() == 1)
                .toList();
        List<QuestionProblem> problems = new ArrayList<>();
        addLength(problems, single);
        addPlaces(problems, single);
        return new KeyHabits(List.copyOf(problems));
    }

    private static void addLength(List<QuestionProblem> problems, List<QuestionDraft> single) {
        int longest = 0;
        List<Double> chances = new ArrayList<>();
        for (QuestionDraft draft : single) {
            int length = draft.options().stream()
                    .mapToInt(option -> option.text().length())
                    .max()
                    .orElse(0);
            List<OptionDraft> all = draft.options().stream()
                    .filter(option -> option.text().length() == length)
                    .toList();
            if (all.size() == 1) {
                chances.add(1.0 / draft.options().size());
                longest += all.getFirst().correct() ? 1 : 0;
            }
        }
        if (single.size() < LEAST_FOR_LENGTH || tail(chances, longest) >= LEVEL) {
            return;
        }
        double expected = chances.stream().mapToDouble(chance -> chance).sum();
        problems.add(new QuestionProblem(
                ProblemCode.LONGEST_IS_KEY,
                "Đáp án là phương án dài nhất ở " + longest + " trong " + single.size() + " câu ("
                        + percent(longest, single.size()) + "); nếu ngẫu nhiên thì chỉ khoảng "
                        + percent(expected, single.size())
                        + ". Hãy viết các phương án dài ngang nhau để không ai đoán được theo độ dài."));
    }

    /** The chance of at least so many successes of independent trials. */
    static double tail(List<Double> chances, int successes) {
        if (successes == 0) {
            return 1;
        }
        // exactly[k]: the chance of k successes so far; what reaches the wanted number is taken out
        double[] exactly = new double[successes];
        exactly[0] = 1;
        double reached = 0;
        int trials = 0;
        for (double chance : chances) {
            int most = Math.min(++trials, successes);
            if (most == successes) {
                reached += exactly[successes - 1] * chance;
            }
            for (int k = Math.min(most, successes - 1); k > 0; k--) {
                exactly[k] = exactly[k] * (1 - chance) + exactly[k - 1] * chance;
            }
            exactly[0] *= 1 - chance;
        }
        return reached;
    }

    private static void addPlaces(List<QuestionProblem> problems, List<QuestionDraft> single) {
        SortedMap<Integer, int[]> places = new TreeMap<>();
        for (QuestionDraft draft : single) {
            int[] counts = places.computeIfAbsent(draft.options().size(), int[]::new);
            for (int i = 0; i < counts.length; i++) {
                counts[i] += draft.options().get(i).correct() ? 1 : 0;
            }
        }
        places.forEach((options, counts) -> addPlaces(problems, counts));
    }

    private static void addPlaces(List<QuestionProblem> problems, int[] counts) {
        int questions = 0;
        for (int count : counts) {
            questions += count;
        }
        double expected = (double) questions / counts.length;
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        if (questions < LEAST_FOR_PLACE || chiSquare <= CRITICAL[counts.length - 2]) {
            return;
        }
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            figures.add(QuestionDraft.letter(i) + " " + counts[i] + " lần");
        }
        problems.add(new QuestionProblem(
                ProblemCode.KEY_POSITION_UNEVEN,
                "Trong " + questions + " câu có " + counts.length + " phương án, đáp án đứng ở "
                        + String.join(", ", figures) + "; nếu ngẫu nhiên thì mỗi chỗ khoảng " + Math.round(expected)
                        + " lần. Trộn phương án thì người dự thi không nhận ra, nhưng bản in thì có; hãy đổi chỗ đáp án ở"
                        + " một số câu."));
    }

    private static String percent(double part, int whole) {
        return String.format(Locale.of("vi", "VN"), "%.0f %%", 100 * part / whole);
    }
}
