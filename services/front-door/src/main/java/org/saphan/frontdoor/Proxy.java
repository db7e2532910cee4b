package org.saphan.frontdoor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.saphan.foundation.access.Access;
import org.saphan.foundation.messaging.Trace;
import org.saphan.foundation.text.LanguageOfRequest;
import org.saphan.foundation.text.Languages;
import org.saphan.foundation.web.TraceFilter;
import org.saphan.foundation.web.Unfit;
import org.saphan.foundation.web.WebCode;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.WebUtils;

/**
 * Carries a request on to its service and the answer back. Only named headers pass, in both
 * directions; the session's cookie never does.
 */
final class Proxy extends OncePerRequestFilter {
  /** How long a service may take to begin its answer. */
  static final Duration ANSWER = Duration.ofSeconds(60);

  private static final List<String> ON =
      List.of(
          HttpHeaders.ACCEPT,
          HttpHeaders.ACCEPT_LANGUAGE,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.IF_MATCH,
          HttpHeaders.IF_NONE_MATCH,
          HttpHeaders.IF_RANGE,
          HttpHeaders.RANGE,
          "Idempotency-Key",
          "tracestate");

  private static final List<String> BACK =
      List.of(
          HttpHeaders.ACCEPT_RANGES,
          HttpHeaders.ALLOW,
          HttpHeaders.CACHE_CONTROL,
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.CONTENT_LANGUAGE,
          HttpHeaders.CONTENT_RANGE,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.ETAG,
          HttpHeaders.LOCATION,
          HttpHeaders.RETRY_AFTER,
          HttpHeaders.WWW_AUTHENTICATE,
          "Content-Security-Policy",
          "Repr-Digest");

  private final Services services;
  private final Tokens tokens;
  private final HttpClient client;
  private final HandlerExceptionResolver problems;

  Proxy(Services services, Tokens tokens, HttpClient client, HandlerExceptionResolver problems) {
    this.services = services;
    this.tokens = tokens;
    this.client = client;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<URI> service = services.of(request.getRequestURI());
    if (service.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<String> authorization = tokens.authorization(request, response);
    if (authorization.isEmpty()) {
      sessionIsOver(request, response);
      return;
    }
    try {
      carryBack(send(request, service.get(), authorization.get()), response);
    } catch (Unfit unfit) {
      Access.answer(problems, request, response, unfit);
    } catch (IOException | UncheckedIOException away) {
      isUnavailable(request, response);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      isUnavailable(request, response);
    }
  }

  /** A service may die in the middle of its answer: what is carried back of it is taken back. */
  private void isUnavailable(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      throw new IOException("The answer breaks off, and so must this one");
    }
    response.reset();
    Access.answer(problems, request, response, Unfit.because(WebCode.UNAVAILABLE));
  }

  private void sessionIsOver(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("GET") && !request.getRequestURI().startsWith("/api/")) {
      response.sendRedirect("/?over");
    } else {
      Access.answer(
          problems,
          request,
          response,
          new InsufficientAuthenticationException("The session is over"));
    }
  }

  private HttpResponse<InputStream> send(
      HttpServletRequest request, URI service, String authorization)
      throws IOException, InterruptedException {
    HttpRequest.Builder on =
        HttpRequest.newBuilder(target(request, service))
            .timeout(ANSWER)
            .header(HttpHeaders.AUTHORIZATION, authorization)
            .method(request.getMethod(), body(request));
    for (String name : ON) {
      String value = request.getHeader(name);
      if (value != null) {
        on.header(name, value);
      }
    }
    // the caller's trace, or the one that began here
    Trace.current().ifPresent(trace -> on.header(TraceFilter.HEADER, trace));
    Cookie language = WebUtils.getCookie(request, LanguageOfRequest.NAME);
    Languages.of(language == null ? null : language.getValue())
        .ifPresent(known ->
            on.header(HttpHeaders.COOKIE, LanguageOfRequest.NAME + "=" + known.getLanguage()));
    return client.send(on.build(), BodyHandlers.ofInputStream());
  }

  private static URI target(HttpServletRequest request, URI service) {
    String query = request.getQueryString();
    try {
      return new URI(service + request.getRequestURI() + (query == null ? "" : "?" + query));
    } catch (URISyntaxException malformed) {
      throw Unfit.invalid("BAD_VALUE", "");
    }
  }

  private static BodyPublisher body(HttpServletRequest request) throws IOException {
    boolean none =
        request.getContentLengthLong() <= 0
            && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    if (none) {
      return BodyPublishers.noBody();
    }
    InputStream in = request.getInputStream();
    BodyPublisher streamed = BodyPublishers.ofInputStream(() -> in);
    long length = request.getContentLengthLong();
    return length < 0 ? streamed : BodyPublishers.fromPublisher(streamed, length);
  }

  private static void carryBack(HttpResponse<InputStream> answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.statusCode());
    for (String name : BACK) {
      answer.headers().firstValue(name).ifPresent(value -> response.setHeader(name, value));
    }
    answer.headers().allValues(HttpHeaders.SET_COOKIE).stream()
        .filter(cookie -> cookie.startsWith(LanguageOfRequest.NAME + "="))
        .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    answer
        .headers()
        .firstValueAsLong(HttpHeaders.CONTENT_LENGTH)
        .ifPresent(response::setContentLengthLong);
    try (InputStream body = answer.body()) {
      body.transferTo(response.getOutputStream());
    }
  }
}
