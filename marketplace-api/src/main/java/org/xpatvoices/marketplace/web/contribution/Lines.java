package org.xpatvoices.marketplace.web.contribution;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a stream line by line and never holds more of a line than a record may have. */
final class Lines {
    private static final int BUFFER_BYTES = 8_192;

    private final InputStream in;
    private final int lineBytesMax;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private int number;

    Lines(InputStream in, int lineBytesMax) {
        this.in = in;
        this.lineBytesMax = lineBytesMax;
    }

    /** One line; its bytes are absent when there were too many of them. */
    record Line(int number, byte @Nullable [] bytes) {}

    /** The next line that is not blank; null at the end. */
    @Nullable Line next() throws IOException {
        while (true) {
            var line = new ByteArrayOutputStream(512);
            boolean ended = read(line);
            if (ended && line.size() == 0) {
                return null;
            }
            number++;
            if (line.size() > lineBytesMax) {
                return new Line(number, null);
            }
            var bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return new Line(number, bytes);
            }
            if (ended) {
                return null;
            }
        }
    }

    /** Answers true when the stream ended before the line did. */
    private boolean read(ByteArrayOutputStream line) throws IOException {
        while (true) {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return true;
                }
            }
            int newline = at;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            int room = lineBytesMax + 1 - line.size();
            line.write(buffer, at, Math.min(newline - at, Math.max(room, 0)));
            boolean found = newline < end;
            at = found ? newline + 1 : newline;
            if (found) {
                return false;
            }
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
