package cn.anlan.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What every service's code must keep to, where modules and the compiler cannot say it. A service holds itself to
/// these:
///
/// ```java
/// @AnalyzeClasses(packages = "cn.anlan.campaign", importOptions = ImportOption.DoNotIncludeTests.class)
/// class ArchitectureTest {
///     @ArchTest
///     static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);
/// }
/// ```
public final class ServiceArchitecture {
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final List<String> SERVICES = List.of("campaign", "inspection", "hazard", "reporting", "gateway");
    private static final List<String> ACCESS_RULES = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "io.quarkus.security.Authenticated");

    /// Entities are ours to change; what crosses HTTP is promised.
    @ArchTest
    public static final ArchRule RESOURCES_KEEP_ENTITIES_TO_THEMSELVES = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(PATH)
            .should(neitherTakeNorGiveEntities())
            .allowEmptyShould(true);

    /// Nothing is left to the default, even though the default is to refuse.
    @ArchTest
    public static final ArchRule OPERATIONS_STATE_WHO_MAY_CALL_THEM =
            methods().that(areOperations()).should(stateAnAccessRule()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule AGGREGATES_KNOW_NEITHER_HTTP_NOR_KAFKA_NOR_SETTINGS = noClasses()
            .that()
            .areAnnotatedWith(ENTITY)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "jakarta.inject..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile..",
                    "io.smallrye..",
                    "cn.anlan.access..",
                    "cn.anlan.messaging..",
                    "cn.anlan.web.."))
            .allowEmptyShould(true);

    /// An aggregate changes by its transitions only.
    @ArchTest
    public static final ArchRule AGGREGATES_HAVE_NO_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ENTITY)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule AGGREGATES_HIDE_THEIR_FIELDS = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ENTITY)
            .and()
            .doNotHaveModifier(JavaModifier.STATIC)
            .should()
            .bePrivate()
            .allowEmptyShould(true);

    /// Services meet in events. The modules say so as well; this also holds where all are on one class path.
    @ArchTest
    public static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER =
            classes().should(onlyKnowTheirOwnService()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule DEPENDENCIES_COME_THROUGH_THE_CONSTRUCTOR = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule FEATURES_DEPEND_ON_EACH_OTHER_IN_ONE_DIRECTION =
            slices().matching("cn.anlan.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PACKAGES_ARE_NAMED_AFTER_THE_DOMAIN = noClasses()
            .should()
            .resideInAnyPackage("..impl..", "..util..", "..utils..", "..dto..", "..exception..", "..exceptions..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NOTHING_IS_PRINTED =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIME_IS_JAVA_TIME = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)|java\\.text\\.SimpleDateFormat"
                    + "|java\\.sql\\.(Date|Time|Timestamp)")
            .allowEmptyShould(true);

    /// Business time is injected, so that a rehearsal can move it.
    @ArchTest
    public static final ArchRule NOW_COMES_FROM_THE_CLOCK =
            noClasses().should().callMethodWhere(asksTheSystemForTheTime()).allowEmptyShould(true);

    private ServiceArchitecture() {}

    private static ArchCondition<JavaMethod> neitherTakeNorGiveEntities() {
        return new ArchCondition<>("neither take nor give entities") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(Set::stream)
                        .filter(type -> type.isAnnotatedWith(ENTITY))
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " exposes the entity " + entity.getName())));
            }
        };
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return describe(
                "are operations",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));
    }

    private static ArchCondition<JavaMethod> stateAnAccessRule() {
        return new ArchCondition<>("state who may call them, themselves or through their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!statesAnAccessRule(method) && !statesAnAccessRule(method.getOwner())) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not state who may call it"));
                }
            }
        };
    }

    private static boolean statesAnAccessRule(CanBeAnnotated element) {
        return ACCESS_RULES.stream().anyMatch(rule -> annotatedWith(rule).test(element));
    }

    private static ArchCondition<JavaClass> onlyKnowTheirOwnService() {
        return new ArchCondition<>("only know their own service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> belongsToAnotherService(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean belongsToAnotherService(JavaClass type, JavaClass target) {
        return SERVICES.stream().filter(service -> !isIn(type, service)).anyMatch(service -> isIn(target, service));
    }

    private static boolean isIn(JavaClass type, String service) {
        return resideInAnyPackage("cn.anlan." + service + "..").test(type);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
        return describe("ask the system for the time", call -> asksTheSystemForTheTime(call.getTarget()));
    }

    private static boolean asksTheSystemForTheTime(AccessTarget.CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "system", "systemUTC", "systemDefaultZone" -> owner.equals("java.time.Clock");
            default -> false;
        };
    }
}
