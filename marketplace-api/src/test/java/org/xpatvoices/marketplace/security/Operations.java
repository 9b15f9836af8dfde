package org.xpatvoices.marketplace.security;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xpatvoices.marketplace.Http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Every operation below /v1, and what the files in {@code access} expect of each. */
final class Operations {
    private final TreeMap<String, Operation> all = new TreeMap<>();

    /** One method at one path. */
    record Operation(String method, String path, MediaType reads, HandlerMethod handler) {
        String name() {
            return method + " " + path;
        }

        boolean hasBody() {
            return !method.equals("GET") && !method.equals("DELETE");
        }

        /** The path with that text for every variable. */
        String pathWith(String variable) {
            return path.replaceAll("\\{[^}]*}", variable);
        }
    }

    Operations(RequestMappingHandlerMapping mapping) {
        this(mapping, path -> path.startsWith("/v1/"));
    }

    private Operations(RequestMappingHandlerMapping mapping, Predicate<String> wanted) {
        mapping.getHandlerMethods().forEach((info, handler) -> add(info, handler, wanted));
    }

    /** Our own pages and doors that are not part of the API. */
    static TreeMap<String, Operation> outsideTheApi(RequestMappingHandlerMapping mapping) {
        var others = new Operations(mapping, path -> !path.startsWith("/v1/")).all;
        others.values()
                .removeIf(
                        one -> !one.handler().getBeanType().getName().startsWith("org.xpatvoices"));
        return others;
    }

    private void add(RequestMappingInfo info, HandlerMethod handler, Predicate<String> wanted) {
        MediaType reads =
                info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON);
        for (String pattern : info.getPatternValues()) {
            String path = pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
            if (wanted.test(path)) {
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(
                                method -> {
                                    Operation found =
                                            new Operation(method.name(), path, reads, handler);
                                    all.put(found.name(), found);
                                });
            }
        }
    }

    TreeMap<String, Operation> all() {
        return all;
    }

    /** The cells of every operation by role. */
    static TreeMap<String, Map<String, String>> cells() throws IOException {
        return cells("classpath*:access/*.csv");
    }

    static TreeMap<String, Map<String, String>> cells(String files) throws IOException {
        TreeMap<String, Map<String, String>> lines = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
            for (String text : file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                if (text.isBlank() || text.startsWith("#")) {
                    continue;
                }
                String[] parts = text.split(",");
                Map<String, String> cells = new TreeMap<>();
                for (int at = 1; at < parts.length; at++) {
                    String[] cell = parts[at].strip().toLowerCase(Locale.ROOT).split("=");
                    cells.put(cell[0], cell[1]);
                }
                if (lines.put(parts[0].strip(), cells) != null) {
                    throw new IllegalStateException("two lines for " + parts[0]);
                }
            }
        }
        return lines;
    }

    /** A client in that role. */
    static Http as(Http http, String role) {
        return role.equals("anonymous")
                ? http
                : http.as(PartyKind.ofClaim(role), partyOf(PartyKind.ofClaim(role)));
    }

    private static String partyOf(PartyKind kind) {
        String prefix =
                switch (kind) {
                    case WORKER -> "wrk_";
                    case HUB -> "hub_";
                    case OFF_TAKER -> "ofk_";
                    case AUDITOR -> "aud_";
                    case OPERATOR -> "ops_";
                };
        return prefix + "f".repeat(32);
    }
}
