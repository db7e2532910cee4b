package org.saphan.foundation.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * Finds the language of a request and remembers a choice made with {@code ?lang=th} in a cookie,
 * which holds nothing else.
 */
public final class LanguageOfRequest
    implements LocaleResolver, HandlerInterceptor, WebMvcConfigurer {
  /** The parameter and the cookie. */
  public static final String NAME = "lang";

  /** How long a choice is remembered. */
  static final Duration REMEMBERED = Duration.ofDays(365);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Languages.negotiate(
        readable(request),
        Optional.ofNullable(WebUtils.getCookie(request, NAME))
            .map(cookie -> cookie.getValue())
            .orElse(null),
        account(request),
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("A language is chosen with the parameter " + NAME);
  }

  /**
   * @throws IllegalStateException if the address cannot be decoded, so that no such request goes on
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Languages.of(chosen(request))
        .ifPresent(chosen -> response.addHeader(HttpHeaders.SET_COOKIE, remember(chosen)));
    return true;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  /** Only a link chooses: a form may have a field of the same name, such as a translation's. */
  private static @Nullable String chosen(HttpServletRequest request) {
    return request.getMethod().equals("GET") ? request.getParameter(NAME) : null;
  }

  /** An answer has a language even where it says that the address cannot be decoded. */
  private static @Nullable String readable(HttpServletRequest request) {
    try {
      return chosen(request);
    } catch (IllegalStateException undecodable) {
      return null;
    }
  }

  private static String remember(Locale chosen) {
    return ResponseCookie.from(NAME, chosen.getLanguage())
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .maxAge(REMEMBERED)
        .build()
        .toString();
  }

  private static @Nullable String account(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof JwtAuthenticationToken signedIn
        ? signedIn.getToken().getClaimAsString("locale")
        : null;
  }
}
