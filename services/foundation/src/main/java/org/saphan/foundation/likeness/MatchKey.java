package org.saphan.foundation.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens of identities, with the key of one period: known to those that keep names, and to
 * nobody who compares. Tokens of two periods have nothing in common.
 */
public final class MatchKey {
  /** How long a key is used, in days (chapter H.3). */
  public static final int PERIOD_DAYS = 90;

  /** Length of the secret, in bytes. */
  public static final int SECRET_BYTES = 32;

  /** Most names, and most ways to read one of them, that tokens are made of. */
  static final int MAX_NAMES = 8;

  private static final String MAC = "HmacSHA256";

  /** Of a value that only has to be the same or not, in bytes. */
  private static final int TOKEN_BYTES = 16;

  private static final int KEY_BYTES = 32;

  private final int period;
  private final SecretKey key;

  private MatchKey(int period, SecretKey key) {
    this.period = period;
    this.key = key;
  }

  /** The key of a period, out of the secret that all who keep names share. */
  public static MatchKey of(byte[] secret, int period) {
    try {
      return new MatchKey(
          period,
          KDF.getInstance("HKDF-SHA256")
              .deriveKey(
                  MAC,
                  HKDFParameterSpec.ofExtract()
                      .addIKM(secret)
                      .thenExpand(("saphan/match tokens/" + period).getBytes(UTF_8), KEY_BYTES)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
    }
  }

  /** The number of the period at a time of the system. */
  public static int periodAt(Instant time) {
    return Math.toIntExact(
        Math.floorDiv(time.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay(), PERIOD_DAYS));
  }

  /** The tokens of an identity. */
  public MatchTokens tokens(Identity known) {
    List<Name> names = known.names().stream().limit(MAX_NAMES).toList();
    BirthYears born = known.born();
    return new MatchTokens(
        period,
        names.stream()
            .flatMap(name -> name.blocks().stream())
            .filter(block -> !block.isEmpty())
            .map(block -> token("block", block))
            .distinct()
            .sorted()
            .toList(),
        filters(names),
        filters(known.parents().stream().limit(MAX_NAMES).toList()),
        born == null
            ? List.of()
            : IntStream.rangeClosed(born.from() - 1, born.to() + 1)
                .mapToObj(year -> token("year", Integer.toString(year)))
                .sorted()
                .toList(),
        known.roughly(),
        tokenOrNull("province", known.province()),
        known.sex());
  }

  private List<String> filters(List<Name> names) {
    return names.stream()
        .flatMap(name -> readings(name).stream())
        .map(words -> Bloom.of(words, pair -> mac("pair/" + pair)))
        .distinct()
        .sorted()
        .toList();
  }

  /** The ways to read a whole name, where some of its words can be read in two. */
  private static List<List<String>> readings(Name name) {
    List<List<String>> readings = new ArrayList<>(List.of(List.of()));
    for (Set<String> forms : name.words()) {
      readings =
          readings.stream()
              .flatMap(begun ->
                  forms.stream()
                      .map(form -> Stream.concat(begun.stream(), Stream.of(form)).toList()))
              .limit(MAX_NAMES)
              .toList();
    }
    return readings.stream().filter(words -> !words.isEmpty()).toList();
  }

  private @Nullable String tokenOrNull(String kind, @Nullable String value) {
    return value == null ? null : token(kind, value);
  }

  private String token(String kind, String value) {
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(mac(kind + "/" + value), TOKEN_BYTES));
  }

  private byte[] mac(String value) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(value.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }
}
