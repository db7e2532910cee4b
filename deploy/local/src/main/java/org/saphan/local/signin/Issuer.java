package org.saphan.local.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The authorization server: one client, the front door, with PKCE. */
@Configuration(proxyBeanMethods = false)
class Issuer {
  /** How long a person stays signed in without choosing again: a long working day. */
  static final Duration REFRESH = Duration.ofHours(12);

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    http.oauth2AuthorizationServer(server -> {
      http.securityMatcher(server.getEndpointsMatcher());
      server.oidc(Customizer.withDefaults());
    });
    return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) {
    return http.authorizeHttpRequests(paths ->
            paths
                .requestMatchers(
                    "/sign-in", "/local/token", "/foundation/**", "/actuator/health/**", "/error")
                .permitAll()
                .anyRequest()
                .denyAll())
        .csrf(csrf -> csrf.ignoringRequestMatchers("/local/token")) // opened by the secret alone
        .formLogin(form -> form.loginPage("/sign-in").usernameParameter("user"))
        .build();
  }

  /** Whoever is clicked is signed in. */
  @Bean
  AuthenticationProvider samplePeople() {
    return new AuthenticationProvider() {
      @Override
      public Authentication authenticate(Authentication asked) {
        if (Person.of(asked.getName()).isEmpty()) {
          throw new BadCredentialsException("No such sample person");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
            asked.getName(),
            "",
            List.of(
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
      }

      @Override
      public boolean supports(Class<?> kind) {
        return kind == UsernamePasswordAuthenticationToken.class;
      }
    };
  }

  @Bean
  RegisteredClientRepository clients(
      @Value("${saphan.front-door.address}") String frontDoor,
      @Value("${saphan.front-door.client-secret}") String secret,
      @Value("${saphan.sign-in.access-lifetime:10m}") Duration access) {
    RegisteredClient client =
        RegisteredClient.withId("front-door")
            .clientId("front-door")
            .clientSecret("{noop}" + secret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .redirectUri(frontDoor + "/login/oauth2/code/saphan")
            .postLogoutRedirectUri(frontDoor + "/")
            .scope(OidcScopes.OPENID)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .tokenSettings(
                TokenSettings.builder()
                    .accessTokenTimeToLive(access)
                    .refreshTokenTimeToLive(REFRESH)
                    .build())
            .build();
    return new InMemoryRegisteredClientRepository(client);
  }

  @Bean
  AuthorizationServerSettings settings(
      @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer).build();
  }

  @Bean
  JWKSource<SecurityContext> keys(@Value("${saphan.data-directory}") Path data) {
    return new ImmutableJWKSet<>(new JWKSet(List.of(SigningKey.in(data))));
  }

  @Bean
  JwtEncoder encoder(JWKSource<SecurityContext> keys) {
    return new NimbusJwtEncoder(keys);
  }

  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  /** Writes who the person is into every token. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context -> {
      Authentication who = context.getPrincipal();
      Optional.ofNullable(who)
          .flatMap(person -> Person.of(person.getName()))
          .ifPresent(person -> person.claims().forEach(context.getClaims()::claim));
    };
  }
}
