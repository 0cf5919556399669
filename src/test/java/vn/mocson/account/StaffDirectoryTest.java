package vn.mocson.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.account.StaffQuery.Order;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.contest.ContestService;
import vn.mocson.door.Staff;

@DoorTest
class StaffDirectoryTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    StaffDirectory directory;

    @Autowired
    ContestService contests;

    @Autowired
    JdbcClient db;

    private final String mark = "k" + System.nanoTime();
    private long contest;

    @BeforeEach
    void aContest() {
        contest = contests.bySlug("co-dien").id().value();
    }

    private String invite(String suffix, String name, Set<StaffRole> roles, Set<ContestRole> contestRoles) {
        Access.asSystem(() -> directory.invite(mark + suffix, name, roles, contestRoles));
        return mark + suffix;
    }

    private List<String> found(String text, @Nullable StaffRole role, @Nullable StaffState state) {
        StaffQuery query = new StaffQuery(text, role, state, Order.USERNAME, false);
        List<String> names = Access.asSystem(() -> directory.find(query, 0, 100)).stream()
                .map(StaffAccount::username)
                .filter(username -> username.startsWith(mark))
                .toList();
        assertThat(Access.asSystem(() -> directory.count(query))).isGreaterThanOrEqualTo(names.size());
        return names;
    }

    @Test
    void people_are_found_without_tone_marks_by_name_user_name_role_and_state() {
        String an = invite(".an", "Đỗ Thị Ân " + mark, Set.of(StaffRole.AUTHOR), Set.of());
        String binh =
                invite(".binh", "Lê Bình " + mark, Set.of(), Set.of(new ContestRole(contest, StaffRole.SECRETARY)));

        assertThat(found("thi an " + mark, null, null)).containsExactly(an);
        assertThat(found("do thi an " + mark, null, null)).containsExactly(an);
        assertThat(found("ĐỖ THỊ", null, null)).containsExactly(an);
        assertThat(found(mark + ".b", null, null)).containsExactly(binh);
        assertThat(found(mark, StaffRole.SECRETARY, null)).containsExactly(binh);
        assertThat(found(mark, null, StaffState.INVITED)).containsExactly(an, binh);
        assertThat(found(mark, null, StaffState.ACTIVE)).isEmpty();
        assertThat(found("%", null, null)).isEmpty();
    }

    @Test
    void the_list_comes_in_parts_and_in_either_order() {
        invite(".a", "An", Set.of(), Set.of());
        invite(".b", "Bình", Set.of(), Set.of());
        StaffQuery down = new StaffQuery(mark, null, null, Order.NAME, true);

        assertThat(Access.asSystem(() -> directory.find(down, 0, 1)))
                .map(StaffAccount::fullName)
                .containsExactly("Bình");
        assertThat(Access.asSystem(() -> directory.find(down, 1, 1)))
                .map(StaffAccount::fullName)
                .containsExactly("An");
    }

    @Test
    void roles_are_kept_with_where_they_hold() {
        String username = invite(".an", "An", Set.of(StaffRole.AUTHOR), Set.of());
        ContestRole here = new ContestRole(contest, StaffRole.JUDGE);

        Access.asSystem(() -> {
            directory.grant(username, Set.of(StaffRole.APPROVER), Set.of(here));
            return true;
        });

        StaffAccount account = Access.asSystem(() -> directory.account(username));
        assertThat(account.roles()).containsExactly(StaffRole.APPROVER);
        assertThat(account.contestRoles()).containsExactly(here);
    }

    @Test
    void a_name_that_is_taken_or_not_made_of_small_letters_is_refused_at_its_field() {
        invite(".an", "An", Set.of(), Set.of());

        for (String username : List.of(mark + ".an", "Có Dấu", "ab", "-abc", "a".repeat(41))) {
            assertThatExceptionOfType(InvalidFields.class)
                    .as(username)
                    .isThrownBy(() -> Access.asSystem(() -> directory.invite(username, "An", Set.of(), Set.of())))
                    .satisfies(refused ->
                            assertThat(refused.fieldErrors().getFirst().field()).isEqualTo("username"));
        }
    }

    @Test
    void an_administrator_cannot_shut_themselves_out() {
        String admin = new Accounts(beans).with(StaffRole.ADMIN);
        Staff themselves = new Staff(admin, "ADMIN");

        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> themselves.does(() -> directory.deactivate(admin)));
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> themselves.does(() -> directory.grant(admin, Set.of(StaffRole.JUDGE), Set.of())));
    }

    @Test
    void ones_own_second_factor_is_not_removed_without_its_code() {
        String admin = new Accounts(beans).with(StaffRole.ADMIN);

        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> new Staff(admin, "ADMIN").does(() -> directory.removeSecondFactor(admin)));
    }

    @Test
    void the_last_administrator_stays() {
        List<String> admins = db.sql(
                        "SELECT m.username FROM staff_member m JOIN staff_role r ON r.staff_member_id = m.id"
                                + " WHERE r.role = 'ADMIN' AND m.enabled AND m.password_hash <> ''")
                .query(String.class)
                .list();
        String last = new Accounts(beans).with(StaffRole.ADMIN);
        admins.forEach(other -> enabled(other, false));
        try {
            assertThatExceptionOfType(StaffRefused.class)
                    .isThrownBy(() -> Access.asSystem(() -> {
                        directory.deactivate(last);
                        return true;
                    }));
        } finally {
            admins.forEach(other -> enabled(other, true));
        }
    }

    private void enabled(String username, boolean enabled) {
        db.sql("UPDATE staff_member SET enabled = ? WHERE username = ?")
                .params(enabled, username)
                .update();
    }
}
