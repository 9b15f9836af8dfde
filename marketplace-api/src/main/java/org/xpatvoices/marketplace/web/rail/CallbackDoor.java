package org.xpatvoices.marketplace.web.rail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Providers bring no token: a secret in the path is all that the API lets them have. */
@Configuration(proxyBeanMethods = false)
class CallbackDoor {
    @Bean
    @Order(8)
    SecurityFilterChain callbacks(HttpSecurity http) {
        http.securityMatcher("/rails/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(HttpMethod.PUT, "/rails/*/callbacks/*")
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll());
        return http.build();
    }
}
