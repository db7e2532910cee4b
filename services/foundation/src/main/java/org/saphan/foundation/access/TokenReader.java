package org.saphan.foundation.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saphan.lifecycle.Actor;
import org.saphan.lifecycle.AgencyCode;
import org.saphan.lifecycle.CountryCode;
import org.saphan.lifecycle.Role;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Makes an actor of a token whose signature, issuer and times are already checked. Claims: {@code
 * sub}, {@code agency}, {@code roles}, {@code country}, {@code name}; optional {@code checkpoint},
 * {@code shelter}, {@code locale}.
 */
final class TokenReader implements Converter<Jwt, SignedIn> {
  /** Most roles that one person may have. */
  static final int MAX_ROLES = 20;

  /** Claims that say where somebody serves. */
  private static final Set<String> PLACES = Set.of("checkpoint", "shelter");

  private final RoleHolding holding;
  private final Standing standing;

  TokenReader(RoleHolding holding, Standing standing) {
    this.holding = holding;
    this.standing = standing;
  }

  /**
   * @throws InvalidBearerTokenException if a claim is missing or malformed
   */
  @Override
  public SignedIn convert(Jwt token) {
    return new SignedIn(token, standing.now(actor(token)));
  }

  private Actor actor(Jwt token) {
    try {
      AgencyCode agency = new AgencyCode(claim(token, "agency"));
      if (agency.equals(AgencyCode.SYSTEM)) {
        throw new IllegalArgumentException("Nobody signs in as the service itself");
      }
      return Actor.person(
          claim(token, "sub"),
          agency,
          new CountryCode(claim(token, "country")),
          roles(token, agency),
          places(token));
    } catch (IllegalArgumentException malformed) {
      throw new InvalidBearerTokenException("A claim is missing or malformed", malformed);
    }
  }

  private static String claim(Jwt token, String name) {
    String value = token.getClaimAsString(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("No claim " + name);
    }
    return value;
  }

  private Set<Role> roles(Jwt token, AgencyCode agency) {
    List<String> named = token.getClaimAsStringList("roles");
    if (named == null || named.size() > MAX_ROLES) {
      throw new IllegalArgumentException("No claim roles, or more than " + MAX_ROLES);
    }
    return named.stream()
        .map(Role::new)
        .filter(role -> !role.equals(Role.SYSTEM) && holding.mayHold(agency, role))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> places(Jwt token) {
    Map<String, String> serves = new HashMap<>();
    for (String place : PLACES) {
      String value = token.getClaimAsString(place);
      if (value != null) {
        serves.put(place, value);
      }
    }
    return serves;
  }
}
