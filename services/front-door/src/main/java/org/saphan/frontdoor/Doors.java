package org.saphan.frontdoor;

import java.util.Map;
import java.util.function.Supplier;
import org.saphan.foundation.access.Access;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may pass: the start page is for everybody, the rest for who has signed in. */
@Configuration(proxyBeanMethods = false)
class Doors {
  private static final String CLIENT = "saphan";
  private static final String SIGN_IN = "/oauth2/authorization/" + CLIENT;

  @Bean
  SecurityFilterChain doors(
      HttpSecurity http,
      ClientRegistrationRepository registrations,
      @Value("${saphan.front-door.address}") String address,
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    OidcClientInitiatedLogoutSuccessHandler signedOut =
        new OidcClientInitiatedLogoutSuccessHandler(registrations);
    signedOut.setPostLogoutRedirectUri(address + "/");
    Access.headers(http)
        // signing out is a form that ends at the issuer, and browsers check every step of the way
        .headers(headers ->
            headers.contentSecurityPolicy(policy ->
                policy.policyDirectives(
                    Access.CONTENT_SECURITY_POLICY.replace(
                        "form-action 'self'", "form-action 'self' " + issuer))))
        .csrf(csrf -> csrf.disable()) // SameOrigin does it, for the services behind this door too
        .addFilterBefore(new SameOrigin(address, problems), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(paths ->
            paths
                .requestMatchers(
                    "/", "/foundation/**", "/favicon.ico", "/error", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll() // the door's figures are nobody's who comes through it
                .requestMatchers(Tokens::isCarriedBy)
                .permitAll() // the service behind checks the token
                .anyRequest()
                .authenticated())
        .oauth2Login(login -> login.loginPage(SIGN_IN))
        .requestCache(cache -> cache.requestCache(asked()))
        .logout(logout ->
            logout
                .logoutRequestMatcher(
                    PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/sign-out"))
                .logoutSuccessHandler(signedOut))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint(signInFirst(problems))
                .accessDeniedHandler((request, response, cause) ->
                    Access.answer(problems, request, response, cause)));
    return http.build();
  }

  /**
   * The page that was asked for before signing in, without the mark that Spring would add to it.
   */
  @SuppressWarnings("NullAway") // Spring's own way to say "no mark"; only its signature forgets it
  private static HttpSessionRequestCache asked() {
    HttpSessionRequestCache asked = new HttpSessionRequestCache();
    asked.setMatchingRequestParameterName(null);
    return asked;
  }

  /** A person who opens a page is sent to the sign-in; everybody else is told. */
  private static AuthenticationEntryPoint signInFirst(HandlerExceptionResolver problems) {
    LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
    signIn.setFavorRelativeUris(true);
    return (request, response, cause) -> {
      String accept = request.getHeader("Accept");
      boolean opensAPage =
          request.getMethod().equals("GET")
              && !request.getRequestURI().startsWith("/api/")
              && accept != null
              && accept.contains("text/html");
      if (opensAPage) {
        signIn.commence(request, response, cause);
      } else {
        Access.answer(problems, request, response, cause);
      }
    };
  }

  /**
   * Asks the issuer for its addresses at the first sign-in, so that the order of starts is free.
   */
  @Bean
  ClientRegistrationRepository registrations(
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
      @Value("${saphan.front-door.address}") String address,
      @Value("${saphan.front-door.client-id:front-door}") String id,
      @Value("${saphan.front-door.client-secret}") String secret) {
    Supplier<ClientRegistration> saphan =
        SingletonSupplier.of(() ->
            ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(CLIENT)
                .clientId(id)
                .clientSecret(secret)
                .scope("openid")
                .userNameAttributeName("sub")
                .redirectUri(address + "/login/oauth2/code/{registrationId}")
                .clientSettings(
                    ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build());
    return name -> name.equals(CLIENT) ? saphan.get() : null;
  }

  /** Over an encrypted line, the cookie travels over nothing else. */
  @Bean
  ServletContextInitializer cookieOverTlsOnly(
      @Value("${saphan.front-door.address}") String address) {
    return context -> context.getSessionCookieConfig().setSecure(address.startsWith("https:"));
  }

  @Bean
  OAuth2AuthorizedClientRepository tokensInTheSession() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  OAuth2AuthorizedClientManager clients(
      ClientRegistrationRepository registrations,
      OAuth2AuthorizedClientRepository tokens,
      ApplicationEventPublisher events) {
    RefreshTokenOAuth2AuthorizedClientProvider refreshing =
        new RefreshTokenOAuth2AuthorizedClientProvider();
    // so that the session's id token follows, which the issuer wants back at the sign-out
    refreshing.setApplicationEventPublisher(events);
    DefaultOAuth2AuthorizedClientManager manager =
        new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
    manager.setAuthorizedClientProvider(refreshing);
    // the usual mapper would read a parameter, and with it the body that is to go on untouched
    manager.setContextAttributesMapper(request -> Map.of());
    return manager;
  }
}
