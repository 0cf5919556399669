package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.RosterImported;
import vn.mocson.participant.RosterLine;
import vn.mocson.participant.RosterMember;
import vn.mocson.participant.RosterPreview;
import vn.mocson.participant.RosterQuery;
import vn.mocson.participant.RosterRefused;
import vn.mocson.participant.RosterRow;
import vn.mocson.participant.RosterService;
import vn.mocson.participant.RosterStatus;
import vn.mocson.standings.AbsentOrder;
import vn.mocson.standings.AbsentPerson;
import vn.mocson.standings.Turnout;
import vn.mocson.standings.TurnoutService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/** A list of members beside the one that is there, and who of them has not taken part. */
@DoorTest
class RosterImportTest {

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    RosterService roster;

    @Autowired
    TurnoutService turnouts;

    @Autowired
    UnitService units;

    @Autowired
    JdbcClient db;

    private String slug = "";
    private int row;

    @BeforeEach
    void aContestByList() {
        slug = contests.closingIn(Duration.ofDays(10), "{eligibility: {roster: CLOSED}, paper: {questions: 5}}");
        row = 1;
    }

    private ContestId contest() {
        return definitions.bySlug(slug).id();
    }

    private UnitId unit(String code) {
        return units.tree(definitions.bySlug(slug).units()).all().stream()
                .filter(unit -> unit.code().equals(code))
                .map(Unit::id)
                .findFirst()
                .orElseThrow();
    }

    private RosterLine line(String name, String born, String unit, String phone) {
        row++;
        return new RosterLine(row, name, born, unit, phone, "", name + " | " + born + " | " + unit);
    }

    private RosterLine line(String name, String born, String unit) {
        return line(name, born, unit, "");
    }

    private RosterPreview preview(RosterLine... lines) {
        return Access.asSystem(() -> roster.preview(contest(), Arrays.asList(lines), Map.of()));
    }

    private RosterImported take(boolean removeMissing, RosterLine... lines) {
        return Access.asSystem(() -> roster.take(contest(), Arrays.asList(lines), Map.of(), removeMissing));
    }

    private List<RosterMember> members(String name) {
        return Access.asSystem(() -> roster.find(new RosterQuery(contest(), name, null, null), 0, 100));
    }

    private static List<RosterStatus> statuses(RosterPreview preview) {
        return preview.rows().stream().map(RosterRow::status).toList();
    }

    @Test
    void every_line_says_what_will_become_of_it_and_nothing_is_kept() {
        RosterPreview preview = preview(
                line("Trần Văn Bình", "05/03/1970", "K-VP"),
                line("Lê Thị Hoa", "", "chi bo phong tong hop"),
                line("TRAN VAN BINH", "5-3-1970", "Đảng bộ Văn phòng Tỉnh ủy"),
                line("Ngô Văn Nam", "1972", "Chi bộ Phòng Tổng hợp và Quản trị"),
                line("Lý Thị Lan", "32/13/1973", "K-TP"),
                line("Người 3", "1974", "K-TP"));

        assertThat(statuses(preview))
                .containsExactly(
                        RosterStatus.NEW,
                        RosterStatus.NEW,
                        RosterStatus.DUPLICATE,
                        RosterStatus.UNIT_UNKNOWN,
                        RosterStatus.DATE_UNREADABLE,
                        RosterStatus.NAME_UNREADABLE);
        assertThat(preview.rows().get(2).sameAs()).isEqualTo(2);
        assertThat(preview.rows().get(1).born().isKnown()).isFalse();
        assertThat(preview.units().getFirst().proposals())
                .map(Unit::name)
                .contains("Chi bộ Phòng Tổng hợp", "Chi bộ Phòng Quản trị");
        assertThat(members("")).isEmpty();
    }

