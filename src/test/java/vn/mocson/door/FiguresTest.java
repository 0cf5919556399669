package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.RequestKind;
import vn.mocson.common.web.ServiceHealth;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Occupation;
import vn.mocson.contest.OccupationService;
import vn.mocson.contest.OccupationsRefused;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.RosterLine;
import vn.mocson.participant.RosterService;
import vn.mocson.report.AgeBand;
import vn.mocson.report.Audience;
import vn.mocson.report.FigureSheet;
import vn.mocson.report.Figures;
import vn.mocson.report.Figures.OfUnit;
import vn.mocson.report.FiguresRefused;
import vn.mocson.report.FiguresService;
import vn.mocson.standings.PublicFigures;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.Turnout;
import vn.mocson.standings.TurnoutService;
import vn.mocson.unit.UnitDraft;
import vn.mocson.unit.UnitEditor;
import vn.mocson.unit.UnitMergeService;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTreeId;

/** The figures of a contest: that they agree with everything else that is counted, at any moment, and who may know what. */
@DoorTest
class FiguresTest {

    private static final String RULES = "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}}";
    private static final String GUESSED = "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null},"
            + " prediction: {of: ENTRIES, lock: PER_ATTEMPT}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]}";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    ContestService definitions;

    @Autowired
    FiguresService figures;

    @Autowired
    OccupationService occupations;

    @Autowired
    StandingsService standings;

    @Autowired
    TurnoutService turnouts;

    @Autowired
    RosterService roster;

    @Autowired
    UnitService units;

    @Autowired
    UnitEditor editor;

    @Autowired
    UnitMergeService merges;

    private ContestId id(String contest) {
        return definitions.bySlug(contest).id();
    }

    private Figures now(String contest) {
        standingsJobs.tellOfMoves();
        return Access.asSystem(() -> figures.now(id(contest), null));
    }

    private Figures at(String contest, Instant moment) {
        return Access.asSystem(() -> figures.at(id(contest), null, moment));
    }

    private FigureSheet sheet(String contest, Audience audience) {
        Figures now = now(contest);
        return Access.asSystem(() -> figures.sheet(id(contest), now, audience));
    }

    private Person ofUnit(String contest, String unit, int right) {
        Person person = people.applicant(contest).ofUnit(unit).registered();
        person.sits().submitWithRight(right);
        return person;
    }

