package coop.rochdale.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void aCapabilityUsesOnlyThoseBelowIt() {
        List<String> found = new ArrayList<>();
        for (JavaClass type : Code.SERVER) {
            // Resources stand above everything: one may show what several capabilities know.
            if (type.getPackageName().endsWith(".rest")) {
                continue;
            }
            int level = Code.CAPABILITIES.indexOf(Code.capability(type));
            type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> Code.CAPABILITIES.indexOf(Code.capability(use.getTargetClass())) > level)
                    .forEach(use -> found.add(use.getDescription()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageBelongsToAKnownCapability() {
        assertThat(Code.SERVER.stream().map(Code::capability)).isSubsetOf(Code.CAPABILITIES);
    }

    @Test
    void aPackageTellsWhichModuleItLiesIn() {
        Map<JavaClasses, String> suffixes =
                Map.of(Code.DOMAIN, "", Code.WORKFLOWS, ".workflow", Code.PERSISTENCE, ".jpa", Code.WEB, ".rest");
        suffixes.forEach((module, suffix) -> assertThat(module.stream().map(JavaClass::getPackageName))
                .allMatch(name -> name.matches("coop\\.rochdale\\.[a-z]+" + suffix.replace(".", "\\."))));
    }

    @Test
    void theDomainIsPlainJava() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "coop.rochdale..",
                        "java.lang..",
                        "java.io",
                        "java.math",
                        "java.nio.charset",
                        "java.security..",
                        "java.text",
                        "java.time..",
                        "java.util..",
                        "javax.crypto..",
                        "org.jspecify.annotations"))
                .check(Code.DOMAIN);
    }

    @Test
    void nobodyTellsTheTimeButTheClock() {
        // Tokens are made and checked at every call, and do not ask the database for its time; nor do the keys that
        // sign.
        // An incident has a number when the database is away, too.
        noClasses()
                .that()
                .haveNameNotMatching(
                        "coop\\.rochdale\\.(accounts\\.rest\\."
                                + "(SignIn|SignInAtTheDoor|SigningKeys|AccessTokens|KeyRing|TokenCheck.*)|kernel\\.rest\\.Diagnosis)")
                .should()
                .callMethod("java.time.Instant", "now")
                .orShould()
                .callMethod("java.time.LocalDate", "now")
                .orShould()
                .callMethod("java.time.LocalDateTime", "now")
                .orShould()
                .callMethod("java.time.OffsetDateTime", "now")
                .orShould()
                .callMethod("java.time.ZonedDateTime", "now")
                .orShould()
                .callMethod("java.time.InstantSource", "system")
                .orShould()
                .callMethod("java.lang.System", "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .because("the database's clock is the only one, and tests set it")
                .check(Code.SERVER);
    }

    @Test
    void adaptersToTheDatabaseAreNobodyElsesBusiness() {
        // What the check is made of is found by ServiceLoader, which makes public classes only.
        classes()
                .that(resideInAPackage("..jpa")
                        .and(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("outside the kernel") {
                            @Override
                            public boolean test(JavaClass type) {
                                return !Code.capability(type).equals("kernel");
                            }
                        }))
                .and()
                .areNotAssignableTo("coop.rochdale.kernel.jpa.Soundness")
                .should()
                .notBePublic()
                .check(Code.PERSISTENCE);
    }

    @Test
    void onlyPersistenceKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..jpa")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..", "jakarta.persistence..", "org.postgresql..", "org.flywaydb..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.sql.Wrapper.class)
                .check(Code.SERVER);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage("..jpa")
                .check(Code.SERVER);
    }

    @Test
    void everyResourceMethodSaysWhoMayCallIt() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(sayWhoMayCallThem())
                .check(Code.WEB);
    }

    @Test
    void aWorkflowIsOneActThatIsRun() {
        List<String> found = new ArrayList<>();
        for (JavaClass type : Code.WORKFLOWS) {
            if (type.isAnnotatedWith(Stateless.class)) {
                List<String> open = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaMethod::getName)
                        .distinct()
                        .toList();
                // One more way in is a variant of the same act; two are another class.
                if (!open.contains("run") || open.size() > 2) {
                    found.add(type.getName() + open);
                }
            }
        }
        assertThat(found).as("workflows that are not one act").isEmpty();
    }

    /** The server makes each one through a subclass of its own, which cannot call any other. */
    @Test
    void aWorkflowIsMadeThroughAPublicConstructor() {
        assertThat(Code.WORKFLOWS.stream()
                        .filter(type -> type.isAnnotatedWith(Stateless.class))
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
                        .filter(constructor -> !constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaCodeUnit::getFullName))
                .isEmpty();
    }

    @Test
    void resourcesAreNamedAsSuch() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(Code.WEB);
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say @PermitAll or @RolesAllowed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = method.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .anyMatch(type -> type.isEquivalentTo(PermitAll.class)
                                || type.isEquivalentTo(RolesAllowed.class)
                                || type.isEquivalentTo(DenyAll.class));
                events.add(new SimpleConditionEvent(method, said, method.getFullName()));
            }
        };
    }
}
