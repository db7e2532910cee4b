package org.saphan.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saphan.testkit.architecture.ArchitectureRules.Rule;

/** What holds for every line that ships. */
final class CodeRules {
  private static final String[] NAMELESS = {
    "..common..",
    "..util..",
    "..utils..",
    "..helper..",
    "..helpers..",
    "..impl..",
    "..manager..",
    "..base..",
    "..misc..",
    "..shared.."
  };

  /** Methods without an argument that ask the machine for the time, and the one that waits. */
  private static final Map<String, Set<String>> TIME =
      Map.of(
          "now",
              Set.of(
                  "java.time.Instant",
                  "java.time.LocalDate",
                  "java.time.LocalDateTime",
                  "java.time.LocalTime",
                  "java.time.OffsetDateTime",
                  "java.time.ZonedDateTime",
                  "java.time.Year",
                  "java.time.YearMonth"),
          "currentTimeMillis", Set.of("java.lang.System"),
          "<init>", Set.of("java.util.Date"));

  private CodeRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("names", packagesHaveNamesOfTheirOwn()),
        new Rule("names", classesHaveNamesOfTheirOwn()),
        new Rule("no-static-state", nothingStaticChanges()),
        new Rule("time", nobodyAsksTheMachineForTheTime()),
        new Rule("no-sleep", nobodySleeps()),
        new Rule("one-road", onlyPeersAndTheFrontDoorAskOverHttp()),
        new Rule("null-marked", everyPackageIsNullMarked()));
  }

  private static ArchRule packagesHaveNamesOfTheirOwn() {
    return noClasses()
        .should()
        .resideInAnyPackage(NAMELESS)
        .because("such a package ends as the drawer where everything lies");
  }

  private static ArchRule classesHaveNamesOfTheirOwn() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Impl|Manager)")
        .because("a class that is named after nothing does anything");
  }

  private static ArchRule nothingStaticChanges() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should(
            new ArchCondition<JavaField>("be constants") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                if (!field.getModifiers().contains(JavaModifier.FINAL) || holdsChange(field)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          field, "Field <%s> can change".formatted(field.getFullName())));
                }
              }
            })
        .allowEmptyShould(true)
        .because("several services share one Java machine; what is static is shared by all");
  }

  /** Declared as something that is there to be changed. */
  private static boolean holdsChange(JavaField field) {
    JavaClass type = field.getRawType();
    boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    return type.getPackageName().startsWith("java.util.concurrent.atomic")
        || type.isAssignableTo(ThreadLocal.class)
        || type.isAssignableTo(StringBuilder.class)
        || (collection && !type.isInterface())
        || type.isAssignableTo(java.util.concurrent.ConcurrentMap.class);
  }

  private static ArchRule nobodyAsksTheMachineForTheTime() {
    return noClasses()
        .should()
        .accessTargetWhere(
            new DescribedPredicate<JavaAccess<?>>("the machine's time") {
              @Override
              public boolean test(JavaAccess<?> access) {
                return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget unit
                    && unit.getRawParameterTypes().isEmpty()
                    && TIME.getOrDefault(unit.getName(), Set.of())
                        .contains(unit.getOwner().getName());
              }
            })
        .because(
            "time is an argument in the rules and one clock in the shell, so that tests name it");
  }

  private static ArchRule nobodySleeps() {
    return noClasses()
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", java.time.Duration.class)
        .because("who sleeps wakes too late or too early: wait for the thing itself");
  }

  private static ArchRule onlyPeersAndTheFrontDoorAskOverHttp() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..foundation.peer..", "..frontdoor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..",
            "org.springframework.web.client..",
            "org.springframework.web.reactive.function.client..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.HttpURLConnection")
        .allowEmptyShould(true) // the front door is all door
        .because(
            "between services pass events, and what the vault of one seals for another that signed"
                + " its question; nothing else has a road");
  }

  private static ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>(
                "stand in a package that is null-marked and says what it is") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                    type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .isPresent();
                if (!marked) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, "Class <%s> has no such package".formatted(type.getName())));
                }
              }
            })
        .because("without @NullMarked the compiler looks for no null there");
  }
}
