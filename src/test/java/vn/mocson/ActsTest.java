package vn.mocson;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.account.StaffRole;
import vn.mocson.common.audit.Act;

/** That nothing the staff change goes unrecorded: every service method they may call and that writes is an act. */
class ActsTest {

    private static final JavaClasses PRODUCT = ProductClasses.ALL;

    /** Methods that look as if they changed something, and why they do not. */
    private static final Map<String, String> NOT_ACTS = Map.of(
            "vn.mocson.exam.TimeService.preview",
            "says what giving time back would change; its transaction only holds still what it looks at",
            "vn.mocson.participant.ProfileDesk.lock",
            "a part of a merge, which is the act",
            "vn.mocson.participant.ProfileDesk.join",
            "a part of a merge, which is the act",
            "vn.mocson.participant.ProfileDesk.noteReading",
            "a part of reading a trail, which is the act");

    /** Methods that change something outside of a transaction, and why: their row is written before they run. */
    private static final Map<String, String> BEFOREHAND = Map.of(
            "vn.mocson.standings.record.RecordService.check",
            "looks at one snapshot of its own, and then keeps how the comparison came out",
            "vn.mocson.integrity.FindingsService.search",
            "reads rounds one after the other, and then keeps what it found at once",
            "vn.mocson.certificate.CertificateService.issue",
            "gives numbers in batches that stay given, so that it can be stopped and taken up again",
            "vn.mocson.certificate.CertificateService.issueParticipation",
            "the same for certificates of participation",
            "vn.mocson.certificate.CertificateService.print",
            "draws for minutes, and notes the SHA-256 of each file as it leaves",
            "vn.mocson.certificate.CertificateService.zip",
            "the same as many files in one",
            "vn.mocson.privacy.RetentionService.purge",
            "erases in batches that stay done, so that it can be stopped and taken up again");

    private static final Set<String> WRITING_CALLS = Set.of(
            "org.springframework.jdbc.core.simple.JdbcClient$StatementSpec.update",
            "org.springframework.jdbc.core.JdbcTemplate.update",
            "org.springframework.jdbc.core.JdbcTemplate.batchUpdate",
            "org.springframework.jdbc.core.JdbcOperations.update",
            "org.springframework.jdbc.core.JdbcOperations.batchUpdate",
            "java.sql.PreparedStatement.executeBatch",
            "java.sql.PreparedStatement.executeUpdate",
            "jakarta.persistence.EntityManager.persist",
            "jakarta.persistence.EntityManager.merge",
            "jakarta.persistence.EntityManager.remove");

    private static List<JavaMethod> staffMethods() {
        List<JavaMethod> found = new ArrayList<>();
        for (JavaClass type : PRODUCT) {
            boolean bean = type.isMetaAnnotatedWith(Component.class)
                    && !type.isMetaAnnotatedWith(Controller.class)
                    && !type.getPackageName().contains(".ui");
            if (!bean) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                if (method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && staffMayCall(method)) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    private static boolean staffMayCall(JavaMethod method) {
        String rule = method.tryGetAnnotationOfType(PreAuthorize.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(PreAuthorize.class))
                .map(PreAuthorize::value)
                .orElse("");
        return rule.contains("isAuthenticated")
                || Stream.of(StaffRole.values()).anyMatch(role -> rule.contains("'" + role + "'"));
    }

    private static @Nullable Transactional transaction(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
                .orElse(null);
    }

    private static boolean changesSomething(JavaMethod method) {
        Transactional transaction = transaction(method);
        return transaction != null && !transaction.readOnly() || writes(method);
    }

    /** Whether a statement that writes can be reached from here. */
    private static boolean writes(JavaMethod start) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> toSee = new ArrayDeque<>(List.of(start));
        while (!toSee.isEmpty()) {
            JavaCodeUnit unit = toSee.remove();
            if (!seen.add(unit)) {
                continue;
            }
            for (JavaMethodCall call : unit.getMethodCallsFromSelf()) {
                String owner = call.getTargetOwner().getName();
                boolean repository = call.getTargetOwner()
                                .isAssignableTo("org.springframework.data.repository.Repository")
                        && (call.getName().startsWith("save") || call.getName().startsWith("delete"));
                if (repository || WRITING_CALLS.contains(owner + "." + call.getName())) {
                    return true;
                }
                call.getTarget()
                        .resolveMember()
                        .filter(target -> target.getOwner().getPackageName().startsWith("vn.mocson"))
                        // the record itself, and acts of their own, which answer for themselves
                        .filter(target -> !target.getOwner().getPackageName().equals("vn.mocson.audit"))
                        .ifPresent(toSee::add);
            }
        }
        return false;
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName() + "." + method.getName();
    }

    @Test
    void every_service_method_that_staff_may_call_and_that_changes_something_is_an_act_in_a_transaction() {
        Set<String> wrong = new TreeSet<>();
        for (JavaMethod method : staffMethods()) {
            if (NOT_ACTS.containsKey(name(method)) || !changesSomething(method)) {
                continue;
            }
            if (!method.isAnnotatedWith(Act.class)) {
                wrong.add(
                        name(method) + " changes something: give it @Act(\"…\") and the text act.… in both languages");
            }
            Transactional transaction = transaction(method);
            if ((transaction == null || transaction.readOnly()) && !BEFOREHAND.containsKey(name(method))) {
                wrong.add(
                        name(method) + " changes something outside of a transaction: its row would not be bound to it");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_view_does_something_as_the_application_itself() {
        List<String> calls = new ArrayList<>();
        for (JavaClass type : PRODUCT) {
            if (type.getPackageName().contains(".ui")) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getName().equals("asSystem"))
                        .forEach(call -> calls.add(call.getDescription()));
            }
        }

        assertThat(calls).isEmpty();
    }

    @Test
    void every_act_has_a_code_of_its_own_and_words_in_both_languages() throws IOException {
        Map<String, String> acts = new TreeMap<>();
        for (JavaMethod method : PRODUCT.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Act.class))
                .toList()) {
            String code = method.getAnnotationOfType(Act.class).value();
            assertThat(acts.put(code, name(method))).as(code).isNull();
        }

        assertThat(acts).hasSizeGreaterThan(80);
        for (String file : List.of("translations.properties", "translations_en.properties")) {
            Properties texts = texts(file);
            assertThat(acts.keySet()).as(file).allSatisfy(code -> assertThat(texts.stringPropertyNames())
                    .contains("act." + code));
        }
    }

