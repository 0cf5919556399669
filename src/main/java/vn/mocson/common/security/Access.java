package vn.mocson.common.security;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who may call a service method, as the expressions its {@code @PreAuthorize} carries. Every public
 * method of a service has one of these; a test holds them to it.
 */
public final class Access {

    /** Anybody, also without signing in. */
    public static final String ANYONE = "permitAll()";

    /** The application itself: jobs, the seed loader. */
    public static final String SYSTEM = "hasRole('SYSTEM')";

    /** A signed-in entrant, for their own data only. */
    public static final String ENTRANT = "hasRole('ENTRANT')";

    /** Entrants at the door, and the application's own jobs. */
    public static final String ENTRANT_OR_SYSTEM = "hasAnyRole('ENTRANT', 'SYSTEM')";

    /** Anyone on the staff. */
    public static final String STAFF =
            "hasAnyRole('STAFF', 'ADMIN', 'ORGANIZER', 'AUTHOR', 'APPROVER', 'SECRETARY', 'JUDGE', 'UNIT_CONTACT')";

    /** Somebody whose password was right and whose second factor is still asked for. */
    public static final String AT_CODE = "hasRole('AT_CODE')";

    /** Anyone on the staff, and somebody who has to replace a one-time password before they are. */
    public static final String STAFF_OR_CHANGING_PASSWORD = "hasAnyRole('STAFF', 'AT_PASSWORD')";

    /** Anyone on the staff, and somebody who has to set up a second factor before they are. */
    public static final String STAFF_OR_ENROLLING = "hasAnyRole('STAFF', 'AT_ENROLMENT')";

    /** Those who run a contest and answer for its figures. */
    public static final String FIGURES = "hasAnyRole('ADMIN', 'ORGANIZER', 'SECRETARY', 'JUDGE', 'SYSTEM')";

    /** Those who may see the full ranking. */
    public static final String JURY = "hasAnyRole('ADMIN', 'SECRETARY', 'JUDGE', 'SYSTEM')";

    /** The secretary of a contest, who signs results first. */
    public static final String SIGNS_FIRST = "hasRole('SECRETARY')";

    /** The head of the jury, who signs results second. */
    public static final String SIGNS_SECOND = "hasRole('JUDGE')";

    /** Those who work on or with the question bank, keys included. */
    public static final String BANK = "hasAnyRole('ADMIN', 'ORGANIZER', 'AUTHOR', 'APPROVER', 'SYSTEM')";

    /** Those who write questions. */
    public static final String AUTHORS = "hasAnyRole('ADMIN', 'ORGANIZER', 'AUTHOR', 'SYSTEM')";

    /** Those who approve questions and seal sets; never their own. */
    public static final String APPROVERS = "hasAnyRole('ADMIN', 'APPROVER', 'SYSTEM')";

    /** Those who prepare a contest. */
    public static final String ORGANIZERS = "hasAnyRole('ADMIN', 'ORGANIZER', 'SYSTEM')";

    /** Those who keep the lists of who may enter a contest. */
    public static final String ROSTER = "hasAnyRole('ADMIN', 'ORGANIZER', 'SECRETARY', 'SYSTEM')";

    /** Those who issue certificates and answer for them. */
    public static final String CERTIFICATES = "hasAnyRole('ADMIN', 'ORGANIZER', 'SECRETARY', 'SYSTEM')";

    /** Those who answer what entrants report as broken. */
    public static final String SUPPORT = "hasAnyRole('ADMIN', 'ORGANIZER', 'SECRETARY', 'SYSTEM')";

    /** Those who write the papers of a contest. */
    public static final String OFFICE = "hasAnyRole('ADMIN', 'ORGANIZER', 'SECRETARY', 'SYSTEM')";

    /** Those who answer for units, for their own units only. */
    public static final String UNIT_CONTACT = "hasRole('UNIT_CONTACT')";

    /** Those who answer what people ask about their own data, and remove it. */
    public static final String PERSONAL_DATA = "hasAnyRole('ADMIN', 'SECRETARY', 'SYSTEM')";

    public static final String ADMIN_OR_SYSTEM = "hasAnyRole('ADMIN', 'SYSTEM')";

    private static final Authentication SYSTEM_USER = UsernamePasswordAuthenticationToken.authenticated(
            "system", "", AuthorityUtils.createAuthorityList(List.of("ROLE_SYSTEM")));

    private Access() {}

    /** The signed-in person's user name; {@code system} for the application's own work. */
    public static String username() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            throw new IllegalStateException("called without anybody signed in");
        }
        return who.getName();
    }

    /** Whether the signed-in person has one of these roles, named without the prefix. */
    public static boolean has(String... roles) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null
                && who.getAuthorities().stream().anyMatch(authority -> List.of(roles)
                        .contains(String.valueOf(authority.getAuthority()).replaceFirst("^ROLE_", "")));
    }

    /** The same for something of this contest: a role counts that holds for all contests, or for this one. */
    public static boolean hasIn(long contest, String... roles) {
        return has(roles)
                || has(Stream.of(roles).map(role -> role + "@" + contest).toArray(String[]::new));
    }

    /** The authority of a role that holds for one contest. No rule asks for it; it becomes the role in what is about that contest. */
    public static String roleIn(long contest, String role) {
        return "ROLE_" + role + "@" + contest;
    }

    /** Whether this is the context of the application's own work. */
    public static boolean isSystem(SecurityContext context) {
        return context.getAuthentication() == SYSTEM_USER;
    }

    /** Runs work of the application itself and gives the thread its former user back. */
    public static <T> T asSystem(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext system = SecurityContextHolder.createEmptyContext();
        system.setAuthentication(SYSTEM_USER);
        SecurityContextHolder.setContext(system);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
