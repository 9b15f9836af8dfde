package org.xpatvoices.marketplace.paging;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as an answer: whole or the asked range, with the digest of what is sent and of the whole.
 * Several ranges in one request are answered with the whole file, as RFC 9110 allows.
 */
public final class FileAnswer {
    private static final Pattern ONE_RANGE =
            Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    private FileAnswer() {}

    /** Both ends inclusive. */
    private record Range(long first, long last) {}

    public static ResponseEntity<byte[]> of(
            byte[] content, String name, MediaType type, HttpServletRequest request) {
        byte[] digest = Digests.sha256(content);
        String etag = Digests.etag(digest);
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(etag);
        headers.setCacheControl("private, no-cache");
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (EntityTags.anyOf(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(type);
        headers.setContentDisposition(ContentDisposition.attachment().filename(name).build());
        headers.set(Digests.REPR_DIGEST, Digests.header(digest));
        Optional<Range> range = asked(request, etag, content.length);
        if (range.isEmpty()) {
            headers.set(Digests.CONTENT_DIGEST, Digests.header(digest));
            return new ResponseEntity<>(content, headers, HttpStatus.OK);
        }
        Range part = range.get();
        byte[] bytes = Arrays.copyOfRange(content, (int) part.first(), (int) part.last() + 1);
        headers.set(
                HttpHeaders.CONTENT_RANGE,
                String.format(
                        Locale.ROOT, "bytes %d-%d/%d", part.first(), part.last(), content.length));
        headers.set(Digests.CONTENT_DIGEST, Digests.header(Digests.sha256(bytes)));
        return new ResponseEntity<>(bytes, headers, HttpStatus.PARTIAL_CONTENT);
    }

    private static Optional<Range> asked(HttpServletRequest request, String etag, long length) {
        @Nullable String header = request.getHeader(HttpHeaders.RANGE);
        @Nullable String unless = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null || (unless != null && !unless.strip().equals(etag))) {
            return Optional.empty();
        }
        Matcher one = ONE_RANGE.matcher(header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return Optional.empty();
        }
        Range range = range(one.group(1), one.group(2), length);
        if (range.first() >= length || range.first() > range.last()) {
            throw WebProblem.RANGE_NOT_SATISFIABLE
                    .because("The file has " + length + " bytes.")
                    .with(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        }
        return Optional.of(range);
    }

    private static Range range(String first, String last, long length) {
        if (first.isEmpty()) {
            long suffix = Long.parseLong(last);
            return new Range(Math.max(0, length - suffix), suffix == 0 ? -1 : length - 1);
        }
        long end = last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
        return new Range(Long.parseLong(first), end);
    }
}
