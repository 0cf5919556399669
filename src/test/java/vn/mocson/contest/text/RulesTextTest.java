package vn.mocson.contest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.WordPaper;
import vn.mocson.common.text.MarkdownText;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.SampleContest;
import vn.mocson.contest.text.RulesText.Article;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;

class RulesTextTest {

    private static String markdown(String yaml) {
        return RulesText.of(SampleContest.of(yaml)).markdown();
    }

    private static List<String> article(ContestDefinition contest, String title) {
        return RulesText.of(contest).chapters().stream()
                .flatMap(chapter -> chapter.articles().stream())
                .filter(article -> article.title().equals(title))
                .findFirst()
                .map(Article::clauses)
                .orElse(List.of());
    }

    private static List<String> article(String yaml, String title) {
        return article(SampleContest.of(yaml), title);
    }

    /** The approved text of each sample contest, as if it had been loaded on a Monday morning in September 2024. */
    @ParameterizedTest
    @ValueSource(strings = {"thai-nguyen-70-nam", "lang-son-70-nam", "lang-son-dai-hoi-xvii", "lai-chau-20-nam"})
    void a_sample_contest_reads_as_approved(String slug) throws IOException {
        ContestDefinition contest = SampleContest.seed(slug, SampleContest.MONDAY);
        String text = RulesText.of(contest).markdown()
                + "\n---\n\n"
                + contest.rounds().stream()
                        .map(round ->
                                "**" + round.name() + "**\n\n- " + String.join("\n- ", RulesText.summary(round)) + "\n")
                        .findFirst()
                        .orElseThrow();
        Path received = Path.of("target", "the-le", slug + ".md");
        Files.createDirectories(received.getParent());
        Files.writeString(received, text);

        assertThat(text).isEqualTo(Files.readString(Path.of("src", "test", "resources", "the-le", slug + ".md")));
    }

    @Test
    void what_a_round_has_for_itself_is_said_at_its_clause_once() {
        String text = markdown("""
                rules: {paper: {questions: 20, durationMinutes: 15}, attempts: {max: 7}}
                rounds:
                  - {name: Kỳ 1, opensAt: P0D, closesAt: P7D}
                  - {name: Kỳ 2, opensAt: P7D, closesAt: P14D, rules: {paper: {durationMinutes: 30}}}
                  - {name: Kỳ 3, opensAt: P14D, closesAt: P21D, rules: {paper: {durationMinutes: 30}}}
                """);

        assertThat(text).containsOnlyOnce("Thời gian làm bài của mỗi lượt thi là 15 phút");
        assertThat(text).containsOnlyOnce("Riêng đối với Kỳ 2 và Kỳ 3: thời gian làm bài của mỗi lượt thi là 30 phút");
        assertThat(text).containsOnlyOnce("20 câu hỏi trắc nghiệm");
    }

    @Test
    void where_no_round_keeps_the_general_rule_each_is_said() {
        assertThat(article("""
                rules: {paper: {questions: 20}}
                rounds:
                  - {name: Kỳ 1, opensAt: P0D, closesAt: P7D, rules: {paper: {questions: 10}}}
                  - {name: Kỳ 2, opensAt: P7D, closesAt: P14D, rules: {paper: {questions: 30}}}
                """, "Đề thi"))
                .startsWith(
                        "Đối với Kỳ 1: mỗi lượt thi gồm 10 câu hỏi trắc nghiệm.",
                        "Đối với Kỳ 2: mỗi lượt thi gồm 30 câu hỏi trắc nghiệm.");
    }

    @Test
    void a_round_without_the_prediction_of_the_others_says_so() {
        List<String> clauses = article("""
                rules: {paper: {questions: 20}, prediction: {of: ENTRIES}}
                rounds:
                  - {name: Kỳ 1, opensAt: P0D, closesAt: P7D}
                  - {name: Kỳ 2, opensAt: P7D, closesAt: P14D, rules: {prediction: null, rankBy: [POINTS, SUBMITTED_AT]}}
                """, "Câu hỏi dự đoán");

        assertThat(clauses).contains("Riêng đối với Kỳ 2: không có câu hỏi dự đoán.");
        assertThat(clauses).filteredOn(clause -> clause.contains("Kỳ 2")).hasSize(1);
    }

