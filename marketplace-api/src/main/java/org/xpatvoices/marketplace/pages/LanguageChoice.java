package org.xpatvoices.marketplace.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the language from {@code ?lang=}, else from the cookie of an earlier choice, else from the
 * browser. A language we do not write gives English, never an error.
 */
@Component("localeResolver")
class LanguageChoice implements LocaleResolver, HandlerInterceptor, WebMvcConfigurer {
    private static final String NAME = "lang";

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosen(request.getParameter(NAME))
                .ifPresent(
                        language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language)));
        return true;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (!translated(request.getRequestURI())) {
            return Language.ENGLISH.locale();
        }
        return chosen(request.getParameter(NAME))
                .or(() -> remembered(request))
                .orElseGet(() -> Language.of(request.getLocale()))
                .locale();
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new IllegalStateException("the language is chosen with ?lang=");
    }

    /**
     * Pages that workers read, or that speak of them; the others are in English, and say so to a
     * screen reader.
     */
    private static boolean translated(String path) {
        return path.equals("/")
                || path.equals("/left")
                || path.startsWith("/worker")
                || path.startsWith("/catalogue")
                || path.equals("/transparency")
                || path.startsWith("/reports");
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> chosen(cookie.getValue()));
    }

    private static Optional<Language> chosen(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static String cookie(Language language) {
        return ResponseCookie.from(NAME, language.tag())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(180))
                .build()
                .toString();
    }
}
