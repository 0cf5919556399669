package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.award.SealId;
import vn.mocson.award.SealedResult;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.Papers;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.report.papers.MadePaper;
import vn.mocson.report.papers.PaperDetails;
import vn.mocson.report.papers.PaperKind;
import vn.mocson.report.papers.PaperNumber;
import vn.mocson.report.papers.PaperOrder;
import vn.mocson.report.papers.PaperRefused;
import vn.mocson.report.papers.PapersService;
import vn.mocson.report.papers.ReportPart;
import vn.mocson.report.papers.UnitPapersService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.unit.UnitContactService;
import vn.mocson.unit.UnitService;

/** From a sealed result to the papers about it, and who may have which. */
@DoorTest
class PapersTest {

    private static final String RULES =
            "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, rankBy: [CORRECT, SUBMITTED_AT]}";
    private static final LocalDate DAY = LocalDate.of(2024, 11, 2);

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    PapersService papers;

    @Autowired
    UnitPapersService unitPapers;

    @Autowired
    UnitContactService contacts;

    @Autowired
    UnitService units;

    @Autowired
    BeanFactory beans;

    private String slug = "";
    private final Staff organizer = new Staff("btc-van-ban", "ORGANIZER");
    private final Staff secretary = new Staff("thu-ky-van-ban", "SECRETARY");

    @BeforeEach
    void aContestWithAPrize() {
        slug = contests.closingIn(
                Duration.ofHours(2), RULES, List.of(new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 2_000_000)));
        people.applicant(slug).named("Nguyễn Văn An").registered().sits().submitWithRight(5);
    }

    private ContestId contest() {
        return definitions.bySlug(slug).id();
    }

    private SealedResult sealed() {
        clock.turn(Duration.ofHours(2).plusMinutes(1));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        Awards awards = new Awards(beans);
        return awards.sealed(awards.ofContest(slug));
    }

    private static PaperOrder order(PaperKind kind, @Nullable SealId result) {
        return new PaperOrder(kind, new PaperNumber("85", DAY), result, null);
    }

    private static String text(byte[] docx) {
        return Papers.text(Papers.word(docx)).replaceAll("[\\s\\u00A0]+", " ");
    }

    @Test
    void the_decision_is_made_of_what_two_people_sealed() {
        SealedResult result = sealed();

        MadePaper made = secretary.does(() -> papers.make(contest(), order(PaperKind.AWARD_DECISION, result.id())));

        assertThat(text(made.docx()))
                .contains(result.awards().getFirst().holder(), "2.000.000 đồng (Bằng chữ: Hai triệu đồng)");
        assertThat(Papers.text(Papers.pdf(made.pdf()))).contains("Bằng chữ: Hai triệu đồng");
        assertThat(made.xlsx()).isNotNull();
    }

    @Test
    void nothing_recognizes_a_result_that_is_not_sealed() {
        assertThatThrownBy(() -> secretary.does(
                        () -> papers.make(contest(), order(PaperKind.RESULT_NOTICE, new SealId(1_000_000)))))
                .isInstanceOfAny(PaperRefused.class, NotFound.class);
    }

    @Test
    void an_organizer_knows_no_result_before_it_is_published() {
        SealedResult result = sealed();

        assertThat(organizer.does(() -> papers.desk(contest())).results()).isEmpty();
        assertThatThrownBy(
                        () -> organizer.does(() -> papers.make(contest(), order(PaperKind.RESULT_NOTICE, result.id()))))
                .isInstanceOf(PaperRefused.class);
    }

    @Test
    void the_closing_report_is_a_draft_until_everything_is_sealed() {
        PaperOrder report = order(PaperKind.CLOSING_REPORT, null);

        assertThat(secretary.does(() -> papers.make(contest(), report)).draft()).isTrue();

        sealed();
        MadePaper made = secretary.does(() -> papers.make(contest(), report));
        assertThat(made.draft()).isFalse();
        assertThat(text(made.docx())).contains("01 giải Nhất", "1 người dự thi với 1 lượt thi");
    }

    @Test
    void the_offices_template_carries_the_paper() {
        SealedResult result = sealed();
        byte[] blank = secretary.does(() -> papers.blankTemplate(contest(), PaperKind.RESULT_NOTICE));
        secretary.does(() -> papers.putTemplate(contest(), PaperKind.RESULT_NOTICE, "C:\\mau\\thong bao.docx", blank));

        MadePaper made = secretary.does(() -> papers.make(contest(), order(PaperKind.RESULT_NOTICE, result.id())));

        assertThat(made.ownTemplate()).isTrue();
        assertThat(text(made.docx()))
                .contains("Số: 85/TB-BTC", result.awards().getFirst().holder());
        assertThat(secretary.does(() -> papers.desk(contest())).templates())
                .extractingByKey(PaperKind.RESULT_NOTICE)
                .satisfies(own -> assertThat(Objects.requireNonNull(own).name()).isEqualTo("thong bao.docx"));
    }

    @Test
    void number_and_date_are_there_again_for_the_same_paper() {
        secretary.does(() -> papers.keep(contest(), order(PaperKind.CLOSING_REPORT, null)));

        assertThat(secretary.does(() -> papers.number(contest(), PaperKind.CLOSING_REPORT, null)))
                .isEqualTo(new PaperNumber("85", DAY));
    }

    @Test
    void the_press_reads_no_name_of_somebody_who_did_not_agree() {
        SealedResult result = sealed();
        String holder = result.awards().getFirst().holder();

        boolean named = secretary
                        .does(() -> papers.make(contest(), order(PaperKind.RESULT_NOTICE, result.id())))
                        .unnamed()
                == 0;

        assertThat(secretary.does(() -> papers.press(contest(), result.id())).contains(holder))
                .isEqualTo(named);
    }

    @Test
    void a_contact_reports_for_their_own_unit_and_for_no_other() {
        UnitTrees trees = new UnitTrees(units);
        slug = contests.onTree(trees.id, "{paper: {questions: 5}}", List.of(Duration.ofDays(3)));
        Staff contact = new Staff("bao-cao-" + trees.code, "UNIT_CONTACT");
        UnitTrees.organizer(() -> contacts.give(trees.id, trees.id("A"), contact.username()));
        PaperDetails details = new PaperDetails(
                OfficialLayout.PARTY,
                "Đảng ủy Khối",
                "Đảng bộ A",
                "ĐBA",
                "Thái Nguyên",
                "",
                "",
                "Bí thư",
                "",
                "Như trên");
        contact.does(() -> unitPapers.keep(
                contest(),
                trees.id("A"),
                details,
                new PaperNumber("7", DAY),
                Map.of(ReportPart.SHORTCOMINGS, "Còn chậm.")));

        assertThat(text(contact.does(() -> unitPapers.make(contest(), trees.id("A")))
                        .docx()))
                .contains("Số 7-BC/ĐBA", "Còn chậm.");
        assertThatThrownBy(() -> contact.does(() -> unitPapers.make(contest(), trees.id("B"))))
                .isInstanceOf(NotFound.class);
    }
}
