package org.saphan.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.saphan.testkit.architecture.ArchitectureRules.Rule;

/** How a service is built inside, and what it sees of others. */
final class ServiceRules {
  /** Rooms that see more than the rules do: pages, queries, reactions to the events of others. */
  private static final String[] ROOMS = {"..web..", "..store..", "..reaction.."};

  private ServiceRules() {}

  static List<Rule> of(String root, String service) {
    String own = root + "." + service;
    return List.of(
        new Rule("pure-features", featuresArePure(root, own)),
        new Rule("no-cycles", featuresHaveNoCycles(own)),
        new Rule("no-other-service", noServiceSeesAnother(root, own)));
  }

  /** A feature is what stands beside the application class and is no room. */
  static DescribedPredicate<JavaClass> inAFeatureOf(String own) {
    return resideInAPackage(own + ".(**)..")
        .and(DescribedPredicate.not(resideInAnyPackage(ROOMS)))
        .and(DescribedPredicate.not(resideInAPackage(own)))
        .as("in a feature of %s", own);
  }

  private static com.tngtech.archunit.lang.ArchRule featuresArePure(String root, String own) {
    var plainJava =
        resideInAPackage("java..").and(resideOutsideOfPackage("java.sql..")).as("plain Java");
    var allowed =
        inAFeatureOf(own)
            .or(plainJava)
            .or(
                resideInAnyPackage(
                    "org.jspecify..",
                    root + ".lifecycle..",
                    root + ".foundation.personal.personrecord..",
                    root + ".foundation.personal.disclosure.."))
            .as("pure");
    return classes()
        .that(inAFeatureOf(own))
        .should()
        .onlyDependOnClassesThat(allowed)
        .allowEmptyShould(true) // a service may be nothing but pages
        .because(
            "a jurist must be able to read a rule without a framework, and a test to run it in a"
                + " millisecond; pages stand in web, queries in store, reactions in reaction");
  }

  private static com.tngtech.archunit.lang.ArchRule featuresHaveNoCycles(String own) {
    return slices()
        .matching(own + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .because("two features that need each other are one feature, and cannot be read alone");
  }

  private static com.tngtech.archunit.lang.ArchRule noServiceSeesAnother(String root, String own) {
    return noClasses()
        .that()
        .resideInAPackage(own + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(root + "..")
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(
                            own + "..", root + ".foundation..", root + ".lifecycle..")))
                .as("of another service, of the tests or of the launcher"))
        .because(
            "services are installed, upgraded and fail one by one; they meet in events and"
                + " in sealed answers only");
  }
}
