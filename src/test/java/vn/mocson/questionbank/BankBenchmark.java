package vn.mocson.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.HouseTest;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * A bank of 20,000 questions, timed at the service; see {@code docs/benchmarks.md}. Not part of the
 * suite: its name does not end in Test, and it judges no time.
 */
@HouseTest
class BankBenchmark {

    private static final int QUESTIONS = 20_000;
    private static final int RUNS = 30;
    private static final String[] WORDS =
            ("Đảng bộ tỉnh Thái Nguyên thành lập chi bộ đầu tiên hội nghị đại hội nhiệm kỳ bí thư căn cứ kháng chiến chiến"
                            + " dịch giải phóng xã huyện thị trấn năm ngày tháng lãnh đạo phong trào công nhân nông dân thanh"
                            + " niên phụ nữ chiến sĩ anh hùng liệt sĩ di tích lịch sử văn hóa kinh tế nông nghiệp")
                    .split(" ");

    @Autowired
    AuthoringService authoring;

    @Autowired
    QuestionBankService banks;

    private final Random random = new Random(20);

    private String sentence(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private QuestionDraft question(int n) {
        List<OptionDraft> options = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            options.add(new OptionDraft(sentence(6) + " " + i, i == n % 4));
        }
        return QuestionDraft.of(
                "Phần " + n % 8 + " / Chương " + n % 40,
                Difficulty.values()[n % 3],
                sentence(18) + " " + n + "?",
                options,
                sentence(20),
                SourceReference.parse("Lịch sử Đảng bộ tỉnh, tập " + n % 5 + ", tr. " + n % 400));
    }

    @Test
    void twentyThousandQuestions() {
        Access.asSystem(() -> {
            List<QuestionDraft> drafts = new ArrayList<>();
            for (int n = 0; n < QUESTIONS; n++) {
                drafts.add(question(n));
            }
            long begun = System.nanoTime();
            BankId bank = banks.createApproved("benchmark-" + begun, "Ngân hàng đo tốc độ", drafts);
            say("written", System.nanoTime() - begun);
            TopicId topic = authoring.topics(bank).getFirst().id();
            BankQuery all = BankQuery.all(bank);
            measure("first page", () -> authoring.find(all, BankOrder.ENTRY, 0, 50));
            measure("last page", () -> authoring.find(all, BankOrder.ENTRY, QUESTIONS - 50, 50));
            measure("count", () -> authoring.count(all));
            measure("search, page", () -> authoring.find(words(bank, "khang chien 777"), BankOrder.ENTRY, 0, 50));
            measure("search, count", () -> authoring.count(words(bank, "khang chien 777")));
            measure(
                    "search without a hit, page",
                    () -> authoring.find(words(bank, "khong co o dau"), BankOrder.ENTRY, 0, 50));
            BankQuery narrow = new BankQuery(
                    bank, "", topic, Difficulty.HARD, QuestionState.APPROVED, "mocson", null, false, null);
            measure("topic, difficulty, state and author, page", () -> authoring.find(narrow, BankOrder.ENTRY, 0, 50));
            measure("topic, difficulty, state and author, count", () -> authoring.count(narrow));
            long check = System.nanoTime();
            authoring.checkBank(bank);
            say("check of the whole bank", System.nanoTime() - check);
            BankQuery problems = new BankQuery(bank, "", null, null, null, null, null, true, null);
            measure("with any problem, page", () -> authoring.find(problems, BankOrder.ENTRY, 0, 50));
            measure("as one types: checks of a draft", () -> authoring.check(bank, null, question(5)));
            assertThat(authoring.count(all)).isEqualTo(QUESTIONS);
            return true;
        });
    }

    private static BankQuery words(BankId bank, String words) {
        return new BankQuery(bank, words, null, null, null, null, null, false, null);
    }

    private static void measure(String what, Supplier<?> work) {
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            assertThat(work.get()).isNotNull();
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(
                "BENCHMARK %-50s median %6.1f ms, p95 %6.1f ms%n",
                what, times[RUNS / 2] / 1e6, times[RUNS * 95 / 100] / 1e6);
    }

    private static void say(String what, long nanos) {
        System.out.printf("BENCHMARK %-50s %8.0f ms%n", what, nanos / 1e6);
    }
}
