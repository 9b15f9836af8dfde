package org.xpatvoices.marketplace.paging;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.xpatvoices.marketplace.problem.WebProblem;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that a caller asks for; both ends inclusive. */
record ByteRange(long first, long last) {
    private static final Pattern ONE_RANGE =
            Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    /** Empty when the whole file is wanted, or what is wanted cannot be told. */
    static Optional<ByteRange> asked(HttpServletRequest request, HttpHeaders headers, long length) {
        @Nullable String header = request.getHeader(HttpHeaders.RANGE);
        @Nullable String unless = request.getHeader(HttpHeaders.IF_RANGE);
        if (header == null || (unless != null && !unless.strip().equals(headers.getETag()))) {
            return Optional.empty();
        }
        Matcher one = ONE_RANGE.matcher(header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return Optional.empty();
        }
        ByteRange range = range(one.group(1), one.group(2), length);
        if (range.first() >= length || range.first() > range.last()) {
            throw WebProblem.RANGE_NOT_SATISFIABLE
                    .because("The file has " + length + " bytes.")
                    .with(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
        }
        return Optional.of(range);
    }

    private static ByteRange range(String first, String last, long length) {
        if (first.isEmpty()) {
            long suffix = Long.parseLong(last);
            return new ByteRange(Math.max(0, length - suffix), suffix == 0 ? -1 : length - 1);
        }
        long end = last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1);
        return new ByteRange(Long.parseLong(first), end);
    }
}
