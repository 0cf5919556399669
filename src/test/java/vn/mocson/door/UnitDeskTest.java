package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.InviteService;
import vn.mocson.participant.RosterLine;
import vn.mocson.participant.RosterService;
import vn.mocson.standings.AbsentOrder;
import vn.mocson.standings.AbsentPerson;
import vn.mocson.standings.ReminderLetter;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.standings.TurnoutService;
import vn.mocson.standings.UnitDesk;
import vn.mocson.standings.UnitDeskService;
import vn.mocson.unit.UnitContactService;
import vn.mocson.unit.UnitEditor;
import vn.mocson.unit.UnitEditor.Place;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitMergeService;
import vn.mocson.unit.UnitService;

/** A unit contact sees their unit and what is below it, and nothing else, whatever they ask for. */
@DoorTest
class UnitDeskTest {

    private static final String CLOSED = "{paper: {questions: 5}, eligibility: {roster: CLOSED}}";

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    UnitService units;

    @Autowired
    UnitEditor editor;

    @Autowired
    UnitMergeService merges;

    @Autowired
    UnitContactService contacts;

    @Autowired
    UnitDeskService desks;

    @Autowired
    RosterService roster;

    @Autowired
    InviteService invites;

    @Autowired
    TurnoutService turnouts;

    private UnitTrees trees;
    private String slug = "";
    private Staff contact = new Staff("", "UNIT_CONTACT");

    @BeforeEach
    void aContactOfUnitAInAContestByList() {
        trees = new UnitTrees(units);
        slug = contests.onTree(trees.id, CLOSED, List.of(Duration.ofDays(3)));
        contact = new Staff("dau-moi-" + trees.code, "UNIT_CONTACT");
        UnitTrees.organizer(() -> contacts.give(trees.id, trees.id("A"), contact.username()));
        Access.asSystem(() -> roster.take(
                contest(),
                List.of(
                        line("Nguyễn Thị Mai", "A-1"),
                        line("Lê Thị Hoa", "A-1"),
                        line("Vi Văn An", "A"),
                        line("Trần Văn Bình", "B")),
                Map.of(),
                false));
    }

    private static RosterLine line(String name, String unit) {
        return new RosterLine(1, name, name.startsWith("Nguyễn") ? "1985" : "1970", unit, "", "", "");
    }

    private ContestId contest() {
        return definitions.bySlug(slug).id();
    }

    private UnitDesk desk(String unit) {
        return contact.does(() -> desks.desk(contest(), trees.id(unit), null));
    }

    private List<String> absent(String unit) {
        return contact.does(() -> desks.absent(contest(), trees.id(unit), null, AbsentOrder.UNIT, 0, 100)).stream()
                .map(AbsentPerson::fullName)
                .toList();
    }

    private static List<Long> figures(UnitTurnout row) {
        return List.of(row.expected(), row.registered(), row.taken(), row.left());
    }

    private void maiTakesPart() {
        people.applicant(slug).registered().sits().submitNothing();
    }

    @Test
    void the_own_unit_stands_with_everything_below_it() {
        maiTakesPart();

        UnitDesk desk = desk("A");

        assertThat(figures(desk.whole())).containsExactly(3L, 1L, 1L, 2L);
        assertThat(desk.below()).map(row -> row.unit().code()).containsExactly("A-1");
        assertThat(figures(desk.below().getFirst())).containsExactly(2L, 1L, 1L, 1L);
    }

    @Test
    void who_is_missing_is_named_in_the_own_units_alone() {
        maiTakesPart();

        assertThat(absent("A")).containsExactlyInAnyOrder("Vi Văn An", "Lê Thị Hoa");
        assertThat(absent("A-1")).containsExactly("Lê Thị Hoa");
    }

    @Test
    void where_everybody_may_enter_nobody_is_named() {
        String open = contests.onTree(trees.id, "{paper: {questions: 5}}", List.of(Duration.ofDays(3)));
        people.applicant(open).registered();
        ContestId id = definitions.bySlug(open).id();

        assertThat(contact.does(() -> desks.absent(id, trees.id("A"), null, AbsentOrder.UNIT, 0, 100)))
                .isEmpty();
        UnitDesk desk = contact.does(() -> desks.desk(id, trees.id("A"), null));
        assertThat(desk.named()).isFalse();
        assertThat(figures(desk.whole())).containsExactly(30L, 1L, 0L, 30L);
    }

