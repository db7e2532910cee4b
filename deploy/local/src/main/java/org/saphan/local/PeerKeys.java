package org.saphan.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.saphan.platform.Kept;
import org.saphan.platform.Platform;

/**
 * The key pairs with which the services that keep data ask each other; made when they are missing,
 * so that older data get them too.
 *
 * @param directory where they lie: a private and a public file for each service
 */
record PeerKeys(Path directory) {
  /** Makes those that are missing. */
  static PeerKeys in(Path directory) {
    PeerKeys keys = new PeerKeys(Kept.privateDirectory(directory));
    Platform.SERVICES.forEach(keys::make);
    return keys;
  }

  /**
   * What a service must be told to ask the others and to answer them.
   *
   * @param address of a service
   */
  Map<String, String> properties(String service, Function<String, String> address) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("saphan.peers.key-file", file(service).toString());
    for (String other : Platform.SERVICES) {
      if (!other.equals(service)) {
        all.put("saphan.peers.known." + other + ".address", address.apply(other));
        all.put("saphan.peers.known." + other + ".key-file", publicFile(other).toString());
      }
    }
    return all;
  }

  /** A pair is there when its private file is there: that one is written last. */
  private void make(String service) {
    Path file = file(service);
    try {
      if (!Files.exists(file)) {
        ECKey fresh = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        write(publicFile(service), fresh.toPublicJWK());
        write(file, fresh);
      } else if (!Files.exists(publicFile(service))) {
        write(publicFile(service), ECKey.parse(Files.readString(file)).toPublicJWK());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (JOSEException | ParseException damaged) {
      throw new IllegalStateException("The key " + file + " is damaged", damaged);
    }
  }

  private static void write(Path file, ECKey key) {
    Kept.write(file, key.toJSONString().getBytes(UTF_8));
  }

  private Path file(String service) {
    return directory.resolve(service + ".peer.jwk");
  }

  private Path publicFile(String service) {
    return directory.resolve(service + ".peer.pub.jwk");
  }
}
