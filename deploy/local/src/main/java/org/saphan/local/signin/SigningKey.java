package org.saphan.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.saphan.platform.Kept;

/** The key that signs tokens. It is kept, so that tokens outlive a restart. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  /** Reads the key from the directory or makes one there, readable by its owner only. */
  static RSAKey in(Path directory) {
    Path file = Kept.privateDirectory(directory).resolve("signing-key.json");
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(Files.readString(file));
      }
      RSAKey fresh = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
      Kept.write(file, fresh.toJSONString().getBytes(StandardCharsets.UTF_8));
      return fresh;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ParseException | JOSEException damaged) {
      throw new IllegalStateException("The signing key " + file + " is damaged", damaged);
    }
  }
}