    @Test
    void another_unit_does_not_exist_for_the_contact_nor_does_the_one_above() {
        for (String other : List.of("B", "C", "T")) {
            UnitId unit = trees.id(other);
            assertThatThrownBy(() -> desk(other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> absent(other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> contact.does(() -> desks.absent(contest(), unit, null)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> contact.does(() -> desks.address(contest(), unit, "https://thi.vn")))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_unit_of_another_tree_or_a_round_of_another_contest_does_not_exist_either() {
        UnitTrees others = new UnitTrees(units);
        String other = contests.onTree(others.id, CLOSED, List.of(Duration.ofDays(3)));
        RoundId foreign = definitions.bySlug(other).rounds().getFirst().id();

        assertThatThrownBy(() -> contact.does(() -> desks.desk(contest(), others.id("A"), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        contact.does(() -> desks.desk(definitions.bySlug(other).id(), trees.id("A"), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contact.does(() -> desks.desk(contest(), trees.id("A"), foreign)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        contact.does(() -> desks.absent(contest(), trees.id("A"), foreign, AbsentOrder.UNIT, 0, 9)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void somebody_else_with_the_same_role_sees_nothing_of_it() {
        Staff stranger = new Staff("nguoi-khac", "UNIT_CONTACT");

        assertThat(stranger.does(() -> desks.own())).isEmpty();
        assertThatThrownBy(() -> stranger.does(() -> desks.desk(contest(), trees.id("A"), null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void other_roles_have_their_own_pages_and_the_contact_has_no_others() {
        for (String role : List.of("ENTRANT", "AUTHOR", "APPROVER", "JUDGE", "SECRETARY", "ORGANIZER", "ADMIN")) {
            Staff other = new Staff(contact.username(), role);
            assertThatThrownBy(() -> other.does(() -> desks.desk(contest(), trees.id("A"), null)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> contact.does(() -> turnouts.turnout(contest(), null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contact.does(() -> invites.all(contest()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contact.does(() -> editor.details(trees.id, trees.id("A"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_unit_that_moves_away_or_merges_goes_out_of_sight() {
        UnitTrees.organizer(() -> editor.move(trees.id, trees.id("A-1"), new Place(trees.id("B"), null)));
        assertThatThrownBy(() -> desk("A-1")).isInstanceOf(NotFound.class);

        UnitTrees.organizer(() -> merges.merge(trees.id, List.of(trees.id("A")), trees.id("C"), 50, "Nghị quyết số 1"));

        assertThat(contact.does(() -> desks.own())).isEmpty();
        assertThatThrownBy(() -> desk("A")).isInstanceOf(NotFound.class);
    }

    @Test
    void the_link_has_the_unit_and_its_own_invite_code_filled_in() {
        Access.asSystem(() -> invites.make(contest(), List.of(trees.id("A"), trees.id("B"))));
        String code = Access.asSystem(() -> invites.all(contest())).stream()
                .filter(invite -> invite.unit().code().equals("A"))
                .findFirst()
                .orElseThrow()
                .code();

        assertThat(contact.does(() -> desks.address(contest(), trees.id("A"), "https://thi.vn")))
                .isEqualTo("https://thi.vn/thi/" + slug + "?don-vi=A&ma=" + code);
    }

    @Test
    void the_reminder_has_the_figures_and_their_moment() {
        maiTakesPart();

        String letter = ReminderLetter.of(desk("A"), "https://thi.vn/x");

        assertThat(letter)
                .contains(
                        "Kính gửi: Các đơn vị trực thuộc Đảng bộ xã An",
                        "Số người trong danh sách dự thi: 3.",
                        "Đã tham gia: 1 người, đạt 33,3%.",
                        "Chưa tham gia: 2 người, trong đó 2 người chưa đăng ký.",
                        "- Chi bộ Phòng Tổng hợp: 1/2 người, đạt 50%; còn 1 người chưa tham gia",
                        "https://thi.vn/x",
                        "Kèm theo danh sách 2 người chưa tham gia")
                .containsPattern("tính đến \\d{2} giờ \\d{2}, ngày \\d{2}/\\d{2}/\\d{4}")
                .containsPattern("trước \\d{2} giờ \\d{2}, ngày \\d{2}/\\d{2}/\\d{4}");
    }
}