    @Test
    void phases_rounds_weekdays_and_the_hours_between_are_said_in_vietnamese_time() {
        assertThat(article("""
                rules: {paper: {questions: 20}}
                rounds:
                  - {name: Tuần 1, phase: Đợt 1, opensAt: "2024-09-02T10:00:00+07:00", closesAt: "2024-09-09T09:00:00+07:00"}
                  - {name: Tuần 2, phase: Đợt 1, opensAt: "2024-09-09T10:00:00+07:00", closesAt: "2024-09-16T09:00:00+07:00"}
                  - {name: Tuần 1, phase: Đợt 2, opensAt: "2024-10-06T00:30:00Z", closesAt: "2024-10-11T10:30:15Z"}
                """, "Thời gian thi"))
                .containsSubsequence(
                        "Cuộc thi gồm 3 kỳ thi, chia thành 2 đợt.",
                        """
                        Đợt 1 gồm 2 kỳ thi:
                        a) Tuần 1: từ 10:00 Thứ Hai, 02/09/2024 đến 09:00 Thứ Hai, 09/09/2024;
                        b) Tuần 2: từ 10:00 Thứ Hai, 09/09/2024 đến 09:00 Thứ Hai, 16/09/2024.""",
                        """
                        Đợt 2 gồm 1 kỳ thi:
                        a) Tuần 1: từ 07:30 Chủ Nhật, 06/10/2024 đến 17:30:15 Thứ Sáu, 11/10/2024.""",
                        "Thời gian nghỉ, không nhận bài: giữa Tuần 1 (Đợt 1) và Tuần 2 nghỉ 1 giờ; giữa Tuần 2 và Tuần 1 (Đợt 2)"
                                + " nghỉ 19 ngày 22 giờ 30 phút.");
    }

    @Test
    void rounds_of_the_same_name_are_told_apart_by_their_phase() {
        assertThat(markdown("""
                rules: {paper: {questions: 20}}
                rounds:
                  - {name: Tuần 1, phase: Đợt 1, opensAt: P0D, closesAt: P7D}
                  - {name: Tuần 1, phase: Đợt 2, opensAt: P7D, closesAt: P14D, rules: {counted: LAST}}
                """))
                .contains("Riêng đối với Tuần 1 (Đợt 2): mỗi người được tính lượt thi bắt đầu muộn nhất");
    }

    @Test
    void equal_pauses_are_said_once() {
        assertThat(article("""
                rules: {paper: {questions: 20}}
                rounds:
                  - {name: Kỳ 1, opensAt: P0D, closesAt: P6DT23H}
                  - {name: Kỳ 2, opensAt: P7D, closesAt: P13DT23H}
                  - {name: Kỳ 3, opensAt: P14D, closesAt: P20DT23H}
                """, "Thời gian thi")).contains("Giữa hai kỳ thi liền nhau nghỉ 1 giờ, không nhận bài.");
    }

    @Test
    void units_are_named_where_the_tree_is_at_hand() {
        ContestDefinition contest = SampleContest.of("""
                rules: {paper: {questions: 20}, eligibility: {units: [A, B]}}
                """);

        assertThat(RulesText.of(
                                contest,
                                List.of(new Unit(new UnitId(1), null, "A", "Chi bộ Báo *Thái Nguyên*", "", 0, 10)))
                        .markdown())
                .contains("a) Chi bộ Báo \\*Thái Nguyên\\*;")
                .contains("b) đơn vị mã B.");
    }

