package vn.mocson.shell;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.account.StaffUser;
import vn.mocson.common.security.ContestOf;
import vn.mocson.common.web.NotFound;

/**
 * Roles that hold for one contest, in one place: before a service is asked whether somebody may call a method, the
 * arguments tell of which contest the call is, and for the time of the call the person holds the roles they have for it.
 * A call that is of no contest, or of two at once, knows only roles that hold everywhere. See docs/decisions/0020.
 */
final class ContestRoles implements MethodInterceptor {

    /** No contest has this number. */
    private static final long NONE = -1;

    private final ObjectProvider<ContestOf<?>> kinds;

    ContestRoles(ObjectProvider<ContestOf<?>> kinds) {
        this.kinds = kinds;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        SecurityContext before = SecurityContextHolder.getContext();
        Authentication who = before.getAuthentication();
        Authentication person = who instanceof InContest within ? within.person() : who;
        if (person == null || !(person.getPrincipal() instanceof StaffUser user) || !user.hasContestRoles()) {
            return call.proceed();
        }
        Set<Long> contests = contests(call.getArguments());
        if (contests.isEmpty()) {
            return call.proceed(); // within a call that is of a contest, its own helpers
        }
        SecurityContext here = SecurityContextHolder.createEmptyContext();
        here.setAuthentication(
                new InContest(person, contests.size() == 1 ? contests.iterator().next() : NONE));
        SecurityContextHolder.setContext(here);
        try {
            return call.proceed();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** What does not exist is of no contest; whoever asks for it is told that, as anybody would be. */
    private static NotFound nothing() {
        return new NotFound("Nội dung này không còn hoặc chưa từng có. Hãy quay lại danh sách và mở lại.");
    }

    private Set<Long> contests(@Nullable Object[] arguments) {
        return Stream.of(arguments)
                .flatMap(argument -> argument instanceof Collection<?> several ? several.stream() : Stream.of(argument))
                .filter(Objects::nonNull)
                .flatMap(argument -> kinds.stream()
                        .filter(kind -> kind.type().isInstance(argument))
                        .map(kind -> kind.of(argument).orElseThrow(ContestRoles::nothing)))
                .collect(Collectors.toSet());
    }
}
