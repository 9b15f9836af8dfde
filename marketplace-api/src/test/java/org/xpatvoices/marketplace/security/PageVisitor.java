package org.xpatvoices.marketplace.security;

import org.xpatvoices.marketplace.Http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without scripts: it keeps cookies, and the hidden field of the last form per door. */
public final class PageVisitor {
    private static final Pattern FORM = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private final Http http;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> forms = new TreeMap<>();

    public PageVisitor(Http http) {
        this.http = http.with("Accept", "text/html,*/*");
    }

    public Http.Answer get(String path) {
        return kept(path, client().get(path));
    }

    /** With the hidden field of that door; the form otherwise as given. */
    public Http.Answer post(String path, String form) {
        String hidden =
                URLEncoder.encode(forms.getOrDefault(door(path), ""), StandardCharsets.UTF_8);
        return kept(path, client().post(path, FORM_TYPE, form + "&_csrf=" + hidden));
    }

    private Http client() {
        StringBuilder all = new StringBuilder();
        cookies.forEach((name, value) -> all.append(name).append('=').append(value).append(';'));
        return cookies.isEmpty() ? http : http.with("Cookie", all.toString());
    }

    private Http.Answer kept(String path, Http.Answer answer) {
        for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        Matcher form = FORM.matcher(answer.text());
        if (form.find()) {
            forms.put(door(path), form.group(1));
        }
        return answer;
    }

    private static String door(String path) {
        return path.startsWith("/worker") ? "worker" : "console";
    }
}
