package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

class QuestionTextPropertyTest {

    private static final List<String> WORDS = List.of(
            "Đảng",
            "bộ",
            "tỉnh",
            "Thái",
            "Nguyên",
            "năm",
            "1954",
            "02/11/1954",
            "“Hồ",
            "Chí",
            "Minh”",
            "(khóa",
            "XVII)",
            "kỳ,",
            "nào",
            "đáp",
            "án",
            "3.500",
            "–",
            "A",
            "B52",
            "70%",
            "câu",
            "Phần",
            "nguồn",
            "chủ",
            "đề",
            "Lạng",
            "Sơn;",
            "1");

    private static Arbitrary<String> words(int most) {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(most).map(words -> "Ý " + String.join(" ", words));
    }

    @Provide
    Arbitrary<List<QuestionDraft>> drafts() {
        Arbitrary<List<OptionDraft>> options = Combinators.combine(
                        words(5).list().ofMinSize(2).ofMaxSize(8).uniqueElements(),
                        Arbitraries.integers().between(1, 255))
                .as((texts, key) -> {
                    int right = (key & (1 << texts.size()) - 1) == 0 ? 1 : key;
                    return IntStream.range(0, texts.size())
                            .mapToObj(i -> new OptionDraft(texts.get(i), (right >> i & 1) == 1))
                            .toList();
                });
        Arbitrary<SourceReference> sources = Combinators.combine(
                        words(4).map(each -> each.replaceAll("[“”(),;–]", "")),
                        Arbitraries.of("", "45", "45-47"),
                        Arbitraries.of("", "https://thainguyen.gov.vn/a?b=c"))
                .as((document, page, address) -> new SourceReference(document, page, "", address));
        Arbitrary<QuestionDraft> draft = Combinators.combine(
                        Arbitraries.of("", "Lịch sử", "Lịch sử / Thành lập"),
                        Arbitraries.of(Difficulty.values()).injectNull(0.3),
                        Combinators.combine(words(20), Arbitraries.of("?", ":", "", "."))
                                .as((text, end) -> text + end),
                        options,
                        Arbitraries.oneOf(Arbitraries.just(""), words(15)),
                        Arbitraries.oneOf(Arbitraries.just(SourceReference.NONE), sources))
                .as(QuestionDraft::of);
        return draft.list().ofMinSize(1).ofMaxSize(6);
    }

    private static String written(List<QuestionDraft> drafts) {
        StringBuilder text = new StringBuilder("BỘ CÂU HỎI\n\n");
        for (int i = 0; i < drafts.size(); i++) {
            QuestionDraft draft = drafts.get(i);
            text.append("Câu ").append(i + 1).append(". ").append(draft.text()).append('\n');
            List<String> key = new ArrayList<>();
            for (int o = 0; o < draft.options().size(); o++) {
                OptionDraft option = draft.options().get(o);
                text.append(QuestionDraft.letter(o))
                        .append(". ")
                        .append(option.text())
                        .append('\n');
                if (option.correct()) {
                    key.add(QuestionDraft.letter(o));
                }
            }
            text.append("Đáp án: ").append(String.join(", ", key)).append('\n');
            line(text, "Giải thích: ", draft.explanation());
            line(text, "Nguồn: ", draft.source().oneLine());
            line(text, "Chủ đề: ", draft.topic());
            line(
                    text,
                    "Mức độ: ",
                    draft.difficulty() == null
                            ? ""
                            : switch (draft.difficulty()) {
                                case EASY -> "Dễ";
                                case MEDIUM -> "Trung bình";
                                case HARD -> "Khó";
                            });
            text.append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append(value).append('\n');
        }
    }

    @Property(tries = 500)
    void what_is_written_in_our_own_way_reads_back_the_same(@ForAll("drafts") List<QuestionDraft> drafts) {
        ImportedFile file = PastedQuestions.read(written(drafts).getBytes(StandardCharsets.UTF_8));

        assertThat(file.questions()).extracting(ImportedQuestion::draft).containsExactlyElementsOf(drafts);
        assertThat(file.problems()).isEmpty();
        Set<String> texts = drafts.stream().map(QuestionDraft::text).collect(Collectors.toCollection(HashSet::new));
        if (texts.size() == drafts.size()) {
            assertThat(file.questions().stream().flatMap(each -> each.problems().stream()))
                    .allMatch(each -> each.code().name().startsWith("DUPLICATE"));
        }
    }

    @Property(tries = 200)
    void the_same_in_a_word_file(@ForAll("drafts") List<QuestionDraft> drafts) {
        ImportedFile file = WordFile.of(written(drafts).split("\n")).read();

        assertThat(file.questions()).extracting(ImportedQuestion::draft).containsExactlyElementsOf(drafts);
        assertThat(file.problems()).isEmpty();
    }

    /** Any order of the lines that people write is read or said, and never throws. */
    @Property(tries = 500)
    void no_text_is_anything_but_read(@ForAll("lines") List<String> lines) {
        ImportedFile file = PastedQuestions.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));

        for (ImportedQuestion question : file.questions()) {
            boolean keyed = question.draft().options().stream().anyMatch(OptionDraft::correct);
            boolean said = question.problems().stream()
                    .anyMatch(each -> each.code().name().equals("NO_KEY"));
            assertThat(keyed).isNotEqualTo(said);
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "Câu 1: Hỏi?",
                        "Câu 2. Gì:",
                        "3. Ai",
                        "1) x",
                        "A. Một",
                        "B. Hai B. Ba",
                        "a) b) c)",
                        "*C. Bốn",
                        "A. x B. y",
                        "Đáp án: A",
                        "Đáp án:",
                        "ĐÁP ÁN",
                        "1A 2B",
                        "1-C",
                        "HẾT",
                        "Phần I.",
                        "CHƯƠNG 1 X",
                        "Giải thích: vì",
                        "Nguồn: sách",
                        "Mức độ: dễ",
                        "",
                        "chữ",
                        "1 2 3",
                        "A B C",
                        "Chủ đề: T",
                        "I. MỞ ĐẦU",
                        "D",
                        "•",
                        "Đáp án: Đúng",
                        "(A) (B)",
                        "Câu 9999: A",
                        "E. Năm")
                .list()
                .ofMaxSize(40);
    }
}
