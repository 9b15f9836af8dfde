package org.xpatvoices.ledger.packet.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A strict reader of RFC 4180: every line ends in CR LF and has as many cells as the header. */
final class CsvText {
    final List<String> header;
    final List<List<String>> rows;

    private CsvText(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    static CsvText read(String name, byte[] content) {
        List<List<String>> lines = new Reader(name, utf8(name, content)).lines();
        if (lines.isEmpty()) {
            throw new Unreadable(name + " has no header");
        }
        List<String> header = lines.getFirst();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).size() != header.size()) {
                throw new Unreadable(name + " row " + i + " has " + lines.get(i).size() + " cells");
            }
        }
        return new CsvText(header, lines.subList(1, lines.size()));
    }

    static String utf8(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(name + " is not UTF-8");
        }
    }

    private static final class Reader {
        private final String name;
        private final String text;
        private int at;
        private int width = 1;
        private final List<KnownTexts> texts = new ArrayList<>();

        Reader(String name, String text) {
            this.name = name;
            this.text = text;
        }

        List<List<String>> lines() {
            var lines = new ArrayList<List<String>>();
            while (at < text.length()) {
                lines.add(line());
            }
            return lines;
        }

        private List<String> line() {
            var cells = new ArrayList<String>(width);
            cells.add(cell(0));
            while (next(',')) {
                cells.add(cell(cells.size()));
            }
            if (!next('\r') || !next('\n')) {
                throw new Unreadable(name + " has a line that does not end in CR LF");
            }
            width = cells.size();
            return cells;
        }

        private boolean next(char expected) {
            if (at < text.length() && text.charAt(at) == expected) {
                at++;
                return true;
            }
            return false;
        }

        private String cell(int column) {
            if (column == texts.size()) {
                texts.add(new KnownTexts());
            }
            return next('"') ? quoted() : bare(texts.get(column));
        }

        private String bare(KnownTexts known) {
            int start = at;
            String latest = known.latest();
            int end = start + latest.length();
            if (text.startsWith(latest, start)
                    && end < text.length()
                    && endsACell(text.charAt(end))) {
                at = end;
                return latest;
            }
            while (at < text.length() && !endsACell(text.charAt(at))) {
                at++;
            }
            return known.of(text, start, at);
        }

        private static boolean endsACell(char c) {
            return c == ',' || c == '\r' || c == '\n' || c == '"';
        }

        private String quoted() {
            var cell = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    cell.append(c);
                } else if (!next('"')) {
                    return cell.toString();
                } else {
                    cell.append('"');
                }
            }
            throw new Unreadable(name + " has a quote that never ends");
        }
    }
}
