package org.xpatvoices.marketplace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

import java.util.regex.Pattern;

/** Sends to the sign-in page in the language that the address asked for. */
class LanguageKeepingLogin extends LoginUrlAuthenticationEntryPoint {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    LanguageKeepingLogin(String page) {
        super(page);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception) {
        String page = super.determineUrlToUseForThisRequest(request, response, exception);
        String language = request.getParameter("lang");
        return language != null && LANGUAGE.matcher(language).matches()
                ? page + "?lang=" + language
                : page;
    }
}
