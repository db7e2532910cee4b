package org.saphan.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the classes of a service, or of what all services stand on, against the house's rules. */
public final class ArchitectureRules {
  /** One rule; what it prints when broken ends with the reason. */
  record Rule(String name, ArchRule rule) {}

  private final List<ArchitectureException> exceptions;
  private final Set<ArchitectureException> used = new HashSet<>();

  ArchitectureRules(List<ArchitectureException> exceptions) {
    this.exceptions = exceptions;
  }

  /**
   * For the one-line test of each service.
   *
   * @param service the last part of its package, such as {@code mutualassistance}
   * @throws AssertionError with every violation and the reason of each broken rule
   */
  public static void checkService(String service) {
    List<Rule> rules = new ArrayList<>(ServiceRules.of("org.saphan", service));
    rules.addAll(CodeRules.all());
    new ArchitectureRules(ArchitectureException.all())
        .check(shipped("org.saphan." + service), rules);
  }

  /** For the one-line test of the foundation, which sees the mould of life cycles too. */
  public static void checkFoundation() {
    JavaClasses classes = shipped("org.saphan.foundation", "org.saphan.lifecycle");
    FoundationRules.packages("org.saphan").forEach(name -> mustHaveClasses(classes, name));
    List<Rule> rules = new ArrayList<>(FoundationRules.of("org.saphan"));
    rules.addAll(CodeRules.all());
    new ArchitectureRules(ArchitectureException.all()).check(classes, rules);
  }

  /** A rule about a package that is not there would hold for ever. */
  static void mustHaveClasses(JavaClasses classes, String name) {
    boolean found =
        classes.stream()
            .map(type -> type.getPackageName())
            .anyMatch(in -> in.equals(name) || in.startsWith(name + "."));
    if (!found) {
      throw new AssertionError("A rule names the package " + name + ", which has no classes");
    }
  }

  private static JavaClasses shipped(String... packages) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(packages);
    for (String name : packages) {
      mustHaveClasses(classes, name);
    }
    return classes;
  }

  void check(JavaClasses classes, List<Rule> rules) {
    List<String> broken = new ArrayList<>();
    for (Rule rule : rules) {
      var left =
          rule.rule()
              .evaluate(classes)
              .filterDescriptionsMatching(violation -> !isExcepted(rule, violation));
      if (left.hasViolation()) {
        broken.add(rule.name() + ": " + left.getFailureReport());
      }
    }
    for (ArchitectureException exception : exceptions) {
      if (classes.contain(exception.where()) && !used.contains(exception)) {
        broken.add("This exception is not needed: " + exception);
      }
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n\n", broken));
    }
  }

  private boolean isExcepted(Rule rule, String violation) {
    for (ArchitectureException exception : exceptions) {
      if (exception.allows(rule.name(), violation)) {
        used.add(exception);
        return true;
      }
    }
    return false;
  }
}
