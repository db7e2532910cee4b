package org.saphan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {
  private static final Role CLERK = new Role("CLERK");
  private static final Role HEAD = new Role("HEAD");

  private static Actor clerk() {
    return Actor.person(
        "u-1", new AgencyCode("LA-POST"), new CountryCode("LA"), Set.of(CLERK), Map.of());
  }

  @Test
  void whatSomebodyHasInPlaceOfAnotherIsARoleButNotHisOwn() {
    Actor deputy = clerk().with(Set.of(CLERK), Map.of(HEAD, "u-away"));
    assertThat(deputy.roles()).containsExactlyInAnyOrder(CLERK, HEAD);
    assertThat(deputy.holdsHimself(CLERK)).isTrue();
    assertThat(deputy.holdsHimself(HEAD)).isFalse();
    assertThat(deputy.account()).isEqualTo(clerk().account());
  }

  @Test
  void moreTiesLeaveTheRestAsItIs() {
    Actor deputy = clerk().with(Set.of(), Map.of(HEAD, "u-away")).with(Set.of(Relation.TO_SYSTEM));
    assertThat(deputy.standsInFor()).isEqualTo(Map.of(HEAD, "u-away"));
    assertThat(deputy.roles()).containsExactly(HEAD);
    assertThat(deputy.ties()).contains(Relation.TO_ANY, Relation.TO_SYSTEM);
  }
}
