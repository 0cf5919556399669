package vn.mocson;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import vn.mocson.exam.ExamService;
import vn.mocson.exam.Submitted;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = ProductClasses.ALL;

    @Test
    void modules_depend_on_each_other_as_declared() {
        ApplicationModules.of(MocSonApplication.class).verify();
    }

    @Test
    void only_views_and_the_shell_know_vaadin() {
        noClasses()
                .that(resideInAPackage("vn.mocson.."))
                .and()
                .resideOutsideOfPackages("vn.mocson..ui..", "vn.mocson.shell..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.vaadin.."))
                .check(PRODUCT);
    }

    @Test
    void every_public_method_of_a_service_says_who_may_call_it() {
        methods()
                .that(arePublicAndNotGenerated())
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should(sayWhoMayCallThem())
                .check(PRODUCT);
    }

    @Test
    void every_public_method_of_a_bean_that_other_modules_may_use_says_who_may_call_it() {
        methods()
                .that(arePublicAndNotGenerated())
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotMetaAnnotatedWith(Controller.class)
                .and()
                .areDeclaredInClassesThat()
                // common is text, time and plumbing; a view is guarded by its route
                .resideOutsideOfPackages("vn.mocson.common..", "vn.mocson..ui..", "vn.mocson")
                .should(sayWhoMayCallThem())
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaMethod> arePublicAndNotGenerated() {
        return DescribedPredicate.describe(
                "are public",
                method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("carry @PreAuthorize") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = method.tryGetAnnotationOfType(PreAuthorize.class)
                        .map(rule -> !rule.value().isBlank())
                        .orElse(method.getOwner().isAnnotatedWith(PreAuthorize.class));
                events.add(new SimpleConditionEvent(method, says, method.getFullName() + " has no @PreAuthorize"));
            }
        };
    }

    @Test
    void a_view_is_public_only_where_another_package_needs_it() {
        classes()
                .that(resideInAPackage("vn.mocson..ui.."))
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should(new ArchCondition<>("be a route or be used from another package") {
                    @Override
                    public void check(JavaClass view, ConditionEvents events) {
                        boolean route = view.isAnnotatedWith("com.vaadin.flow.router.Route")
                                || view.isAnnotatedWith("com.vaadin.flow.router.Layout");
                        boolean used = view.getDirectDependenciesToSelf().stream()
                                .anyMatch(dependency -> !dependency
                                        .getOriginClass()
                                        .getPackageName()
                                        .equals(view.getPackageName()));
                        events.add(new SimpleConditionEvent(
                                view, route || used, view.getName() + " is public and nobody outside needs it"));
                    }
                })
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void time_comes_from_the_clock_alone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("vn.mocson.common.time.TimeConfiguration")
                .should(callMethodWhere(new DescribedPredicate<JavaMethodCall>("reads the machine's time") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        String owner = call.getTargetOwner().getName();
                        String name = call.getName();
                        boolean reads = name.equals("now") && owner.startsWith("java.time.")
                                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                                || owner.equals("java.time.Clock") && name.startsWith("system");
                        boolean givenAClock = call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
                        return reads && !givenAClock;
                    }
                }))
                .check(PRODUCT);
        noClasses().should().callConstructor(java.util.Date.class).check(PRODUCT);
    }

    @Test
    void nothing_near_a_ranking_is_a_floating_point_number() {
        DescribedPredicate<JavaClass> floating = DescribedPredicate.describe(
                "floating point", type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getName()));
        noFields()
                .that()
                .areDeclaredInClassesThat(nearARanking())
                .should()
                .haveRawType(floating)
                .check(PRODUCT);
        for (JavaClass type : PRODUCT) {
            if (nearARanking().test(type)) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    assertThat(unit.getRawParameterTypes())
                            .as(unit.getFullName())
                            .noneMatch(floating);
                    assertThat(unit.getRawReturnType()).as(unit.getFullName()).matches(floating.negate());
                }
            }
        }
    }

    private static DescribedPredicate<JavaClass> nearARanking() {
        return resideInAnyPackage("vn.mocson.scoring..", "vn.mocson.standings..", "vn.mocson.exam..")
                .and(DescribedPredicate.not(resideInAPackage("..ui..")));
    }

    @Test
    void nothing_the_exam_answers_has_a_member_for_a_key() {
        Set<Class<?>> seen = new HashSet<>();
        List<String> suspects = new ArrayList<>();
        for (Method method : ExamService.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                collect(method.getGenericReturnType(), seen, suspects);
            }
        }

        assertThat(seen).contains(Submitted.class, vn.mocson.exam.AttemptView.Option.class);
        assertThat(suspects).isEmpty();
    }

    private static void collect(Type type, Set<Class<?>> seen, List<String> suspects) {
        switch (type) {
            case ParameterizedType generic -> {
                collect(generic.getRawType(), seen, suspects);
                for (Type argument : generic.getActualTypeArguments()) {
                    collect(argument, seen, suspects);
                }
            }
            case GenericArrayType array -> collect(array.getGenericComponentType(), seen, suspects);
            case WildcardType wildcard -> collect(wildcard.getUpperBounds()[0], seen, suspects);
            case Class<?> known
            when known.getName().startsWith("vn.mocson.") && known.isRecord() && seen.add(known) -> {
                for (RecordComponent member : known.getRecordComponents()) {
                    String name = member.getName().toLowerCase(Locale.ROOT);
                    boolean suspect = name.equals("answer") || name.contains("correct") || name.contains("key");
                    if (suspect && known != Submitted.Result.class) {
                        suspects.add(known.getSimpleName() + "." + member.getName());
                    }
                    collect(member.getGenericType(), seen, suspects);
                }
            }
            default -> {
                // no type of ours
            }
        }
    }

    @Test
    void the_exam_never_touches_a_keyed_question() {
        noClasses()
                .that(resideInAPackage("vn.mocson.exam.."))
                .should()
                .dependOnClassesThat()
                .haveSimpleName("KeyedQuestion")
                .check(PRODUCT);
    }

    @Test
    void what_a_class_needs_it_is_given_when_it_is_born() {
        noFields().should().beAnnotatedWith(Autowired.class).check(PRODUCT);
    }

    @Test
    void entities_and_repositories_stay_inside_their_module() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .or()
                .areAnnotatedWith("org.springframework.stereotype.Repository")
                .or()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .should()
                .notBePublic()
                .check(PRODUCT);
    }

    @Test
    void the_rules_above_looked_at_the_whole_product() {
        assertThat(PRODUCT.that(alwaysTrue())).hasSizeGreaterThan(150);
        assertThat(PRODUCT.contain(ExamService.class)).isTrue();
    }
}
