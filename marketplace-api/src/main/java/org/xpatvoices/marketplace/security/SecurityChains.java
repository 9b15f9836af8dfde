package org.xpatvoices.marketplace.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;

/** The doors for machines: tokens, the API, the management port. Stateless, without cookies. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityChains {

    @Bean
    @Order(1)
    SecurityFilterChain tokens(
            HttpSecurity http,
            PartyClientRegister clients,
            SecretHash secrets,
            SecurityProblems problems) {
        stateless(http, problems)
                .securityMatcher("/oauth2/**", "/.well-known/oauth-authorization-server")
                .with(
                        new OAuth2AuthorizationServerConfigurer(),
                        server ->
                                server.registeredClientRepository(clients)
                                        .authorizationService(new ForgetfulAuthorizations())
                                        .tokenEndpoint(
                                                token ->
                                                        token.accessTokenRequestConverters(
                                                                converters -> {
                                                                    converters.clear();
                                                                    converters.add(
                                                                            new TokenRequests());
                                                                }))
                                        .clientAuthentication(
                                                client ->
                                                        client.authenticationProviders(
                                                                all ->
                                                                        all.forEach(
                                                                                each ->
                                                                                        useHash(
                                                                                                each,
                                                                                                secrets)))))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(HttpMethod.POST, "/oauth2/token")
                                        .authenticated()
                                        .anyRequest()
                                        .denyAll());
        return http.build();
    }

    private static void useHash(Object provider, SecretHash secrets) {
        if (provider instanceof ClientSecretAuthenticationProvider bySecret) {
            bySecret.setPasswordEncoder(secrets);
        }
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Admission admission, SecurityProblems problems) {
        stateless(http, problems)
                .securityMatcher("/v1/**")
                .oauth2ResourceServer(
                        server ->
                                server.jwt(_ -> {})
                                        .authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(admission));
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain management(HttpSecurity http, SecurityProblems problems) {
        stateless(http, problems)
                .securityMatcher("/actuator/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                HttpMethod.GET,
                                                "/actuator/health/**",
                                                "/actuator/prometheus")
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll());
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http, SecurityProblems problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .headers(headers -> ResponseHeaders.forData(headers));
    }
}
