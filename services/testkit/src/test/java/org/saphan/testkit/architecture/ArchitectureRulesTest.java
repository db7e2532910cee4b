package org.saphan.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saphan.testkit.architecture.ArchitectureRules.Rule;

/** Every rule catches its canary, and lets pass what stands beside it and breaks nothing. */
class ArchitectureRulesTest {
  private static final String CANARY = "org.saphan.canary";
  private static final JavaClasses BIRD = classes(CANARY + ".bird");
  private static final JavaClasses FOUNDATION =
      classes(CANARY + ".foundation", CANARY + ".lifecycle");

  @ParameterizedTest
  @CsvSource({
    "pure-features, bird.request.UsesAFramework",
    "pure-features, bird.request.UsesADatabase",
    "pure-features, bird.request.UsesAPage",
    "no-cycles, bird.request.NeedsNotice",
    "no-other-service, bird.request.SeesAnother",
  })
  void aServiceThatBreaksARuleIsCaught(String rule, String canary) {
    assertThat(violations(BIRD, ServiceRules.of(CANARY, "bird"), rule))
        .anyMatch(line -> line.contains(canary));
  }

  @ParameterizedTest
  @CsvSource({
    "names, bird.util.Anything",
    "names, bird.notice.NoticeHelper",
    "no-static-state, bird.notice.StaticState.CACHE",
    "no-static-state, bird.notice.StaticState.counter",
    "time, bird.notice.AsksForTheTime.called()",
    "time, bird.notice.AsksForTheTime.referredTo()",
    "no-sleep, bird.notice.Sleeps",
    "one-road, bird.notice.AsksByItself",
    "null-marked, bird.bare.Bare",
  })
  void codeThatBreaksARuleIsCaught(String rule, String canary) {
    assertThat(violations(BIRD, CodeRules.all(), rule)).anyMatch(line -> line.contains(canary));
  }

  @ParameterizedTest
  @CsvSource({
    "pure-mould, lifecycle.UsesAFramework",
    "pure-personal-data, foundation.personal.disclosure.UsesAFramework",
    "order, foundation.ledger.LooksUpToWeb",
    "order, foundation.vault.LooksUpToLedger",
    "order, foundation.loft.NoPlace",
    "no-cycles, foundation.loft.NeedsVault",
    "no-service, foundation.text.SeesAService",
    "no-domain-word, foundation.text.ShelterNames",
  })
  void aFoundationThatBreaksARuleIsCaught(String rule, String canary) {
    assertThat(violations(FOUNDATION, FoundationRules.of(CANARY), rule))
        .anyMatch(line -> line.contains(canary));
  }

  @Test
  void whatBreaksNothingIsLeftAlone() {
    List<Rule> all = new java.util.ArrayList<>(ServiceRules.of(CANARY, "bird"));
    all.addAll(CodeRules.all());
    for (Rule rule : all) {
      assertThat(violations(BIRD, List.of(rule), rule.name()))
          .noneMatch(line -> line.startsWith("Class <org.saphan.canary.bird.request.Pure>"))
          .noneMatch(line -> line.startsWith("Method <org.saphan.canary.bird.web.Page"))
          .noneMatch(line -> line.contains("StaticState.CONSTANT"))
          .noneMatch(line -> line.contains("AsksForTheTime.given"));
    }
    assertThat(violations(FOUNDATION, FoundationRules.of(CANARY), "no-domain-word"))
        .noneMatch(line -> line.contains("personrecord"));
  }

  @Test
  void everyRuleSaysItsReason() {
    List<Rule> all = new java.util.ArrayList<>(ServiceRules.of(CANARY, "bird"));
    all.addAll(FoundationRules.of(CANARY));
    all.addAll(CodeRules.all());
    assertThat(all)
        .allSatisfy(rule -> assertThat(rule.rule().getDescription()).contains("because"));
  }

  @Test
  void aPackageThatARuleNamesMustBeThere() {
    assertThatCode(() -> ArchitectureRules.mustHaveClasses(BIRD, CANARY + ".bird.web"))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ArchitectureRules.mustHaveClasses(BIRD, CANARY + ".bird.we"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("has no classes");
    assertThatThrownBy(() -> ArchitectureRules.checkService("nosuchservice"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nosuchservice");
  }

  @Test
  void anExceptionCoversItsRuleAtItsPlaceOnly() {
    String place = CANARY + ".bird.notice.Sleeps";
    var covered = List.of(new ArchitectureException("no-sleep", place, "a canary"));
    assertThatCode(() -> check(covered, "no-sleep")).doesNotThrowAnyException();
    var elsewhere =
        List.of(new ArchitectureException("no-sleep", CANARY + ".bird.Other", "a canary"));
    assertThatThrownBy(() -> check(elsewhere, "no-sleep")).hasMessageContaining("Sleeps");
  }

  @Test
  void anExceptionThatIsNotNeededAnyMoreIsAFault() {
    var old = List.of(new ArchitectureException("time", CANARY + ".bird.request.Pure", "a canary"));
    assertThatThrownBy(() -> check(old, "time")).hasMessageContaining("is not needed");
  }

  /** Whoever adds one changes this number, and has a reviewer who asks why. */
  @Test
  void thereAreAsManyExceptionsAsThisAndEachSaysWhy() {
    assertThat(ArchitectureException.all())
        .hasSize(2)
        .allSatisfy(exception -> assertThat(exception.reason()).isNotBlank());
  }

  private static void check(List<ArchitectureException> exceptions, String rule) {
    new ArchitectureRules(exceptions).check(BIRD, named(CodeRules.all(), rule));
  }

  private static List<String> violations(JavaClasses classes, List<Rule> rules, String name) {
    return named(rules, name).stream()
        .flatMap(rule -> rule.rule().evaluate(classes).getFailureReport().getDetails().stream())
        .toList();
  }

  private static List<Rule> named(List<Rule> rules, String name) {
    List<Rule> found = rules.stream().filter(rule -> rule.name().equals(name)).toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static JavaClasses classes(String... packages) {
    return new ClassFileImporter().importPackages(packages);
  }
}