    @Test
    void what_entrants_and_visitors_may_call_is_no_act() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            for (JavaMethod method : type.getMethods()) {
                String rule = method.tryGetAnnotationOfType(PreAuthorize.class)
                        .map(PreAuthorize::value)
                        .orElse("");
                if (method.isAnnotatedWith(Act.class) && (rule.contains("ENTRANT") || rule.contains("permitAll"))) {
                    wrong.add(name(method));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whatever_parameters_and_results_tell_has_a_name() throws IOException {
        Properties texts = texts("translations.properties");
        Set<String> unnamed = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            for (JavaMethod method : type.getMethods()) {
                if (!method.isAnnotatedWith(Act.class)) {
                    continue;
                }
                Stream.ofNullable(method.reflect().getReturnType().getRecordComponents())
                        .flatMap(Stream::of)
                        .filter(component -> Set.of(int.class, Integer.class).contains(component.getType()))
                        .map(component -> "audit.field." + component.getName())
                        .filter(key -> !texts.containsKey(key))
                        .forEach(key -> unnamed.add(name(method) + ": " + key));
                // the first identity is the object, which the kinds of objects name
                List<Parameter> parameters =
                        Stream.of(method.reflect().getParameters()).toList();
                Stream.concat(
                                parameters.stream()
                                        .filter(each -> isIdentity(each.getType()))
                                        .skip(1),
                                parameters.stream().filter(ActsTest::isNoted))
                        .map(each -> "audit.field." + each.getName())
                        .filter(key -> !texts.containsKey(key))
                        .forEach(key -> unnamed.add(name(method) + ": " + key));
            }
        }

        assertThat(unnamed).isEmpty();
    }

    private static boolean isIdentity(Class<?> type) {
        return type.isRecord() && type.getSimpleName().endsWith("Id");
    }

    private static boolean isNoted(Parameter parameter) {
        return parameter.getType().isPrimitive()
                || parameter.getType().isEnum()
                || Collection.class.isAssignableFrom(parameter.getType())
                        && parameter.getParameterizedType() instanceof ParameterizedType several
                        && several.getActualTypeArguments()[0] instanceof Class<?> element
                        && isIdentity(element);
    }

    @Test
    void every_kind_of_object_has_a_name() throws IOException {
        Properties texts = texts("translations.properties");
        List<String> kinds = PRODUCT.stream()
                .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Id"))
                .map(type -> type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                        + type.getSimpleName().substring(1, type.getSimpleName().length() - 2))
                .toList();

        assertThat(kinds).contains("contest", "round", "ruling");
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(texts.stringPropertyNames()).contains("audit.object." + kind));
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ActsTest.class.getResourceAsStream("/vaadin-i18n/" + file)),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