    private static <T> T as(String role, Supplier<T> look) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));
        try {
            return look.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Three people of two units, of whom two took part, one of them twice and once with everything right. */
    private String threePeople() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        Person best = ofUnit(contest, "Chi bộ Bệnh viện Mắt", 2);
        best.sits().submitWithRight(5);
        ofUnit(contest, "Chi bộ Sở Tư pháp", 3);
        people.applicant(contest).ofUnit("Chi bộ Y tế dự phòng").registered();
        return contest;
    }

    @Test
    void they_are_what_the_public_is_told() {
        String contest = threePeople();

        PublicFigures told = standings.publicFigures(id(contest));
        Figures.Count all = now(contest).all();

        assertThat(all).isEqualTo(new Figures.Count(3, 2, 3, 1L));
        assertThat(told.people()).isEqualTo(all.people());
        assertThat(told.entries()).isEqualTo(all.entries());
    }

    @Test
    void units_have_what_the_board_of_units_says() {
        String contest = threePeople();
        ofUnit(contest, "Chi bộ Phòng Tổng hợp", 5);

        Map<String, String> onBoard =
                door.get("rounds/" + people.in(contest).round() + "/leaderboard?scope=unit").list("rows").stream()
                        .collect(Collectors.toMap(
                                row -> row.get("code").asString(),
                                row -> row.get("people").asString() + " "
                                        + row.get("entries").asString()));
        Map<String, String> inFigures = now(contest).branches().stream()
                .filter(branch -> branch.count().people() > 0)
                .collect(Collectors.toMap(
                        branch -> branch.unit().code(),
                        branch -> branch.count().people() + " " + branch.count().entries()));

        assertThat(inFigures).isEqualTo(onBoard).hasSize(3);
    }

    @Test
    void who_has_not_taken_part_is_counted_as_on_the_page_of_those_who_have_not() {
        String contest = threePeople();

        agreesOnTurnout(contest);
        assertThat(now(contest).turnout()).isEqualTo(new Figures.Turnout(160, 2));
    }

    @Test
    void with_a_list_of_members_it_is_about_them() {
        String contest = threePeople();
        Access.asSystem(() -> roster.take(
                id(contest),
                List.of(
                        member(1, "Nguyễn Thị Mai", "K-YT-BV"),
                        member(2, "Vi Văn Vắng", "K-YT-BV"),
                        member(3, "Lò Thị Vắng", "K-GD-NT")),
                Map.of(),
                false));

        agreesOnTurnout(contest);
        Figures now = now(contest);
        assertThat(now.byRoster()).isTrue();
        assertThat(now.turnout()).isEqualTo(new Figures.Turnout(3, 1));
    }

    @Test
    void people_go_on_counting_when_their_unit_is_no_more() {
        UnitTrees trees = new UnitTrees(units);
        String contest = contests.onTree(trees.id, RULES, List.of(Duration.ofHours(2)));
        ofUnit(contest, "Đảng bộ xã Bình", 3);
        ofUnit(contest, "Chi bộ Phòng Tổng hợp", 3);

        UnitTrees.organizer(() -> merges.merge(trees.id, List.of(trees.id("B")), trees.id("C"), 70, "Nghị quyết số 1"));
        UnitTrees.organizer(() -> editor.retire(trees.id, trees.id("A-1"), "Nghị quyết số 2"));

        assertThat(now(contest).units())
                .extracting(each -> each.unit().code() + " " + turnout(each))
                .containsExactly("T 100 2 98", "A 30 1 29", "A-1 20 1 19", "C 70 1 69");
        assertThat(now(contest).branches())
                .extracting(each -> each.unit().code() + " " + turnout(each))
                .containsExactly("A 30 1 29", "C 70 1 69");
        agreesOnTurnout(contest);
    }

    @Test
    void people_of_units_that_never_said_how_many_they_have_make_no_share() {
        UnitTreeId tree = Access.asSystem(() -> units.create(
                "cay-thieu-so",
                List.of(
                        new UnitDraft("T", null, "Đảng bộ thử", 0),
                        new UnitDraft("A", "T", "Đảng bộ xã An", 10),
                        new UnitDraft("B", "T", "Đảng bộ xã Bình", 0),
                        new UnitDraft("B-1", "B", "Chi bộ Phòng Tổng hợp", 0),
                        new UnitDraft("C", "T", "Đảng bộ xã Cao", 0))));
        String contest = contests.onTree(tree, RULES, List.of(Duration.ofHours(2)));
        ofUnit(contest, "Đảng bộ xã An", 3);
        ofUnit(contest, "Đảng bộ xã Bình", 3);

        assertThat(now(contest).turnout()).isEqualTo(new Figures.Turnout(10, 1));
        assertThat(sheet(contest, Audience.PUBLIC).paragraph()).contains("thuộc 2/3 đơn vị");
    }

    private static RosterLine member(int row, String name, String unit) {
        return new RosterLine(row, name, "1985", unit, "", "", name);
    }

    private void agreesOnTurnout(String contest) {
        Turnout known = Access.asSystem(() -> turnouts.turnout(id(contest), null));
        Map<String, String> mine = now(contest).units().stream()
                .collect(Collectors.toMap(
                        each -> each.unit().code(),
                        each -> each.turnout().expected() + " " + each.turnout().left()));

        assertThat(known.units()).isNotEmpty().allSatisfy(each -> assertThat(
                        mine.get(each.unit().code()))
                .isEqualTo(each.expected() + " " + each.left()));
    }

    private static String turnout(OfUnit each) {
        return each.turnout().expected() + " " + each.count().registered() + " "
                + each.turnout().left();
    }

    @Test
    void a_moment_that_is_past_has_the_figures_it_had() {
        String contest = contests.closingIn(Duration.ofHours(5), RULES);
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 5);
        clock.turn(Duration.ofMinutes(59));
        Figures then = now(contest);
        clock.turn(Duration.ofMinutes(2));
        ofUnit(contest, "Chi bộ Sở Tư pháp", 3);
        clock.turn(Duration.ofMinutes(59));

        Figures again = at(contest, then.asOf());

        assertThat(again.all()).isEqualTo(then.all()).isEqualTo(new Figures.Count(1, 1, 1, 1L));
        assertThat(again.hours()).isEqualTo(then.hours());
        assertThat(again.sitting()).isNull();
        assertThat(now(contest).all().people()).isEqualTo(2);
    }

    @Test
    void a_moment_to_come_has_none() {
        String contest = threePeople();

        assertThatExceptionOfType(FiguresRefused.class)
                .isThrownBy(() -> at(contest, clock.instant().plusSeconds(1)));
    }

    @Test
    void hours_and_days_add_up_to_everything() {
        String contest = contests.closingIn(Duration.ofDays(3), RULES);
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 5);
        clock.turn(Duration.ofHours(15)); // 23:00
        ofUnit(contest, "Chi bộ Sở Tư pháp", 3);
        clock.turn(Duration.ofHours(1));
        ofUnit(contest, "Chi bộ Phòng Tổng hợp", 5);

        Figures now = now(contest);

        assertThat(now.hours())
                .containsExactly(
                        new Figures.Hour(TestClock.START, 1, 1, 1L),
                        new Figures.Hour(TestClock.START.plus(Duration.ofHours(15)), 1, 1, 0L),
                        new Figures.Hour(TestClock.START.plus(Duration.ofHours(16)), 1, 1, 1L));
        assertThat(now.days())
                .containsExactly(
                        new Figures.Day(LocalDate.of(2024, 9, 10), 2, 2, 1L),
                        new Figures.Day(LocalDate.of(2024, 9, 11), 1, 1, 1L));
    }

    @Test
    void who_sits_at_this_moment_is_counted_with_their_unit() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        people.applicant(contest).ofUnit("Chi bộ Bệnh viện Mắt").registered().sits();

        Figures now = now(contest);

        assertThat(now.sitting()).isEqualTo(1);
        assertThat(now.branches())
                .filteredOn(each -> each.unit().code().equals("K-YT"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.sitting()).isEqualTo(1);
                    assertThat(each.count().people()).isZero();
                });
    }

    @Test
    void one_round_counts_its_own_attempts_and_everybody_who_registered() {
        String contest = contests.create(RULES, List.of(Duration.ofHours(2), Duration.ofHours(2)));
        Person both = people.in(contest);
        both.sits(both.round(0)).submitWithRight(5);
        both.sits(both.round(1)).submitWithRight(1);
        people.in(contest);
        var second = definitions.bySlug(contest).rounds().get(1).id();

        Figures of = Access.asSystem(() -> figures.now(id(contest), second));

        assertThat(of.all()).isEqualTo(new Figures.Count(2, 1, 1, 0L));
    }

    @Test
    void ages_are_full_years_on_the_day() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        people.applicant(contest).with("dateOfBirth", "1993-09-11").registered(); // 31 tomorrow
        people.applicant(contest).with("dateOfBirth", "1993-09-10").registered(); // 31 today
        people.applicant(contest).with("dateOfBirth", "1950-01-01").registered();

        assertThat(now(contest).ages())
                .filteredOn(age -> age.count().registered() > 0)
                .extracting(Figures.OfAge::band)
                .containsExactly(AgeBand.FROM_18, AgeBand.FROM_31, AgeBand.FROM_61);
    }

    @Test
    void people_choose_from_the_groups_that_the_contest_asks_for() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        assertThat(fields(contest)).doesNotContain("occupationId");
        ask(contest, "Công chức", " Nông  dân ", "", "Công chức");
        assertThat(fields(contest)).contains("occupationId");

        people.applicant(contest)
                .with("occupationId", group(contest, "Nông dân"))
                .registered();
        people.in(contest); // need not say

        assertThat(groups(now(contest))).containsExactly("Công chức 0", "Nông dân 1", " 1");
    }

    @Test
    void a_group_that_is_no_longer_asked_for_stays_with_those_who_chose_it() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        ask(contest, "Công chức", "Nông dân");
        String farmer = group(contest, "Nông dân");
        people.applicant(contest).with("occupationId", farmer).registered();

        ask(contest, "Học sinh", "Công chức");
        // their page was open since before
        people.applicant(contest).with("occupationId", farmer).registered();

        assertThat(groups(now(contest))).containsExactly("Học sinh 0", "Công chức 0", "Nông dân 2");
        assertThat(door.get("contests/" + contest).list("registration/occupations"))
                .extracting(each -> each.get("name").asString())
                .containsExactly("Học sinh", "Công chức");
    }

    @Test
    void a_group_of_another_contest_is_none() {
        String other = contests.closingIn(Duration.ofHours(2), RULES);
        ask(other, "Công chức");
        String contest = contests.closingIn(Duration.ofHours(2), RULES);

        Answer answer = people.applicant(contest)
                .with("occupationId", group(other, "Công chức"))
                .register()
                .expect(400);

        assertThat(answer.text("errors/0/field")).isEqualTo("occupationId");
    }

    @Test
    void there_are_not_more_groups_than_people_can_look_through() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);

        assertThatExceptionOfType(OccupationsRefused.class)
                .isThrownBy(() -> ask(
                        contest,
                        IntStream.range(0, 21).mapToObj(n -> "Nhóm " + n).toArray(String[]::new)));
    }

    private void ask(String contest, String... names) {
        Access.asSystem(() -> {
            occupations.ask(id(contest), List.of(names));
            return true;
        });
    }

    private String group(String contest, String name) {
        return occupations.asked(id(contest)).stream()
                .filter(group -> group.name().equals(name))
                .map(Occupation::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private List<String> fields(String contest) {
        List<String> fields = new ArrayList<>();
        for (JsonNode field : door.get("contests/" + contest).at("registration/fields")) {
            fields.add(field.asString());
        }
        return fields;
    }

    private static List<String> groups(Figures of) {
        return of.occupations().stream()
                .map(group -> group.name() + " " + group.count().registered())
                .toList();
    }

    @Test
    void an_organizer_does_not_know_who_had_everything_right_before_the_public_does() {
        String contest = threePeople();
        String round = people.in(contest).round();

        assertThat(as("ORGANIZER", () -> figures.now(id(contest), null)).all().allCorrect())
                .isNull();
        assertThat(as("ORGANIZER", () -> figures.now(id(contest), null)).branches())
                .allSatisfy(each -> assertThat(each.count().allCorrect()).isNull());
        assertThat(as("SECRETARY", () -> figures.now(id(contest), null)).all().allCorrect())
                .isEqualTo(1);

        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        contests.publish(round);
        standingsJobs.tellOfMoves();
        assertThat(as("ORGANIZER", () -> figures.now(id(contest), null)).all().allCorrect())
                .isEqualTo(1);
    }

    @Test
    void who_does_not_run_contests_sees_nothing_and_a_judge_not_the_machine() {
        ContestId contest = id("co-dien");
        for (String role : List.of("ENTRANT", "AUTHOR", "APPROVER", "UNIT_CONTACT")) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .as(role)
                    .isThrownBy(() -> as(role, () -> figures.now(contest, null)));
        }
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as("JUDGE", figures::service));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as("SECRETARY", () -> {
                    occupations.ask(contest, List.of());
                    return true;
                }));
    }

    @Test
    void what_the_door_answered_is_counted_by_what_people_wanted() {
        ofUnit(contests.closingIn(Duration.ofHours(2), RULES), "Chi bộ Sở Tư pháp", 3);

        ServiceHealth health = Access.asSystem(figures::service);

        assertThat(health.kinds())
                .extracting(ServiceHealth.OfKind::kind)
                .contains(RequestKind.IDENTITY, RequestKind.START, RequestKind.SUBMISSION, RequestKind.READ);
    }

    @Test
    void the_paragraph_reads_like_a_newspaper() {
        String contest = threePeople();

        assertThat(sheet(contest, Audience.PUBLIC).paragraph())
                .isEqualTo("Tính đến 08 giờ 00 ngày 10/9/2024, Cuộc thi riêng " + contest
                        + " đã có 3 người đăng ký, 2 người dự thi với 3 lượt thi, thuộc 2/4 đơn vị."
                        + " Tỷ lệ tham gia đạt 1,2% (2/160 người theo báo cáo của các đơn vị); còn 158 người chưa tham gia."
                        + " Riêng ngày 10/9/2024 có 3 lượt thi."
                        + " Đơn vị có nhiều người dự thi: Đảng bộ Sở Y tế (1 người), Chi bộ Sở Tư pháp (1 người)."
                        + " Đơn vị có tỷ lệ tham gia cao: Chi bộ Sở Tư pháp (4,5%), Đảng bộ Sở Y tế (2%).");
    }

    @Test
    void results_that_are_not_published_are_for_internal_papers_only() {
        String contest = threePeople();

        assertThat(sheet(contest, Audience.INTERNAL).paragraph())
                .contains("Có 1 người trả lời đúng tất cả các câu hỏi.");
        assertThat(sheet(contest, Audience.PUBLIC).paragraph()).doesNotContain("đúng tất cả");
    }

    @Test
    void a_number_that_people_guess_is_in_no_public_paper() throws IOException {
        String contest = contests.closingIn(Duration.ofHours(2), GUESSED);
        ofUnit(contest, "Chi bộ Sở Tư pháp", 3).sits().submitWithRight(4);

        FigureSheet open = sheet(contest, Audience.PUBLIC);

        assertThat(open.withheld()).containsExactly("số lượt thi");
        assertThat(open.paragraph()).doesNotContain("lượt thi");
        assertThat(open.tableText()).doesNotContain("Lượt thi", "Đang làm bài");
        assertThat(open.tableHtml()).doesNotContain("Lượt thi");
        assertThat(texts(open.workbook())).doesNotContain("Lượt thi");
        FigureSheet internal = sheet(contest, Audience.INTERNAL);
        assertThat(internal.withheld()).isEmpty();
        assertThat(internal.paragraph()).contains("với 2 lượt thi");
        assertThat(internal.tableText()).contains("(nội bộ, không công bố)");
    }

    @Test
    void the_workbook_has_numbers_as_numbers_and_the_moment_on_every_sheet() throws IOException {
        String contest = threePeople();
        ask(contest, "Công chức");

        try (Workbook book = new XSSFWorkbook(
                new ByteArrayInputStream(sheet(contest, Audience.PUBLIC).workbook()))) {
            List<String> names = new ArrayList<>();
            for (Sheet sheet : book) {
                names.add(sheet.getSheetName());
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                        .endsWith("Số liệu đến 08 giờ 00 ngày 10/9/2024");
            }
            assertThat(names)
                    .containsExactly("Tổng hợp", "Theo đơn vị", "Theo ngày", "Theo giờ", "Thành phần", "Độ tuổi");
            assertThat(book.getSheet("Tổng hợp").getRow(3).getCell(1).getNumericCellValue())
                    .isEqualTo(3);
            Sheet units = book.getSheet("Theo đơn vị");
            assertThat(units.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Đảng bộ Khối thử nghiệm");
            assertThat(units.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(3);
        }
    }

    private static List<String> texts(byte[] workbook) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : book) {
                sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
            }
        }
        return texts;
    }

    @Test
    void the_picture_has_letters_and_bars_on_it() throws IOException {
        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(sheet(threePeople(), Audience.PUBLIC).picture()));

        long dark = IntStream.range(0, picture.getHeight())
                .mapToLong(y -> IntStream.range(0, picture.getWidth())
                        .filter(x -> (picture.getRGB(x, y) & 0xFF) < 0x30)
                        .count())
                .sum();
        assertThat(picture.getWidth()).isBetween(1500, 1700);
        // the two bars alone have some 40,000 dots, the head a hundred thousand
        assertThat(dark).isGreaterThan(150_000);
    }
}
