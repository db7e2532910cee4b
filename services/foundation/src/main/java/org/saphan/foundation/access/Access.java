package org.saphan.foundation.access;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A service is a resource server without sessions: every path not named here is denied, and nobody
 * gets further without a token of the issuer. What a person may do there is decided by role and
 * relation, in the ledger.
 */
@Configuration(proxyBeanMethods = false)
public class Access {
  /** No script but our own files, which ask nobody but us; no frame, nothing from elsewhere. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'"
          + " data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** A span for every filter of every request costs, and nobody looks. */
  @Bean
  SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @ConditionalOnMissingBean(SecurityFilterChain.class)
  SecurityFilterChain serviceDoors(
      HttpSecurity http,
      JwtDecoder decoder,
      @Value("${spring.application.name}") String service,
      ObjectProvider<RoleHolding> holding,
      ObjectProvider<Standing> standing,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    TokenReader tokens =
        new TokenReader(
            holding.getIfAvailable(() -> (agency, role) -> true),
            standing.getIfAvailable(() -> actor -> actor));
    JwtDecoder checked = new RememberedTokens(decoder, InstantSource.system());
    return headers(http)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(none ->
            none.disable()) // no cookie carries authority here; the front door checks origins
        .requestCache(none -> none.disable())
        .logout(none -> none.disable())
        .authorizeHttpRequests(paths ->
            paths
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                    HttpMethod.GET,
                    "/actuator/health/**",
                    "/actuator/prometheus",
                    "/foundation/**",
                    "/favicon.ico")
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/peer")
                .permitAll() // a question of another service, which says itself who signed it
                .requestMatchers("/api/" + service + "/**", "/" + service + "/**")
                .authenticated()
                .anyRequest()
                .denyAll())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.decoder(checked).jwtAuthenticationConverter(tokens))
                .authenticationEntryPoint(
                    (request, response, cause) -> answer(problems, request, response, cause))
                .accessDeniedHandler(
                    (request, response, cause) -> answer(problems, request, response, cause)))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint(
                    (request, response, cause) -> answer(problems, request, response, cause))
                .accessDeniedHandler(
                    (request, response, cause) -> answer(problems, request, response, cause)))
        .build();
  }

  /**
   * The headers of every answer: never kept by a browser or a cache, never framed, never guessed.
   */
  public static HttpSecurity headers(HttpSecurity http) {
    return http.headers(headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
            // "no-referrer" would make browsers send "Origin: null", which the front door refuses
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
            .contentTypeOptions(withDefaults())
            .cacheControl(withDefaults()));
  }

  /**
   * Answers a refusal of a filter, where no dispatcher draws the page: a machine gets its answer at
   * once, a person gets the page of the error dispatch.
   */
  public static void answer(
      HandlerExceptionResolver problems,
      HttpServletRequest request,
      HttpServletResponse response,
      Exception cause)
      throws IOException {
    ModelAndView page = problems.resolveException(request, response, null, cause);
    if (page != null && page.hasView()) {
      HttpStatusCode status = page.getStatus();
      response.sendError(status == null ? 500 : status.value());
    }
  }
}
