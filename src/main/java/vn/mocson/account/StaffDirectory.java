package vn.mocson.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.account.StaffChanged.Kind;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.NotFound;

/** The accounts of the house, for those who look after them. An account is never deleted: its name stands beside what it did. */
@Service
@Transactional
public class StaffDirectory {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final int LONGEST_NAME = 120;

    private static final String COLUMNS = """
            SELECT m.username, m.full_name, m.enabled, m.password_hash = '' AS invited, m.sample, m.last_sign_in_at,
                   (SELECT GROUP_CONCAT(r.role) FROM staff_role r WHERE r.staff_member_id = m.id) AS roles,
                   (SELECT GROUP_CONCAT(c.role, '@', c.contest_id) FROM staff_contest_role c
                    WHERE c.staff_member_id = m.id) AS contest_roles,
                   EXISTS (SELECT 1 FROM staff_second_factor f WHERE f.staff_member_id = m.id) AS second_factor,
                   (SELECT l.expires_at FROM staff_link l WHERE l.staff_member_id = m.id AND l.expires_at > :now) AS link_until
            FROM staff_member m
            """;

    private static final String CONDITIONS = """
            WHERE (:text = '' OR REPLACE(LOWER(m.full_name), 'đ', 'd') LIKE :like OR m.username LIKE :like)
              AND (:role = '' OR EXISTS (SELECT 1 FROM staff_role r WHERE r.staff_member_id = m.id AND r.role = :role)
                   OR EXISTS (SELECT 1 FROM staff_contest_role c WHERE c.staff_member_id = m.id AND c.role = :role))
              AND (:state = '' OR :state = CASE WHEN NOT m.enabled THEN 'DEACTIVATED'
                                                WHEN m.password_hash = '' THEN 'INVITED' ELSE 'ACTIVE' END)
            """;

