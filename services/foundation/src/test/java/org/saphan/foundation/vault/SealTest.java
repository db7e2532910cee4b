package org.saphan.foundation.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final byte[] BINDING = "owner and document".getBytes(UTF_8);
  private static final byte[] TEXT = "a name".getBytes(UTF_8);

  private final SecretKey key = Seal.freshKey();

  @Test
  void whatIsSealedOpensAgain() throws Exception {
    assertThat(Seal.open(key, Seal.close(key, TEXT, BINDING), BINDING)).isEqualTo(TEXT);
    assertThat(Seal.open(key, Seal.close(key, new byte[0], BINDING), BINDING)).isEmpty();
  }

  @Test
  void theSameTextIsNeverSealedTheSameWayTwice() {
    assertThat(Seal.close(key, TEXT, BINDING)).isNotEqualTo(Seal.close(key, TEXT, BINDING));
  }

  @Test
  void everyChangedByteIsFound() {
    byte[] sealed = Seal.close(key, TEXT, BINDING);
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      refuses(key, changed, BINDING);
    }
  }

  @Test
  void aCutSealIsFound() {
    byte[] sealed = Seal.close(key, TEXT, BINDING);
    for (int length = 0; length < sealed.length; length++) {
      refuses(key, java.util.Arrays.copyOf(sealed, length), BINDING);
    }
  }

  @Test
  void aSealOpensOnlyWithItsKeyAndWhatItIsBoundTo() {
    byte[] sealed = Seal.close(key, TEXT, BINDING);
    refuses(Seal.freshKey(), sealed, BINDING);
    refuses(key, sealed, "another document".getBytes(UTF_8));
  }

  private static void refuses(SecretKey with, byte[] sealed, byte[] binding) {
    assertThatThrownBy(() -> Seal.open(with, sealed, binding))
        .isInstanceOf(GeneralSecurityException.class);
  }
}
