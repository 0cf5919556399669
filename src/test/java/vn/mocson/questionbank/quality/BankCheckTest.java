package vn.mocson.questionbank.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mocson.questionbank.quality.Questions.bank;
import static vn.mocson.questionbank.quality.Questions.explained;
import static vn.mocson.questionbank.quality.Questions.keyed;
import static vn.mocson.questionbank.quality.Questions.question;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.io.QuestionCsv;
import vn.mocson.questionbank.quality.BankCheck.Entry;
import vn.mocson.questionbank.quality.BankCheck.Finding;

class BankCheckTest {

    private static final Path SEEDS = Path.of("seed-data", "questions");
    private static final List<String> BANKS = List.of("lai-chau", "lang-son", "quoc-gia", "thai-nguyen");
    private static final Map<String, List<QuestionDraft>> READ = new ConcurrentHashMap<>();

    /** What the second question is told of the first. */
    private static List<ProblemCode> between(QuestionDraft first, QuestionDraft second) {
        return bank(first, second).all().getOrDefault(2L, List.of()).stream()
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ngày thành lập Đảng bộ tỉnh Lạng Sơn? | ngay thanh lap dang bo tinh lang son",
                "Ngày thành lập Đảng bộ tỉnh Lạng Sơn? | Đảng bộ tỉnh Lạng Sơn – ngày thành lập:",
                "Ngày 02/09/1945 có sự kiện gì? | NGÀY 2-9-1945 CÓ SỰ KIỆN GÌ"
            })
    void the_same_words_are_a_duplicate(String one, String other) {
        assertThat(between(keyed(one, "một"), keyed(other, "hai"))).containsExactly(ProblemCode.DUPLICATE_QUESTION);
    }

    @Test
    void a_stem_that_says_nothing_is_a_duplicate_only_with_the_same_options() {
        QuestionDraft party =
                question("Phát biểu nào sau đây đúng?", "", "Đảng ra đời năm 1930", "Đảng ra đời năm 1931");
        QuestionDraft sameInAnotherOrder =
                question("Phát biểu nào sau đây đúng?", "", "Đảng ra đời năm 1931", "Đảng ra đời năm 1930");
        QuestionDraft birth = question("Phát biểu nào sau đây đúng?", "", "Bác sinh năm 1890", "Bác sinh năm 1891");

        assertThat(between(party, sameInAnotherOrder)).containsExactly(ProblemCode.DUPLICATE_QUESTION);
        assertThat(between(party, birth)).isEmpty();
    }

    @Test
    void the_same_words_about_two_pictures_are_two_questions() {
        QuestionDraft one = pictured(keyed("Địa danh trong ảnh thuộc huyện nào?", "Định Hóa"), 'a');
        QuestionDraft other = pictured(keyed("Địa danh trong ảnh thuộc huyện nào?", "Đại Từ"), 'b');

        assertThat(between(one, other)).isEmpty();
        assertThat(between(one, one)).containsExactly(ProblemCode.DUPLICATE_QUESTION);
    }

    private static QuestionDraft pictured(QuestionDraft draft, char hex) {
        return new QuestionDraft(
                draft.topic(),
                Difficulty.EASY,
                draft.text(),
                draft.options(),
                draft.explanation(),
                draft.source(),
                draft.tags(),
                new ImageId(String.valueOf(hex).repeat(64)));
    }

    @Test
    void nothing_written_yet_is_no_duplicate_of_nothing_written_yet() {
        assertThat(between(question("", ""), question("", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chi bộ Đảng Lai Châu được thành lập vào ngày nào? | 02/12/1949 | Chi bộ Đảng Lai Châu ra đời vào thời gian nào? | 02/12/1949",
                "Ai là Bí thư của chi bộ Đảng đầu tiên ở Mường Tè? | Lê Bình | Bí thư chi bộ Đảng đầu tiên của huyện Mường Tè là ai? | Lê Bình",
                "Chiến dịch Điện Biên Phủ kéo dài bao nhiêu ngày đêm? | 56 | Chiến dịch lịch sử Điện Biên Phủ kéo dài trong bao nhiêu ngày đêm? | 56 ngày đêm",
                "Cờ đỏ sao vàng lần đầu xuất hiện trong cuộc khởi nghĩa nào? | Nam Kỳ | Lá cờ đỏ sao vàng xuất hiện lần đầu tiên ở cuộc khởi nghĩa nào? | Khởi nghĩa Nam Kỳ"
            })
    void the_same_asked_in_other_words_is_a_near_duplicate(String one, String key, String other, String otherKey) {
        assertThat(between(keyed(one, key), keyed(other, otherKey))).containsExactly(ProblemCode.NEAR_DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ngày thành lập Đảng bộ tỉnh Lạng Sơn? | Ngày thành lập Đảng bộ tỉnh Thái Nguyên?",
                "Đại hội VI của Đảng họp ở đâu? | Đại hội VII của Đảng họp ở đâu?",
                "Đại hội lần thứ sáu của Đảng họp ở đâu? | Đại hội lần thứ bảy của Đảng họp ở đâu?",
                "Năm 1954, ai là Bí thư Tỉnh ủy Lạng Sơn? | Năm 1960, ai là Bí thư Tỉnh ủy Lạng Sơn?",
                "Thủy điện Lai Châu khởi công tại đâu? | Thủy điện Lai Châu khánh thành tại đâu?",
                "Chi bộ Đảng Lai Châu được thành lập vào ngày nào? | Chi bộ Đảng Lai Châu được thành lập tại đâu?",
                "Ai chỉ huy cuộc khởi nghĩa Thái Nguyên? | Đội Cấn chỉ huy cuộc khởi nghĩa nào?"
            })
    void a_name_a_number_a_date_an_action_or_what_is_asked_makes_two_questions(String one, String other) {
        assertThat(between(keyed(one, "Hà Nội"), keyed(other, "Hà Nội"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đảng bộ Khối các cơ quan tỉnh Thái Nguyên được thành lập vào ngày nào? | 02/11/1954 | Ngày 05/11/1954 là ngày thành lập tổ chức nào? | Đảng bộ Khối các cơ quan tỉnh Thái Nguyên",
                "Khởi nghĩa Bắc Sơn nổ ra vào thời gian nào? | Tháng 9/1940 | Cuộc khởi nghĩa Bắc Sơn bùng nổ năm nào? | 1941",
                "Đại hội đại biểu toàn quốc lần thứ II của Đảng họp vào năm nào? | 1951 | Đại hội lần thứ hai của Đảng được tổ chức vào thời gian nào? | tháng 2 năm 1952",
                "Chủ tịch Hồ Chí Minh sinh ngày nào? | 19-5-1890 | Ngày sinh của Bác Hồ là ngày nào? | Ngày 19 tháng 5 năm 1891",
                "Quốc khánh nước ta là ngày nào? | Ngày 2/9 | Ngày Quốc khánh của nước Cộng hòa xã hội chủ nghĩa Việt Nam là ngày nào? | Ngày 19 tháng 8"
            })
    void different_dates_for_one_event_are_a_conflict(String one, String key, String other, String otherKey) {
        assertThat(between(keyed(one, key), keyed(other, otherKey))).contains(ProblemCode.DATE_CONFLICT);
    }

    @Test
    void an_explanation_with_another_date_is_a_conflict() {
        assertThat(
                        between(
                                keyed(
                                        "Đảng bộ Khối các cơ quan tỉnh Thái Nguyên được thành lập vào ngày nào?",
                                        "02/11/1954"),
                                explained(
                                        "Đảng bộ Khối các cơ quan tỉnh Thái Nguyên ra đời năm 1955, sau ngày hòa bình lập lại.")))
                .containsExactly(ProblemCode.DATE_CONFLICT);
        assertThat(
                        between(
                                keyed("Bác Hồ đọc Tuyên ngôn Độc lập vào ngày nào?", "2-9-1945"),
                                explained(
                                        "Ngày 3/9/1945, Chủ tịch Hồ Chí Minh đọc Tuyên ngôn Độc lập tại Quảng trường Ba Đình.")))
                .containsExactly(ProblemCode.DATE_CONFLICT);
    }

    @Test
    void a_conflict_names_both_dates_and_the_other_question() {
        BankCheck bank = bank(keyed("Tỉnh Lạng Sơn được thành lập vào ngày nào?", "04/11/1831"));

        List<Finding> findings = bank.of(9, explained("Tỉnh Lạng Sơn được thành lập năm 1832."));

        assertThat(findings)
                .containsExactly(new Finding(
                        ProblemCode.DATE_CONFLICT,
                        "Câu này ghi năm 1832, câu “Tỉnh Lạng Sơn được thành lập vào ngày nào?” ghi ngày 04/11/1831 cho sự"
                                + " kiện có vẻ là một; hãy đối chiếu nguồn của hai câu.",
                        1L));
    }

    @Test
    void the_same_date_less_exactly_is_no_conflict() {
        assertThat(between(
                        keyed("Tỉnh Lạng Sơn được thành lập vào ngày nào?", "04/11/1831"),
                        explained("Tỉnh Lạng Sơn được thành lập tháng 11/1831.")))
                .isEmpty();
    }

    @Test
    void of_several_right_dates_one_that_agrees_is_enough() {
        QuestionDraft several = question("Tỉnh Lai Châu được thành lập vào năm nào?", "", "1909", "1962", "2004");
        several = several.withOptions(several.options().stream()
                .map(option -> new QuestionDraft.OptionDraft(
                        option.text(), !option.text().equals("1962")))
                .toList());

        assertThat(between(several, explained("Tỉnh Lai Châu được thành lập năm 2004.")))
                .isEmpty();
        assertThat(between(several, explained("Tỉnh Lai Châu được thành lập năm 2003.")))
                .containsExactly(ProblemCode.DATE_CONFLICT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đảng bộ tỉnh Lạng Sơn được thành lập vào ngày nào? | 02/11/1954 | Đảng bộ tỉnh Thái Nguyên được thành lập vào ngày nào? | 05/11/1956",
                "Đảng bộ tỉnh Thái Nguyên được thành lập ngày nào? | 02/11/1944 | Đảng bộ Khối các cơ quan tỉnh Thái Nguyên được thành lập ngày nào? | 02/11/1954",
                "Tỉnh Lạng Sơn được thành lập vào ngày nào? | 04/11/1831 | Đảng bộ tỉnh Lạng Sơn được thành lập năm nào? | Năm 1938",
                "Tỉnh Lạng Sơn được thành lập vào ngày nào? | 04/11/1831 | Thành phố Lạng Sơn được thành lập năm nào? | Năm 2002",
                "Thủy điện Lai Châu được khởi công ngày nào? | 05/01/2011 | Thủy điện Lai Châu được khánh thành ngày nào? | 20/12/2016",
                "Chủ tịch Hồ Chí Minh sinh ngày nào? | 19/05/1890 | Chủ tịch Hồ Chí Minh qua đời ngày nào? | 02/09/1969",
                "Đại hội lần thứ II của Đảng họp năm nào? | 1951 | Đại hội lần thứ III của Đảng họp năm nào? | 1960",
                "Hiệp định Paris được ký tắt ngày nào? | 23/01/1973 | Hiệp định Paris được ký chính thức ngày nào? | 27/01/1973",
                "Đại hội Đảng bộ tỉnh họp trong những ngày nào? | 15–19/06/1948 | Đại hội Đảng bộ tỉnh khai mạc ngày nào? | 15/06/1948",
                "Năm 1954, ai là Bí thư Tỉnh ủy? | Nguyễn Văn A | Năm 1960, ai là Bí thư Tỉnh ủy? | Nguyễn Văn A"
            })
    void different_dates_of_different_events_are_no_conflict(String one, String key, String other, String otherKey) {
        assertThat(between(keyed(one, key), keyed(other, otherKey))).doesNotContain(ProblemCode.DATE_CONFLICT);
    }

    @Test
    void a_sentence_that_only_bounds_a_date_or_refers_back_states_nothing() {
        QuestionDraft founded = keyed("Tỉnh Lạng Sơn được thành lập vào ngày nào?", "04/11/1831");

        assertThat(between(founded, explained("Tỉnh Lạng Sơn được thành lập trước năm 1900.")))
                .isEmpty();
        assertThat(between(founded, explained("Tỉnh Lạng Sơn này được thành lập năm 1900.")))
                .isEmpty();
    }

    @Test
    void the_seed_banks_give_two_findings() {
        List<Entry> entries = new ArrayList<>();
        for (String name : BANKS) {
            seedBank(name).forEach(draft -> entries.add(new Entry(entries.size(), draft)));
        }

        Stream<String> findings = new BankCheck(entries)
                .all().entrySet().stream().flatMap(question -> question.getValue().stream()
                        .map(finding -> finding.code() + " "
                                + entries.get(question.getKey().intValue())
                                        .draft()
                                        .text()));

        assertThat(findings)
                .containsExactly(
                        // two banks really ask the same
                        "NEAR_DUPLICATE Quân ta nổ súng mở màn Chiến dịch Biên giới vào ngày nào của năm 1950?",
                        // a false alarm: the company itself, and the battalion it belonged to
                        "DATE_CONFLICT Đội Thanh niên xung phong Bắc Thái mà Đại đội 915 trực thuộc ra đời vào ngày nào?");
    }

    @Provide
    Arbitrary<QuestionDraft> seeds() {
        return Arbitraries.of(BANKS).flatMap(name -> Arbitraries.of(seedBank(name)));
    }

    private static List<QuestionDraft> seedBank(String name) {
        return READ.computeIfAbsent(name, bank -> {
            try {
                return QuestionCsv.read(SEEDS.resolve(bank + ".csv"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Property(tries = 150)
    void order_tone_marks_punctuation_and_case_do_not_make_another_question(
            @ForAll("seeds") QuestionDraft draft, @ForAll long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(Arrays.asList(draft.text().split(" ")));
        Collections.shuffle(words, random);
        String changed = words.stream()
                .map(word -> random.nextBoolean() ? word : withoutMarks(word))
                .map(word -> random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT))
                .map(word -> random.nextBoolean() ? word : word + ",;!…".charAt(random.nextInt(4)))
                .reduce("", (before, word) -> before + " " + word);
        QuestionDraft other =
                new QuestionDraft("", null, changed, draft.options(), "", draft.source(), List.of(), null);

        assertThat(bank(draft).of(2, other)).extracting(Finding::code).contains(ProblemCode.DUPLICATE_QUESTION);
    }

    private static String withoutMarks(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    @Property(tries = 50)
    void a_question_has_nothing_against_itself(@ForAll("seeds") QuestionDraft draft) {
        assertThat(bank(draft).of(1, draft)).isEmpty();
        assertThat(bank(draft).all()).isEmpty();
    }

    @Property(tries = 10)
    void the_order_of_entries_does_not_matter(@ForAll long seed) {
        List<Entry> entries = new ArrayList<>();
        for (String name : BANKS) {
            seedBank(name).forEach(draft -> entries.add(new Entry(entries.size(), draft)));
        }
        entries.add(new Entry(entries.size(), keyed("Tỉnh Lạng Sơn được thành lập vào ngày nào?", "05/11/1831")));
        entries.add(new Entry(entries.size(), keyed("Tỉnh Thái Nguyên được thành lập năm nào?", "1832")));
        BankCheck ordered = new BankCheck(entries);
        List<Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));
        BankCheck other = new BankCheck(shuffled);

        assertThat(ordered.all()).hasSizeGreaterThan(3);
        assertThat(other.all()).isEqualTo(ordered.all());
        assertThat(other.overall()).isEqualTo(ordered.overall());
    }

    @Test
    void each_pair_comes_once_and_a_lookup_sees_both_ways() {
        QuestionDraft draft = keyed("Ngày thành lập Đảng bộ tỉnh Lạng Sơn?", "một");
        BankCheck bank = new BankCheck(List.of(new Entry(7, draft), new Entry(3, draft)));

        assertThat(bank.all()).containsOnlyKeys(7L);
        assertThat(bank.all().get(7L)).extracting(Finding::other).containsExactly(3L);
        assertThat(bank.of(3, draft)).extracting(Finding::other).containsExactly(7L);
        assertThat(bank.of(9, draft)).extracting(Finding::other).containsExactly(3L, 7L);
    }
}
