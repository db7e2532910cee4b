package org.saphan.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class LanguageOfRequestTest {
  private final LanguageOfRequest language = new LanguageOfRequest();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void theCookieCountsMoreThanTheAccountAndTheAccountMoreThanTheBrowser() {
    request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "en");
    assertThat(language.resolveLocale(request)).isEqualTo(Languages.ENGLISH);
    request.setUserPrincipal(
        new JwtAuthenticationToken(
            Jwt.withTokenValue("t").header("alg", "none").claim("locale", "lo").build()));
    assertThat(language.resolveLocale(request)).isEqualTo(Languages.LAO);
    request.setCookies(new Cookie(LanguageOfRequest.NAME, "th"));
    assertThat(language.resolveLocale(request)).isEqualTo(Languages.THAI);
  }

  @Test
  void aChoiceIsRemembered() {
    request.setMethod("GET");
    request.setParameter(LanguageOfRequest.NAME, "th");
    language.preHandle(request, response, this);
    assertThat(response.getHeader(HttpHeaders.SET_COOKIE))
        .startsWith("lang=th; Path=/; Max-Age=" + LanguageOfRequest.REMEMBERED.toSeconds())
        .contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void aFieldOfAFormIsNoChoice() {
    request.setMethod("POST");
    request.setParameter(LanguageOfRequest.NAME, "en");
    language.preHandle(request, response, this);
    assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
    assertThat(language.resolveLocale(request)).isEqualTo(Languages.LAO);
  }

  @Test
  void anAddressThatCannotBeDecodedGoesNoFurtherAndIsAnsweredInALanguageAllTheSame() {
    HttpServletRequest undecodable =
        new HttpServletRequestWrapper(request) {
          @Override
          public String getParameter(String name) {
            throw new IllegalStateException("as the servlet specification says");
          }
        };
    request.setMethod("GET");
    request.addHeader(HttpHeaders.ACCEPT_LANGUAGE, "th");
    assertThatThrownBy(() -> language.preHandle(undecodable, response, this))
        .isInstanceOf(IllegalStateException.class);
    assertThat(language.resolveLocale(undecodable)).isEqualTo(Languages.THAI);
  }

  @Test
  void whatIsNoLanguageOfOursIsNotRemembered() {
    request.setMethod("GET");
    request.setParameter(LanguageOfRequest.NAME, "fr");
    language.preHandle(request, response, this);
    assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
  }
}