    @Test
    void articles_are_counted_through_and_referred_to_by_their_number() {
        ContestDefinition contest = SampleContest.of("""
                rules: {paper: {questions: 20}, prediction: {of: PEOPLE}, total: {by: POINTS}, prizes: {of: CONTEST}}
                prizes: [{name: Giải Nhất, value: 3000000}, {scope: COLLECTIVE, name: Giải Nhất}]
                """);
        List<Article> articles = RulesText.of(contest).chapters().stream()
                .flatMap(chapter -> chapter.articles().stream())
                .toList();

        assertThat(articles)
                .extracting(Article::number)
                .isEqualTo(java.util.stream.IntStream.rangeClosed(1, articles.size())
                        .boxed()
                        .toList());
        assertThat(article(contest, "Lượt thi được tính"))
                .last()
                .asString()
                .contains("tại Điều " + numberOf(articles, "Xếp hạng cá nhân"));
        assertThat(article(contest, "Giải thưởng"))
                .first()
                .asString()
                .contains("tại Điều " + numberOf(articles, "Xếp hạng toàn Cuộc thi"))
                .contains("a) 01 Giải Nhất, mỗi giải 3.000.000 đồng.");
    }

    private static int numberOf(List<Article> articles, String title) {
        return articles.stream()
                .filter(article -> article.title().equals(title))
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** Whatever signs an organizer uses, people read the organizer's words. */
    @Test
    void names_with_signs_of_markdown_are_shown_as_they_are() {
        String html = MarkdownText.toHtml(RulesText.of(SampleContest.of("""
                        title: "1. *Cuộc thi* <b>70 năm</b> [Đảng bộ](x) & #1 ~ `a|b`"
                        organizer: "- Sở _Y_"
                        rules: {paper: {questions: 20}}
                        rounds: [{name: "2) Kỳ", opensAt: P0D, closesAt: P7D}]
                        """)).markdown());

        assertThat(org.jsoup.Jsoup.parseBodyFragment(html).text())
                .contains("1. *Cuộc thi* <b>70 năm</b> [Đảng bộ](x) & #1 ~ `a|b`.")
                .contains("Đơn vị tổ chức: - Sở _Y_.")
                .contains("“2) Kỳ”");
    }

    @Test
    void the_page_shows_articles_as_headings_and_clauses_as_a_list() {
        var page = org.jsoup.Jsoup.parseBodyFragment(
                MarkdownText.toHtml(RulesText.of(SampleContest.seed("thai-nguyen-70-nam", SampleContest.MONDAY))
                        .markdown()));

        assertThat(page.select("h2").eachText()).hasSize(5).first().isEqualTo("CHƯƠNG I. QUY ĐỊNH CHUNG");
        assertThat(page.select("h3").eachText()).hasSize(15).first().isEqualTo("Điều 1. Tên gọi và đơn vị tổ chức");
        assertThat(page.select("h3")).hasSameSizeAs(page.select("ol"));
        assertThat(page.text()).contains("a) Điểm, từ cao đến thấp; b) Chênh lệch giữa số dự đoán");
    }

    @Test
    void the_word_file_has_the_head_of_the_party_and_the_same_words_as_the_page() throws IOException {
        ContestDefinition contest = SampleContest.seed("lai-chau-20-nam", SampleContest.MONDAY);
        RulesText text = RulesText.of(contest);
        byte[] file = WordPaper.write(text.paper(OfficialLayout.PARTY, "Phong Thổ", LocalDate.of(2024, 8, 5)));

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "BAN TUYÊN GIÁO HUYỆN ỦY PHONG THỔ", "THỂ LỆ")
                    .contains("Phong Thổ, ngày 05 tháng 8 năm 2024", "T/M BAN TỔ CHỨC");
            text.chapters().stream()
                    .flatMap(chapter -> chapter.articles().stream())
                    .flatMap(article -> article.clauses().stream())
                    .flatMap(String::lines)
                    .forEach(line -> assertThat(words.getText()).contains(line));
        }
    }

    @Test
    void the_summary_is_short() {
        assertThat(List.of("thai-nguyen-70-nam", "lang-son-70-nam", "lang-son-dai-hoi-xvii", "lai-chau-20-nam"))
                .allSatisfy(slug -> assertThat(RulesText.summary(SampleContest.seed(slug, SampleContest.MONDAY)
                                .rounds()
                                .getFirst()))
                        .hasSizeBetween(4, 8)
                        .allSatisfy(line -> assertThat(line.length()).isLessThan(140)));
    }
}
