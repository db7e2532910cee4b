package org.saphan.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every storage promises. */
abstract class StorageContract {
  private static final byte[] BYTES = {1, 2, 3};

  private final String folder = UUID.randomUUID() + "/" + UUID.randomUUID();

  abstract Storage storage();

  @Test
  void whatIsPutThereIsFoundAgain() {
    storage().put(folder + "/1-ab", BYTES);
    assertThat(storage().get(folder + "/1-ab")).hasValue(BYTES);
  }

  @Test
  void whatWasNeverPutThereIsNotFound() {
    assertThat(storage().get(folder + "/1-ab")).isEmpty();
  }

  @Test
  void theSameNameAgainReplacesTheWhole() {
    storage().put(folder + "/1-ab", new byte[1024]);
    storage().put(folder + "/1-ab", BYTES);
    assertThat(storage().get(folder + "/1-ab")).hasValue(BYTES);
  }

  @Test
  void aFolderIsRemovedWithAllThatIsInItAndNothingElse() {
    storage().put(folder + "/1-ab", BYTES);
    storage().put(folder + "/2-cd", BYTES);
    storage().put(folder + "0/1-ab", BYTES);
    storage().remove(folder);
    storage().remove(folder);
    assertThat(storage().get(folder + "/1-ab")).isEmpty();
    assertThat(storage().get(folder + "/2-cd")).isEmpty();
    assertThat(storage().get(folder + "0/1-ab")).hasValue(BYTES);
  }

  @Test
  void aNameLeadsNowhereElse() {
    for (String name : new String[] {"", "/a", "a/../b", "..", "a//b", "a/", "A", "a b"}) {
      assertThatThrownBy(() -> storage().put(name, BYTES))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
