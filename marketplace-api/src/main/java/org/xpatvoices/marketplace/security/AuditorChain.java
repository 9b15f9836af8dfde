package org.xpatvoices.marketplace.security;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The door for auditors in a browser. It stands below the console's path, whose session cookie it
 * shares, and before the operators' door: neither opens the other.
 */
@Configuration(proxyBeanMethods = false)
class AuditorChain {
    private static final String HOME = "/console/auditor";
    private static final String LOGIN = HOME + "/login";

    @Bean
    @Order(9)
    SecurityFilterChain auditorDoor(
            HttpSecurity http,
            PartyClientRegister clients,
            SecretHash secrets,
            SignInTries tries,
            Subkeys subkeys,
            SecurityProblems problems) {
        http.securityMatcher(HOME, HOME + "/**")
                .authenticationProvider(new AuditorLogin(clients, secrets, tries, subkeys))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(LOGIN)
                                        .permitAll()
                                        .anyRequest()
                                        .access(
                                                (caller, _) ->
                                                        new AuthorizationDecision(
                                                                isLive(caller.get(), clients))))
                .exceptionHandling(failures -> failures.accessDeniedHandler(problems))
                .formLogin(
                        form ->
                                form.loginPage(LOGIN)
                                        .loginProcessingUrl(LOGIN)
                                        .failureUrl(LOGIN + "?refused")
                                        .defaultSuccessUrl(HOME, true))
                .logout(
                        logout ->
                                logout.logoutUrl(HOME + "/logout").logoutSuccessUrl(LOGIN + "?out"))
                .headers(headers -> ResponseHeaders.forPages(headers));
        return http.build();
    }

    /** Asked at each request: a revoked client's session ends at once. */
    private static boolean isLive(
            @Nullable Authentication authentication, PartyClientRegister clients) {
        Caller caller = Caller.of(authentication);
        return caller != null
                && caller.kind() == PartyKind.AUDITOR
                && clients.isLive(caller.clientId());
    }
}