    @Test
    void a_unit_that_was_chosen_holds_for_every_line_that_names_it_so() {
        List<RosterLine> lines = List.of(line("Trần Văn Bình", "1970", "CB TH"), line("Lê Thị Hoa", "1971", "CB TH"));

        RosterImported done =
                Access.asSystem(() -> roster.take(contest(), lines, Map.of("CB TH", unit("K-VP-TH")), false));

        assertThat(done.added()).isEqualTo(2);
        assertThat(members("")).map(RosterMember::unit).containsOnly(unit("K-VP-TH"));
    }

    @Test
    void the_same_file_once_more_changes_nothing() {
        RosterLine[] file = {line("Trần Văn Bình", "05/03/1970", "K-VP", "0912345678"), line("Lê Thị Hoa", "", "K-TP")};
        take(false, file);

        RosterPreview again = preview(file);

        assertThat(statuses(again)).containsOnly(RosterStatus.KNOWN);
        assertThat(again.missing()).isEmpty();
    }

    @Test
    void a_later_file_shows_what_it_adds_what_it_changes_and_who_is_missing() {
        take(
                false,
                line("Trần Văn Bình", "1970", "K-VP"),
                line("Lê Thị Hoa", "01/02/1971", "K-TP"),
                line("Ngô Văn Nam", "1972", "K-TP"));

        RosterPreview later = preview(
                line("Trần Văn Bình", "05/03/1970", "K-VP"),
                line("Lê Thị Hoa", "02/02/1971", "K-TP"),
                line("Lý Thị Lan", "1973", "K-TP"));

        assertThat(statuses(later)).containsExactly(RosterStatus.CHANGED, RosterStatus.CHANGED, RosterStatus.NEW);
        assertThat(later.rows().get(1).differences().getFirst().before()).isEqualTo("01/02/1971");
        assertThat(later.rows().get(1).differences().getFirst().after()).isEqualTo("02/02/1971");
        assertThat(later.missing()).map(RosterMember::fullName).containsExactly("Ngô Văn Nam");
    }

    @Test
    void who_is_missing_stays_unless_people_say_otherwise() {
        take(false, line("Trần Văn Bình", "1970", "K-VP"), line("Ngô Văn Nam", "1972", "K-TP"));

        take(false, line("Trần Văn Bình", "1970", "K-VP"));
        assertThat(members("ngo van nam")).hasSize(1);

        assertThat(take(true, line("Trần Văn Bình", "1970", "K-VP")).removed()).isEqualTo(1);
        assertThat(members("ngo van nam")).isEmpty();
    }

    @Test
    void who_has_registered_stays_whatever_a_later_file_says() {
        take(false, line("Nguyễn Thị Mai", "1985", "K-VP-TH"));
        people.in(slug);

        take(true, line("Trần Văn Bình", "1970", "K-VP"));

        assertThat(members("")).map(RosterMember::fullName).contains("Nguyễn Thị Mai");
        long mai = members("mai").getFirst().id();
        assertThatThrownBy(() -> Access.asSystem(() -> {
                    roster.remove(contest(), mai);
                    return true;
                }))
                .isInstanceOf(RosterRefused.class);
    }

    // ---- moved to another unit ----

