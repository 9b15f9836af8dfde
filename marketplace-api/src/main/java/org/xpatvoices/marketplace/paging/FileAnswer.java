package org.xpatvoices.marketplace.paging;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A file as an answer: whole or the asked range, with the digest of what is sent and of the whole.
 * Several ranges in one request are answered with the whole file, as RFC 9110 allows.
 */
public final class FileAnswer {
    private FileAnswer() {}

    public static ResponseEntity<byte[]> of(
            byte[] content, String name, MediaType type, HttpServletRequest request) {
        byte[] digest = Digests.sha256(content);
        HttpHeaders headers = headers(digest);
        if (known(request, headers)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        describe(headers, name, type, digest);
        Optional<ByteRange> range = ByteRange.asked(request, headers, content.length);
        if (range.isEmpty()) {
            headers.set(Digests.CONTENT_DIGEST, Digests.header(digest));
            return new ResponseEntity<>(content, headers, HttpStatus.OK);
        }
        ByteRange part = range.get();
        byte[] bytes = Arrays.copyOfRange(content, (int) part.first(), (int) part.last() + 1);
        narrow(headers, part, content.length, Digests.sha256(bytes));
        return new ResponseEntity<>(bytes, headers, HttpStatus.PARTIAL_CONTENT);
    }

    /**
     * The same for a file that is too big to be held. A range is read twice: its digest goes out
     * before its bytes.
     */
    public static ResponseEntity<Resource> streamed(
            StoredContent content, String name, MediaType type, HttpServletRequest request) {
        byte[] digest = content.sha256();
        HttpHeaders headers = headers(digest);
        if (known(request, headers)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        describe(headers, name, type, digest);
        Optional<ByteRange> range = ByteRange.asked(request, headers, content.length());
        if (range.isEmpty()) {
            headers.set(Digests.CONTENT_DIGEST, Digests.header(digest));
            return body(content, new ByteRange(0, content.length() - 1), headers, HttpStatus.OK);
        }
        ByteRange part = range.get();
        byte[] partDigest = Digests.sha256(new SliceStream(content, part.first(), part.last()));
        narrow(headers, part, content.length(), partDigest);
        return body(content, part, headers, HttpStatus.PARTIAL_CONTENT);
    }

    private static ResponseEntity<Resource> body(
            StoredContent content, ByteRange part, HttpHeaders headers, HttpStatus status) {
        headers.setContentLength(part.last() - part.first() + 1);
        var stream = new SliceStream(content, part.first(), part.last());
        return new ResponseEntity<>(new InputStreamResource(stream), headers, status);
    }

    private static HttpHeaders headers(byte[] digest) {
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(Digests.etag(digest));
        headers.setCacheControl("private, no-cache");
        headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
        return headers;
    }

    private static boolean known(HttpServletRequest request, HttpHeaders headers) {
        return EntityTags.anyOf(
                request.getHeader(HttpHeaders.IF_NONE_MATCH), String.valueOf(headers.getETag()));
    }

    private static void describe(HttpHeaders headers, String name, MediaType type, byte[] digest) {
        headers.setContentType(type);
        headers.setContentDisposition(ContentDisposition.attachment().filename(name).build());
        headers.set(Digests.REPR_DIGEST, Digests.header(digest));
    }

    private static void narrow(HttpHeaders headers, ByteRange part, long length, byte[] digest) {
        headers.set(
                HttpHeaders.CONTENT_RANGE,
                String.format(Locale.ROOT, "bytes %d-%d/%d", part.first(), part.last(), length));
        headers.set(Digests.CONTENT_DIGEST, Digests.header(digest));
    }
}
