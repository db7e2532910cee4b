package org.saphan.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saphan.proof.bench.Statements.Statement;

class RenamingTest {
  private final Renaming renaming = new Renaming();

  @Test
  void anIdBecomesTheSameNewOneWhereverItStands() {
    UUID id = UUID.randomUUID();
    UUID renamed = (UUID) renaming.value(id);
    assertThat(renamed).isNotEqualTo(id);
    assertThat(renaming.value("ce_subject " + id + "\n")).isEqualTo("ce_subject " + renamed + "\n");
    assertThat((UUID[]) renaming.value(new UUID[] {id})).containsExactly(renamed);
    assertThat((String[]) renaming.value(new String[] {"x:" + id})).containsExactly("x:" + renamed);
  }

  @Test
  void anotherStoryHasOtherNames() {
    UUID id = UUID.randomUUID();
    assertThat(new Renaming().value(id)).isNotEqualTo(new Renaming().value(id));
  }

  @Test
  void anIdByTimeStaysOneByTimeSoThatIndexesGrowAlike() {
    assertThat(((UUID) renaming.value(UuidCreator.getTimeOrderedEpoch())).version()).isEqualTo(7);
    assertThat(((UUID) renaming.value(UUID.randomUUID())).version()).isEqualTo(4);
  }

  @Test
  void aReferenceNumberBecomesOneOfTheSameLength() {
    String number = "LA-MLA-2026-000123-7";
    assertThat((String) renaming.value(number)).isNotEqualTo(number).hasSameSizeAs(number);
  }

  @Test
  void whatNamesNothingStays() {
    byte[] bytes = {1, 2};
    assertThat(renaming.value(bytes)).isSameAs(bytes);
    assertThat(renaming.value(7L)).isEqualTo(7L);
    assertThat(renaming.value("LA-PPO-SV")).isEqualTo("LA-PPO-SV");
    assertThat(renaming.value(null)).isNull();
  }

  @Test
  void allCommandsOfAStoryAreRenamedAlikeAndKeepSqlAndResult() {
    UUID id = UUID.randomUUID();
    Map<Integer, Object> values = new HashMap<>(Map.of(1, id));
    Statements one = new Statements(List.of(new Statement("select 1", values, 3)));
    List<List<Statements>> renamed = Renaming.another(List.of(List.of(one), List.of(one)));
    List<Statement> both =
        renamed.stream().flatMap(List::stream).flatMap(each -> each.all().stream()).toList();
    assertThat(both).hasSize(2);
    assertThat(both.getFirst()).isEqualTo(both.getLast());
    assertThat(both.getFirst().sql()).isEqualTo("select 1");
    assertThat(both.getFirst().result()).isEqualTo(3);
    assertThat(both.getFirst().values().values()).doesNotContainAnyElementsOf(Arrays.asList(id));
  }
}
