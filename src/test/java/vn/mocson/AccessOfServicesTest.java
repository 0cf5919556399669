package vn.mocson;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import vn.mocson.common.security.Access;
import vn.mocson.common.security.ContestOf;

/**
 * Every method of every service, asked by everybody: the guards of the running application are asked, and what lies behind
 * them is not reached. What a rule means is written here once more, so that a rule cannot be widened by accident.
 */
@DoorTest
class AccessOfServicesTest {

    private static final String NOBODY = "";

    private static final List<String> CALLERS = List.of(
            NOBODY,
            "SYSTEM",
            "ENTRANT",
            "STAFF",
            "AT_CODE",
            "AT_PASSWORD",
            "AT_ENROLMENT",
            "ADMIN",
            "ORGANIZER",
            "AUTHOR",
            "APPROVER",
            "SECRETARY",
            "JUDGE",
            "UNIT_CONTACT");

    private static final Set<String> ROLES =
            Set.of("STAFF", "ADMIN", "ORGANIZER", "AUTHOR", "APPROVER", "SECRETARY", "JUDGE", "UNIT_CONTACT");

    private static final Map<String, Set<String>> RULES = Map.ofEntries(
            entry(Access.ANYONE, Set.copyOf(CALLERS)),
            entry(Access.SYSTEM, Set.of("SYSTEM")),
            entry(Access.ENTRANT, Set.of("ENTRANT")),
            entry(Access.ENTRANT_OR_SYSTEM, Set.of("ENTRANT", "SYSTEM")),
            entry(Access.STAFF, ROLES),
            entry(Access.AT_CODE, Set.of("AT_CODE")),
            entry(Access.STAFF_OR_CHANGING_PASSWORD, Set.of("STAFF", "AT_PASSWORD")),
            entry(Access.STAFF_OR_ENROLLING, Set.of("STAFF", "AT_ENROLMENT")),
            entry(Access.FIGURES, Set.of("ADMIN", "ORGANIZER", "SECRETARY", "JUDGE", "SYSTEM")),
            entry(Access.JURY, Set.of("ADMIN", "SECRETARY", "JUDGE", "SYSTEM")),
            entry(Access.SIGNS_FIRST, Set.of("SECRETARY")),
            entry(Access.SIGNS_SECOND, Set.of("JUDGE")),
            entry(Access.BANK, Set.of("ADMIN", "ORGANIZER", "AUTHOR", "APPROVER", "SYSTEM")),
            entry(Access.AUTHORS, Set.of("ADMIN", "ORGANIZER", "AUTHOR", "SYSTEM")),
            entry(Access.APPROVERS, Set.of("ADMIN", "APPROVER", "SYSTEM")),
            entry(Access.ORGANIZERS, Set.of("ADMIN", "ORGANIZER", "SYSTEM")),
            // Access.SUPPORT is the same text
            entry(Access.ROSTER, Set.of("ADMIN", "ORGANIZER", "SECRETARY", "SYSTEM")),
            entry(Access.PERSONAL_DATA, Set.of("ADMIN", "SECRETARY", "SYSTEM")),
            entry(Access.UNIT_CONTACT, Set.of("UNIT_CONTACT")),
            entry(Access.ADMIN_OR_SYSTEM, Set.of("ADMIN", "SYSTEM")));

    /** About nothing of one contest, so a role for one contest does not open them: questions belong to banks. */
    private static final Set<String> OF_NO_CONTEST = Set.of(
            "AuditService",
            "AuthoringService",
            "FiguresService.service",
            "QuestionImages",
            "QuestionImport",
            "QuestionSetService",
            "QuestionStatisticsService",
            "ReleaseService",
            "ReviewService",
            "SetPrinting",
            "UnitContactService",
            "UnitEditor",
            "UnitImports",
            "UnitMergeService",
            "UnitService");

    /** Helpers of methods that are of a contest, which call them for it. */
    private static final Set<String> HELPERS = Set.of(
            "StaffService.people",
            "StaffService.accounts",
            "ExamService.canDraw",
            // within a signature or a publication, which tell of which contest they are
            "StaffService.confirmPassword",
            "StaffService.fullName");

    /** About a contest that is still to be made. */
    private static final Set<String> OF_A_NEW_CONTEST = Set.of(
            "ContestPreparation.of",
            "ContestPreparation.freeSlug",
            "ContestPreparation.preview",
            "ContestPreparation.conflicts",
            "ContestPreparation.emblem",
            "ContestPreparation.create");

