package org.saphan.frontdoor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.saphan.foundation.access.Access;
import org.saphan.foundation.web.Unfit;
import org.saphan.lifecycle.Refusal;
import org.saphan.lifecycle.Rejection;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Refuses what another site makes a browser send. A session cookie comes along by itself, so every
 * method that changes something must say that it comes from our own pages; browsers say so in
 * headers that no page can forge. A machine with a token of its own has no cookie to misuse.
 */
final class SameOrigin extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final String address;
  private final HandlerExceptionResolver problems;

  /**
   * @param address how browsers see this door: scheme, host and port
   */
  SameOrigin(String address, HandlerExceptionResolver problems) {
    this.address = address;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SAFE.contains(request.getMethod())
        || Tokens.isCarriedBy(request)
        || isFromOurPages(request)) {
      chain.doFilter(request, response);
    } else {
      Rejection refused = Rejection.of(Refusal.ROLE, "SAME_ORIGIN");
      Access.answer(problems, request, response, new Unfit(refused));
    }
  }

  private boolean isFromOurPages(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        ? address.equals(request.getHeader(HttpHeaders.ORIGIN))
        : site.equals("same-origin");
  }
}
