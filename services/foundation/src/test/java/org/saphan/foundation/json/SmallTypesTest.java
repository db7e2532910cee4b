package org.saphan.foundation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.PrivateText;
import org.saphan.lifecycle.Role;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class SmallTypesTest {
  sealed interface Said {}

  record Word(String word) implements Said {}

  record Place(AgencyCode agency, List<Role> roles, Map<Role, PrivateText> notes) {}

  private final JsonMapper json = JsonMapper.builder().addModule(new SmallTypes()).build();

  @Test
  void aSmallTypeIsAPlainStringAsValueInAListAndAsAKey() {
    Place place =
        new Place(
            new AgencyCode("LA-PPO-SV"),
            List.of(new Role("PROSECUTOR")),
            Map.of(new Role("CA_OFFICER"), new PrivateText("ຂໍ້ຄວາມ")));
    String written = json.writeValueAsString(place);
    assertThat(written)
        .isEqualTo(
            """
            {"agency":"LA-PPO-SV","roles":["PROSECUTOR"],"notes":{"CA_OFFICER":"ຂໍ້ຄວາມ"}}\
            """);
    assertThat(json.readValue(written, Place.class)).isEqualTo(place);
  }

  @Test
  void aCommandOfOneStringStaysAnObject() {
    assertThat(json.writeValueAsString(new Word("x"))).isEqualTo("{\"word\":\"x\"}");
    assertThat(json.readValue("{\"word\":\"x\"}", Word.class)).isEqualTo(new Word("x"));
  }

  @Test
  void aWordThatTheTypeRefusesIsAFaultOfTheInputAndNamesItsPlace() {
    assertThatThrownBy(() -> json.readValue("{\"roles\":[\"lower\"]}", Place.class))
        .isInstanceOfSatisfying(
            DatabindException.class, fault -> assertThat(fault.getPath()).hasSize(2));
  }
}