    @Autowired
    ApplicationContext application;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private record Guarded(Object bean, Method method, String rule) {

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        /** The rule, without what it says beyond roles. */
        Set<String> expected() {
            return RULES.entrySet().stream()
                    .filter(known -> rule.equals(known.getKey()) || rule.startsWith(known.getKey() + " and "))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name() + " has a rule this test does not know: " + rule));
        }
    }

    private List<Guarded> methods() {
        List<Guarded> found = new ArrayList<>();
        for (String name : application.getBeanDefinitionNames()) {
            Class<?> type = application.getType(name);
            if (type == null || !type.getName().startsWith("vn.mocson.")) {
                continue;
            }
            for (Method method : ClassUtils.getUserClass(type).getDeclaredMethods()) {
                PreAuthorize rule = rule(method);
                if (rule != null && Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    found.add(new Guarded(application.getBean(name), method, rule.value()));
                }
            }
        }
        return found;
    }

    private static @Nullable PreAuthorize rule(Method method) {
        PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), PreAuthorize.class);
    }

    @Test
    void every_method_lets_in_whom_its_rule_names_and_nobody_else() {
        List<Guarded> methods = methods();
        List<String> wrong = new ArrayList<>();
        for (Guarded guarded : methods) {
            Set<String> letIn =
                    CALLERS.stream().filter(caller -> letsIn(guarded, caller)).collect(Collectors.toSet());
            if (!letIn.equals(guarded.expected())) {
                wrong.add(guarded.name() + " lets in " + new TreeSet<>(letIn) + ", not "
                        + new TreeSet<>(guarded.expected()));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(methods).hasSizeGreaterThan(200);
    }

    private static boolean letsIn(Guarded guarded, String caller) {
        SecurityContextHolder.clearContext();
        if (!caller.equals(NOBODY)) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + caller));
        }
        try {
            MethodInvocation call = new NotReached(guarded);
            for (Advisor advisor : ((Advised) guarded.bean()).getAdvisors()) {
                if (advisor.getAdvice() instanceof AuthorizationAdvisor guard
                        && AopUtils.canApply(
                                guard.getPointcut(), guarded.method().getDeclaringClass())) {
                    guard.invoke(call);
                }
            }
            return true;
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException refused) {
            return false;
        } catch (Throwable e) {
            throw new AssertionError(guarded.name() + " for " + caller, e);
        }
    }

    /** A call that ends before the service. */
    private record NotReached(Guarded guarded) implements MethodInvocation {

        @Override
        public Method getMethod() {
            return guarded.method();
        }

        @Override
        public @Nullable Object[] getArguments() {
            return Arrays.stream(guarded.method().getParameterTypes())
                    .map(type -> type == String.class ? "somebody" : null)
                    .toArray();
        }

        @Override
        public @Nullable Object proceed() {
            return null;
        }

        @Override
        public Object getThis() {
            return Objects.requireNonNull(AopProxyUtils.getSingletonTarget(guarded.bean()));
        }

        @Override
        public AccessibleObject getStaticPart() {
            return guarded.method();
        }
    }

    @Test
    void every_method_for_roles_that_may_hold_for_one_contest_tells_by_its_arguments_which_one_it_is() {
        List<? extends Class<?>> known = application.getBeansOfType(ContestOf.class).values().stream()
                .map(each -> (Class<?>) each.type())
                .toList();
        List<String> silent = methods().stream()
                .filter(guarded -> !Set.of(Access.ANYONE, Access.STAFF).contains(guarded.rule()))
                .filter(guarded -> Stream.of("ORGANIZER", "SECRETARY", "JUDGE", "UNIT_CONTACT")
                        .anyMatch(guarded.expected()::contains))
                .filter(guarded -> !OF_NO_CONTEST.contains(
                        guarded.method().getDeclaringClass().getSimpleName()))
                .filter(guarded -> !OF_NO_CONTEST.contains(guarded.name()))
                .filter(guarded -> !HELPERS.contains(guarded.name()))
                .filter(guarded -> !OF_A_NEW_CONTEST.contains(guarded.name()))
                .filter(guarded -> Stream.of(guarded.method().getGenericParameterTypes())
                        .flatMap(AccessOfServicesTest::withElements)
                        .noneMatch(known::contains))
                .map(Guarded::name)
                .toList();

        assertThat(silent).isEmpty();
        assertThat(known).hasSizeGreaterThan(8);
    }

    private static Stream<Type> withElements(Type type) {
        return type instanceof ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments())
                : Stream.of(type);
    }
}
