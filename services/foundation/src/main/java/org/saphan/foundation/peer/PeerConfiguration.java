package org.saphan.foundation.peer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saphan.foundation.vault.SecretFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of a service and its peers, read when it starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeerSettings.class)
public class PeerConfiguration {
  /** Whether there is a key, and with it somebody to ask. */
  record Sealing(@Nullable PeerSeal seal) {}

  @Bean
  Sealing peerSealing(PeerSettings settings, @Value("${spring.application.name}") String service) {
    Path own = settings.keyFile();
    if (own == null) {
      return new Sealing(null);
    }
    Map<String, ECKey> others = new HashMap<>();
    settings.known().forEach((name, known) -> others.put(name, publicKey(known.keyFile())));
    return new Sealing(new PeerSeal(service, privateKey(own), others, InstantSource.system()));
  }

  @Bean
  Peers peers(Sealing sealing, PeerSettings settings) {
    Map<String, URI> addresses = new HashMap<>();
    settings.known().forEach((name, known) -> addresses.put(name, known.address()));
    return new Peers(sealing.seal(), addresses, Peers.ANSWER_TIMEOUT);
  }

  @Bean
  PeerController peerController(Sealing sealing, ObjectProvider<PeerAnswer> answers) {
    return new PeerController(sealing.seal(), answers, InstantSource.system());
  }

  private static ECKey privateKey(Path file) {
    ECKey key = key(file, new String(SecretFile.read(file), StandardCharsets.UTF_8));
    if (!key.isPrivate()) {
      throw new IllegalStateException("The key file " + file + " has no private half");
    }
    return key;
  }

  private static ECKey publicKey(Path file) {
    try {
      return key(file, Files.readString(file)).toPublicJWK();
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be read", e);
    }
  }

  private static ECKey key(Path file, String text) {
    try {
      ECKey key = ECKey.parse(text);
      if (!key.getCurve().equals(Curve.P_256)) {
        throw new IllegalStateException("The key in " + file + " is not one of curve P-256");
      }
      return key.getKeyID() == null ? new ECKey.Builder(key).keyIDFromThumbprint().build() : key;
    } catch (ParseException | JOSEException malformed) {
      throw new IllegalStateException("The file " + file + " is not an EC key as a JWK");
    }
  }
}
