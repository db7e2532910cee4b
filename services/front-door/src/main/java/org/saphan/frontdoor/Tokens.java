package org.saphan.frontdoor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.util.WebUtils;

/** Which token a request goes on with. */
final class Tokens {
  private static final String BEARER = "Bearer ";

  private final OAuth2AuthorizedClientManager clients;

  Tokens(OAuth2AuthorizedClientManager clients) {
    this.clients = clients;
  }

  /** Whether a machine brings a token of its own. */
  static boolean isCarriedBy(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  /**
   * The header to go on with: the machine's own, or the session's token, refreshed when it is about
   * to run out. Empty if there is none; a session whose token cannot be refreshed is over.
   */
  Optional<String> authorization(HttpServletRequest request, HttpServletResponse response) {
    if (isCarriedBy(request)) {
      return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION));
    }
    HttpSession session = request.getSession(false);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (session == null || !(who instanceof OAuth2AuthenticationToken person)) {
      return Optional.empty();
    }
    OAuth2AuthorizeRequest wanted =
        OAuth2AuthorizeRequest.withClientRegistrationId(person.getAuthorizedClientRegistrationId())
            .principal(person)
            .attribute(HttpServletRequest.class.getName(), request)
            .attribute(HttpServletResponse.class.getName(), response)
            .build();
    // two requests of one page must not both spend the refresh token
    synchronized (WebUtils.getSessionMutex(session)) {
      try {
        OAuth2AuthorizedClient client = clients.authorize(wanted);
        return Optional.ofNullable(client)
            .map(known -> BEARER + known.getAccessToken().getTokenValue());
      } catch (ClientAuthorizationException over) {
        session.invalidate();
        return Optional.empty();
      }
    }
  }
}