    @Test
    void who_has_registered_and_moves_to_another_unit_keeps_the_place() {
        take(false, line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH"));
        Person mai = people.in(slug);
        RosterLine moved = line("Nguyễn Thị Mai", "30/04/1985", "K-TP");

        RosterRow row = preview(moved).rows().getFirst();
        RosterImported done = take(true, moved);

        assertThat(row.status()).isEqualTo(RosterStatus.MOVED);
        assertThat(row.differences()).singleElement().satisfies(each -> assertThat(each.before() + " → " + each.after())
                .isEqualTo("Chi bộ Phòng Tổng hợp → Chi bộ Sở Tư pháp"));
        assertThat(List.of(done.added(), done.moved(), done.unchanged())).containsExactly(0, 1, 0);
        assertThat(members("")).singleElement().satisfies(member -> {
            assertThat(member.unit()).isEqualTo(unit("K-TP"));
            assertThat(String.valueOf(member.participant())).isEqualTo(mai.id());
        });
        assertThat(statuses(preview(moved))).containsExactly(RosterStatus.KNOWN);
    }

    @Test
    void where_lists_give_the_year_alone_the_telephone_tells_who_moved() {
        take(false, line("Nguyễn Thị Mai", "1985", "K-VP-TH", "0912345678"));
        people.in(slug);

        assertThat(statuses(preview(line("Nguyễn Thị Mai", "1985", "K-TP", "912345678"))))
                .containsExactly(RosterStatus.MOVED);
        assertThat(statuses(preview(line("Nguyễn Thị Mai", "1985", "K-TP")))).containsExactly(RosterStatus.NEW);
        assertThat(statuses(preview(line("Nguyễn Thị Mai", "1985", "K-TP", "0912345679"))))
                .containsExactly(RosterStatus.NEW);
    }

    @Test
    void a_namesake_elsewhere_is_not_taken_for_who_stays() {
        take(false, line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH"));
        people.in(slug);

        RosterPreview preview =
                preview(line("Nguyễn Thị Mai", "30/04/1985", "K-TP"), line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH"));

        assertThat(statuses(preview)).containsExactly(RosterStatus.NEW, RosterStatus.KNOWN);
    }

    @Test
    void of_two_who_could_have_moved_neither_is_taken_for_the_one() {
        take(false, line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH"));
        String mai = people.in(slug).id();

        RosterLine[] two = {line("Nguyễn Thị Mai", "30/04/1985", "K-TP"), line("Nguyễn Thị Mai", "30/04/1985", "K-YT")};

        assertThat(statuses(preview(two))).containsOnly(RosterStatus.NEW);
        take(false, two);
        assertThat(members("mai"))
                .filteredOn(member -> member.participant() != null)
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.unit()).isEqualTo(unit("K-VP-TH"));
                    assertThat(String.valueOf(member.participant())).isEqualTo(mai);
                });
    }

    // ---- several at once ----

    @Test
    void one_file_taken_by_four_at_the_same_moment_is_taken_once() {
        List<RosterLine> file = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            file.add(line("Nguyễn Văn " + letters(i), "1970", "K-VP-TH"));
        }

        List<RosterImported> done = Together.run(4, i -> take(false, file.toArray(RosterLine[]::new)));

        assertThat(done).map(RosterImported::added).containsExactlyInAnyOrder(300, 0, 0, 0);
        assertThat(Access.asSystem(() -> roster.counts(contest())).members()).isEqualTo(300);
    }

    @Test
    void one_person_added_by_four_at_the_same_moment_is_added_once() {
        List<Boolean> added = Together.run(4, i -> {
            try {
                Access.asSystem(() -> {
                    roster.add(contest(), unit("K-TP"), "Trần Văn Bình", "05/03/1970", "");
                    return true;
                });
                return true;
            } catch (RosterRefused known) {
                return false;
            }
        });

        assertThat(added).containsExactlyInAnyOrder(true, false, false, false);
        assertThat(members("")).hasSize(1);
    }

    @Test
    void two_people_of_one_name_and_day_are_told_apart_by_their_telephones() {
        RosterPreview preview = preview(
                line("Trần Văn Bình", "05/03/1970", "K-VP", "0912345678"),
                line("Trần Văn Bình", "05/03/1970", "K-VP", "912345679"),
                line("Trần Văn Bình", "05/03/1970", "K-VP", "khong co"));

        assertThat(statuses(preview)).containsExactly(RosterStatus.NEW, RosterStatus.NEW, RosterStatus.DUPLICATE);
        assertThat(preview.rows().get(2).phoneUnreadable()).isTrue();
    }

    @Test
    void telephone_numbers_are_not_kept() {
        take(false, line("Trần Văn Bình", "05/03/1970", "K-VP", "0912345678"));

        assertThat(db.sql(
                                "SELECT CONCAT_WS('|', full_name, note, HEX(phone_hash)) FROM roster_member WHERE contest_id = ?")
                        .param(contest().value())
                        .query(String.class)
                        .single())
                .doesNotContain("912345678")
                .matches("Trần Văn Bình\\|\\|[0-9A-F]{64}");
    }

