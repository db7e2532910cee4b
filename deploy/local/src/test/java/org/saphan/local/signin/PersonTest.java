package org.saphan.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.Role;

class PersonTest {
  @Test
  void everySamplePersonIsWholeAndHasAnAccountOfHisOwn() {
    assertThat(Person.all())
        .extracting(Person::user)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(12);
    for (Person person : Person.all()) {
      assertThat(new AgencyCode(person.agency()).value())
          .matches("(" + person.country() + "|NGO)-.*");
      assertThat(person.roles())
          .isNotEmpty()
          .allSatisfy(role -> assertThat(new Role(role)).isNotNull());
      assertThat(person.locale()).isIn("lo", "th", "en");
      assertThat(person.name()).isNotBlank();
    }
  }

  @Test
  void fourEyesFindTwoOfficersAndTwoApproversInTheCentralAuthority() {
    for (String role : new String[] {"CA_OFFICER", "CA_APPROVER"}) {
      assertThat(Person.all())
          .filteredOn(person -> person.agency().equals("LA-OSPP") && person.roles().contains(role))
          .hasSize(2);
    }
  }
}
