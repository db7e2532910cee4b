package org.saphan.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.saphan.testkit.architecture.ArchitectureRules.Rule;

/** The order of what all services stand on: web over ledger over the rest over the mould. */
final class FoundationRules {
  private static final List<String> TOP = List.of("countersign", "personal", "reaction", "web");
  private static final List<String> MIDDLE = List.of("ledger");
  private static final List<String> GROUND =
      List.of(
          "access",
          "clock",
          "deputy",
          "emergency",
          "exclusion",
          "json",
          "likeness",
          "messaging",
          "peer",
          "readlog",
          "reference",
          "text",
          "vault");

  /** Words that belong to services. */
  private static final Set<String> DOMAIN =
      Set.of(
          "border",
          "checkpoint",
          "consent",
          "consular",
          "custody",
          "detainee",
          "disclosure",
          "embassy",
          "evidence",
          "hearing",
          "immigration",
          "interpol",
          "interview",
          "mla",
          "nationality",
          "notice",
          "person",
          "personal",
          "police",
          "prosecutor",
          "referral",
          "repatriation",
          "returnee",
          "shelter",
          "trafficking",
          "treaty",
          "victim",
          "witness");

  private FoundationRules() {}

  static List<Rule> of(String root) {
    return List.of(
        new Rule("pure-mould", mouldIsPure(root)),
        new Rule("pure-personal-data", personalTablesArePure(root)),
        new Rule("order", ledgerLooksDown(root)),
        new Rule("order", groundLooksDown(root)),
        new Rule("order", everyPackageHasItsPlace(root)),
        new Rule("no-cycles", packagesHaveNoCycles(root)),
        new Rule("no-service", foundationSeesNoService(root)),
        new Rule("no-domain-word", foundationKnowsNoWordOfTheDomain(root)));
  }

  /** Every package that a rule names. */
  static List<String> packages(String root) {
    return Stream.of(
            inFoundation(root, TOP),
            inFoundation(root, MIDDLE),
            inFoundation(root, GROUND),
            tables(root),
            List.of(root + ".lifecycle"))
        .flatMap(List::stream)
        .toList();
  }

  private static ArchRule mouldIsPure(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".lifecycle..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", root + ".lifecycle..")
                .and(DescribedPredicate.not(resideInAPackage("java.sql.."))))
        .because("the mould is plain Java that can be read in a sitting and depends on nothing");
  }

  private static ArchRule personalTablesArePure(String root) {
    String[] tables = allBelow(tables(root));
    return classes()
        .that()
        .resideInAnyPackage(tables)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(tables)
                .or(resideInAnyPackage("java..", "org.jspecify..", root + ".lifecycle..")))
        .because("they are the tables of every service with a vault, and features are pure");
  }

  private static ArchRule ledgerLooksDown(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(allBelow(inFoundation(root, MIDDLE)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(allBelow(inFoundation(root, TOP)))
        .because("what keeps decisions must not know who shows them");
  }

  private static ArchRule groundLooksDown(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(allBelow(inFoundation(root, GROUND)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            allBelow(
                Stream.concat(inFoundation(root, TOP).stream(), inFoundation(root, MIDDLE).stream())
                    .toList()))
        .because("vault, messages, clock and texts are understood and tested without the ledger");
  }

  private static ArchRule everyPackageHasItsPlace(String root) {
    List<String> all =
        Stream.of(TOP, MIDDLE, GROUND)
            .flatMap(names -> inFoundation(root, names).stream())
            .toList();
    return classes()
        .that()
        .resideInAPackage(root + ".foundation.(*)..")
        .should()
        .resideInAnyPackage(allBelow(all))
        .because("a package without a place in the order is not held to it");
  }

  private static ArchRule packagesHaveNoCycles(String root) {
    return slices()
        .matching(root + ".foundation.(*)..")
        .should()
        .beFreeOfCycles()
        .because("what needs each other cannot be read, tested or replaced alone");
  }

  private static ArchRule foundationSeesNoService(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".foundation..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(root + ".foundation..", root + ".lifecycle..")))
                .as("of a service, of the tests or of the launcher"))
        .because("services stand on the foundation, never the other way round");
  }

  private static ArchRule foundationKnowsNoWordOfTheDomain(String root) {
    return classes()
        .that()
        .resideInAnyPackage(root + ".foundation..", root + ".lifecycle..")
        .and()
        .resideOutsideOfPackage(root + ".foundation.personal..")
        .should(
            new ArchCondition<JavaClass>("have a name without words of the domain") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                words(type.getName())
                    .filter(DOMAIN::contains)
                    .forEach(word ->
                        events.add(
                            SimpleConditionEvent.violated(
                                type, "Class <%s> says %s".formatted(type.getName(), word))));
              }
            })
        .because("codes and words belong to services: the foundation must carry any of them");
  }

  private static Stream<String> words(String name) {
    return Arrays.stream(name.split("[.$]|(?<=[a-z0-9])(?=[A-Z])"))
        .map(word -> word.toLowerCase(Locale.ROOT));
  }

  private static List<String> tables(String root) {
    return inFoundation(root, List.of("personal.personrecord", "personal.disclosure"));
  }

  private static List<String> inFoundation(String root, List<String> names) {
    return names.stream().map(name -> root + ".foundation." + name).toList();
  }

  private static String[] allBelow(List<String> packages) {
    return packages.stream().map(name -> name + "..").toArray(String[]::new);
  }
}