    @Test
    void ten_thousand_people_come_onto_the_list() {
        List<RosterLine> lines = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            lines.add(line("Nguyễn " + (char) ('A' + i % 26) + " " + letters(i), "" + (1950 + i % 50), "K-VP-TH"));
        }

        RosterImported done = take(false, lines.toArray(RosterLine[]::new));

        assertThat(done.added()).isEqualTo(10_000);
        assertThat(preview(lines.toArray(RosterLine[]::new)).count(RosterStatus.KNOWN))
                .isEqualTo(10_000);
    }

    private static String letters(int n) {
        StringBuilder letters = new StringBuilder();
        for (int i = n; i > 0 || letters.isEmpty(); i /= 26) {
            letters.append((char) ('a' + i % 26));
        }
        return letters + "x";
    }

    @Test
    void members_are_found_without_tone_marks_and_under_a_unit() {
        take(false, line("Trần Văn Bình", "1970", "K-VP-TH"), line("Lê Thị Hoa", "1971", "K-TP"));

        assertThat(members("van BINH")).hasSize(1);
        assertThat(Access.asSystem(() -> roster.find(new RosterQuery(contest(), "", unit("K-VP"), null), 0, 10)))
                .map(RosterMember::fullName)
                .containsExactly("Trần Văn Bình");
    }

    @Test
    void the_same_name_of_a_unit_below_another_is_found_by_both_names() {
        assertThat(preview(line("Trần Văn Bình", "1970", "Chi bộ Phòng Tổng hợp, Đảng bộ Văn phòng Tỉnh ủy"))
                        .rows()
                        .getFirst()
                        .unit())
                .isNotNull();
    }

    // ---- who has not taken part ----

    private Turnout.UnitTurnout of(String unitCode, RoundId round) {
        return Access.asSystem(() -> turnouts.turnout(contest(), round)).units().stream()
                .filter(each -> each.unit().code().equals(unitCode))
                .findFirst()
                .orElseThrow();
    }

    private List<AbsentPerson> absent(@Nullable UnitId of) {
        return Access.asSystem(() -> turnouts.absent(contest(), null, of, AbsentOrder.UNIT, 0, 100));
    }

    @Test
    void a_unit_knows_who_has_registered_who_has_taken_part_and_who_has_not() {
        take(
                false,
                line("Nguyễn Thị Mai", "1985", "K-VP-TH"),
                line("Trần Văn Bình", "1985", "K-VP-TH"),
                line("Lê Thị Hoa", "1985", "K-VP"),
                line("Ngô Văn Nam", "1985", "K-TP"));
        people.in(slug).sits().submit();
        people.applicant(slug).named("Trần Văn Bình").registered().sits();
        RoundId round = definitions.bySlug(slug).rounds().getFirst().id();

        Turnout.UnitTurnout office = of("K-VP", round);

        assertThat(List.of(office.expected(), office.registered(), office.taken(), office.left()))
                .containsExactly(3L, 2L, 1L, 2L);
        assertThat(absent(unit("K-VP")))
                .map(person -> person.fullName() + " " + person.registered())
                .containsExactlyInAnyOrder("Trần Văn Bình true", "Lê Thị Hoa false");
        assertThat(Access.asSystem(() -> turnouts.absent(contest(), round, null)))
                .isEqualTo(3);
    }

    @Test
    void without_a_list_the_headcount_says_who_could_take_part() {
        slug = contests.closingIn(Duration.ofDays(10), "{paper: {questions: 5}}");
        people.in(slug).sits().submit();
        people.applicant(slug).named("Trần Văn Bình").registered();

        Turnout.UnitTurnout office =
                of("K-VP", definitions.bySlug(slug).rounds().getFirst().id());

        assertThat(List.of(office.expected(), office.registered(), office.taken(), office.left()))
                .containsExactly(40L, 2L, 1L, 39L);
        assertThat(absent(null)).map(AbsentPerson::fullName).containsExactly("Trần Văn Bình");
    }
}
