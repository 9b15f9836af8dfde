package org.xpatvoices.marketplace.security;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The doors for people in a browser: the console, the workers' pages, and what anyone may see. */
@Configuration(proxyBeanMethods = false)
class PageChains {
    private static final String CONSOLE_LOGIN = "/console/login";
    private static final String WORKER_LOGIN = "/worker/login";

    @Bean
    @Order(10)
    SecurityFilterChain console(
            HttpSecurity http,
            Operators operators,
            SignInTries tries,
            Subkeys subkeys,
            SecurityProblems problems) {
        http.securityMatcher("/console", "/console/**")
                .authenticationProvider(new OperatorLogin(operators, tries, subkeys))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(CONSOLE_LOGIN)
                                        .permitAll()
                                        .anyRequest()
                                        .hasRole("OPERATOR"))
                .exceptionHandling(failures -> failures.accessDeniedHandler(problems))
                .formLogin(
                        form ->
                                form.loginPage(CONSOLE_LOGIN)
                                        .loginProcessingUrl(CONSOLE_LOGIN)
                                        .failureUrl(CONSOLE_LOGIN + "?refused")
                                        .defaultSuccessUrl("/console"))
                .logout(
                        logout ->
                                logout.logoutUrl("/console/logout")
                                        .logoutSuccessUrl(CONSOLE_LOGIN + "?out"))
                .headers(headers -> ResponseHeaders.forPages(headers));
        return http.build();
    }

    @Bean
    @Order(11)
    SecurityFilterChain workerPages(
            HttpSecurity http, WorkerPageSessions sessions, SecurityProblems problems) {
        CookieCsrfTokenRepository forms = new CookieCsrfTokenRepository();
        forms.setCookieName("xv_worker_form");
        forms.setCookiePath(WorkerPageSessions.PATH);
        forms.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        http.securityMatcher("/worker", "/worker/**")
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(WORKER_LOGIN)
                                        .permitAll()
                                        .anyRequest()
                                        .hasRole("WORKER"))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(
                                                new LanguageKeepingLogin(WORKER_LOGIN))
                                        .accessDeniedHandler(problems))
                .headers(headers -> ResponseHeaders.forPages(headers));
        return http.build();
    }

    @Bean
    @Order(12)
    SecurityFilterChain docs(HttpSecurity http) {
        open(http.securityMatcher("/docs/**", "/swagger-ui/**", "/webjars/**"))
                .headers(headers -> ResponseHeaders.forDocs(headers));
        return http.build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain openPages(HttpSecurity http) {
        open(http).headers(headers -> ResponseHeaders.forPages(headers));
        return http.build();
    }

    /** Reading is for everyone; nothing is written outside the doors above. */
    private static HttpSecurity open(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, "/**")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, "/**")
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll());
    }
}