    private final JdbcClient db;
    private final StaffMembers members;
    private final StaffLinks links;
    private final SecondFactors factors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffDirectory(
            JdbcClient db,
            StaffMembers members,
            StaffLinks links,
            SecondFactors factors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.members = members;
        this.links = links;
        this.factors = factors;
        this.events = events;
        this.clock = clock;
    }

    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public List<StaffAccount> find(StaffQuery query, int offset, int limit) {
        String direction = query.down() ? " DESC" : "";
        return filtered(
                        COLUMNS + CONDITIONS + " ORDER BY " + query.order().column() + direction
                                + ", m.username LIMIT :limit OFFSET :offset",
                        query)
                .param("now", clock.instant())
                .param("limit", limit)
                .param("offset", offset)
                .query(StaffDirectory::account)
                .list();
    }

    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public int count(StaffQuery query) {
        return filtered("SELECT COUNT(*) FROM staff_member m " + CONDITIONS, query)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, StaffQuery query) {
        // the database disregards tone marks, but to it đ is a letter of its own
        String text = Vietnamese.clean(query.text()).replace('đ', 'd').replace('Đ', 'd');
        StaffRole role = query.role();
        StaffState state = query.state();
        return db.sql(sql)
                .param("text", text)
                .param("like", "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("role", role == null ? "" : role.name())
                .param("state", state == null ? "" : state.name());
    }

    /** @throws NotFound where there is nobody of this name */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional(readOnly = true)
    public StaffAccount account(String username) {
        return db.sql(COLUMNS + " WHERE m.username = :username")
                .param("now", clock.instant())
                .param("username", username)
                .query(StaffDirectory::account)
                .optional()
                .orElseThrow(StaffDirectory::nobody);
    }

    /**
     * A new account without a password, and the link that leads to one.
     *
     * @throws InvalidFields where the user name is taken or not made of small letters and digits, or there is no name
     */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Act("account.invited")
    public OneTimeLink invite(String username, String fullName, Set<StaffRole> roles, Set<ContestRole> contestRoles) {
        ActNotes.current()
                .about("account", username)
                .after("roles", roles)
                .after(
                        "contestRoles",
                        contestRoles.stream()
                                .map(each -> each.role() + "@" + each.contest())
                                .toList());
        String name = requireName(fullName);
        if (!USERNAME.matcher(username).matches()) {
            throw new InvalidFields(
                    "username",
                    "USERNAME_FORM",
                    "Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch ngang; bắt đầu bằng chữ hoặc số.");
        }
        if (members.findByUsername(username).isPresent()) {
            throw new InvalidFields(
                    "username", "USERNAME_TAKEN", "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.");
        }
        requirePossible(contestRoles);
        StaffMember member = members.save(StaffMember.invited(username, name, roles, contestRoles, clock.instant()));
        tell(member, Kind.INVITED);
        return links.make(member, StaffLinks.INVITATION);
    }

    /** Another link to a password, in place of any there was. The old password is good until the link is used. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Act("account.link-made")
    public OneTimeLink newLink(String username) {
        ActNotes.current().about("account", username);
        StaffMember member = member(username);
        tell(member, Kind.LINK_MADE);
        boolean first = member.passwordHash().equals(StaffMember.NO_PASSWORD);
        return links.make(member, first ? StaffLinks.INVITATION : StaffLinks.RESET);
    }

    /** @throws InvalidFields where there is no name */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Act("account.renamed")
    public void rename(String username, String fullName) {
        ActNotes.current().about("account", username);
        StaffMember member = member(username);
        member.rename(requireName(fullName));
        tell(member, Kind.RENAMED);
    }

    /**
     * What somebody may do from now on; pages they have open follow at the next click.
     *
     * @throws StaffRefused where nobody would be left to look after the accounts
     */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Act("account.roles-changed")
    public void grant(String username, Set<StaffRole> roles, Set<ContestRole> contestRoles) {
        StaffMember member = member(username);
        requirePossible(contestRoles);
        if (!roles.contains(StaffRole.ADMIN)) {
            requireOtherAdmin(member);
        }
        ActNotes.current()
                .about("account", username)
                .change("roles", member.roles(), roles)
                .change("contestRoles", contests(member.contestRoles()), contests(contestRoles));
        member.grant(roles, contestRoles);
        tell(member, Kind.ROLES_CHANGED);
    }

    /**
     * Nobody signs in with it any more, and whoever is signed in is out.
     *
     * @throws StaffRefused where nobody would be left to look after the accounts
     */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Act("account.deactivated")
    public void deactivate(String username) {
        ActNotes.current().about("account", username);
        StaffMember member = member(username);
        requireOtherAdmin(member);
        member.deactivate(clock.instant());
        links.withdraw(member);
        tell(member, Kind.DEACTIVATED);
    }

    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Act("account.reactivated")
    public void reactivate(String username) {
        ActNotes.current().about("account", username);
        StaffMember member = member(username);
        member.reactivate();
        tell(member, Kind.REACTIVATED);
    }

    /**
     * For somebody else who lost their telephone and their recovery codes; where one is required they set up a new one.
     *
     * @throws StaffRefused for one's own: that asks for a code, see {@link SecondFactorService#remove}
     */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Act("account.second-factor-removed")
    public void removeSecondFactor(String username) {
        ActNotes.current().about("account", username);
        StaffMember member = member(username);
        if (member.username().equals(Access.username())) {
            throw StaffRefused.ownSecondFactor();
        }
        factors.remove(member.id());
        tell(member, Kind.SECOND_FACTOR_REMOVED);
    }

    /** Every session of theirs is over, on every node. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Act("account.signed-out-everywhere")
    public void signOutEverywhere(String username) {
        ActNotes.current().about("account", username);
        StaffMember member = member(username);
        member.endSessions(clock.instant());
        tell(member, Kind.SIGNED_OUT_EVERYWHERE);
    }

    private void requireOtherAdmin(StaffMember member) {
        if (!member.roles().contains(StaffRole.ADMIN) || !member.enabled()) {
            return;
        }
        if (member.username().equals(Access.username())) {
            throw StaffRefused.oneself();
        }
        if (members.adminsBesides(member.username()) == 0) {
            throw StaffRefused.lastAdmin();
        }
    }

    private static void requirePossible(Set<ContestRole> contestRoles) {
        if (!contestRoles.stream().allMatch(each -> ContestRole.POSSIBLE.contains(each.role()))) {
            throw new IllegalArgumentException("a role that holds for all contests or not at all");
        }
    }

    private static String requireName(String fullName) {
        String name = Vietnamese.clean(fullName);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidFields(
                    "fullName", "NAME_MISSING", "Hãy nhập họ và tên, không quá " + LONGEST_NAME + " ký tự.");
        }
        return name;
    }

    private StaffMember member(String username) {
        return members.findByUsername(username).orElseThrow(StaffDirectory::nobody);
    }

    private static NotFound nobody() {
        return new NotFound("Không tìm thấy tài khoản này. Hãy mở lại danh sách cán bộ.");
    }

    private void tell(StaffMember member, Kind kind) {
        events.publishEvent(new StaffChanged(member.username(), kind, Access.username()));
    }

    private static StaffAccount account(ResultSet row, int n) throws SQLException {
        StaffState state = !row.getBoolean("enabled")
                ? StaffState.DEACTIVATED
                : row.getBoolean("invited") ? StaffState.INVITED : StaffState.ACTIVE;
        return new StaffAccount(
                Objects.requireNonNull(row.getString("username")),
                Objects.requireNonNull(row.getString("full_name")),
                state,
                row.getBoolean("sample"),
                parts(row.getString("roles")).stream().map(StaffRole::valueOf).collect(Collectors.toSet()),
                parts(row.getString("contest_roles")).stream()
                        .map(each -> each.split("@", 2))
                        .map(each -> new ContestRole(Long.parseLong(each[1]), StaffRole.valueOf(each[0])))
                        .collect(Collectors.toSet()),
                row.getBoolean("second_factor"),
                row.getObject("last_sign_in_at", Instant.class),
                row.getObject("link_until", Instant.class));
    }

    private static List<String> parts(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(","));
    }

    private static List<String> contests(Set<ContestRole> roles) {
        return roles.stream()
                .map(each -> each.role() + "@" + each.contest())
                .sorted()
                .toList();
    }
}
