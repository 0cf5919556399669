package vn.mocson.shell;

import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.mocson.account.KnownContests;
import vn.mocson.common.security.Access;

/** A page of a contest's console opens for whoever holds one of its roles everywhere, or for the contest in its address. */
@Component
class ContestViewAccess implements NavigationAccessChecker {

    private static final long serialVersionUID = 1L;

    private final AccessAnnotationChecker annotations;
    private final AnnotatedViewAccessChecker everywhere;
    private final transient ObjectProvider<KnownContests> contests;

    ContestViewAccess(AccessAnnotationChecker annotations, ObjectProvider<KnownContests> contests) {
        this.annotations = annotations;
        this.everywhere = new AnnotatedViewAccessChecker(annotations);
        this.contests = contests;
    }

    @Override
    public AccessCheckResult check(NavigationContext page) {
        AccessCheckResult result = everywhere.check(page);
        boolean decided = result.decision() == AccessCheckDecision.ALLOW || page.isErrorHandling();
        return decided || !opensHere(page) ? result : page.allow();
    }

    private boolean opensHere(NavigationContext page) {
        return page.getParameters()
                .get("slug")
                .filter(slug -> contests.stream()
                        .flatMap(known -> known.now().stream())
                        .filter(contest -> contest.slug().equals(slug))
                        .anyMatch(contest -> annotations.hasAccess(
                                page.getNavigationTarget(),
                                page.getPrincipal(),
                                role -> Access.hasIn(contest.id(), role))))
                .isPresent();
    }
}
