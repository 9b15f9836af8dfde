package org.xpatvoices.ledger.packet.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        private static final int DIFFERENT_MAX = 4_096;

        private final String name;
        private final String text;
        private int at;
        private int width = 1;
        private final List<Map<String, String>> texts = new ArrayList<>();

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
            cells.add(once(0, cell()));
            while (next(',')) {
                cells.add(once(cells.size(), cell()));
            }
            if (!next('\r') || !next('\n')) {
                throw new Unreadable(name + " has a line that does not end in CR LF");
            }
            width = cells.size();
            return cells;
        }

        /** Equal cells of a column are one text, as long as there are few different ones. */
        private String once(int column, String cell) {
            if (column == texts.size()) {
                texts.add(new HashMap<>());
            }
            Map<String, String> known = texts.get(column);
            String same = known.get(cell);
            if (same == null && known.size() < DIFFERENT_MAX) {
                known.put(cell, cell);
            }
            return same == null ? cell : same;
        }

        private boolean next(char expected) {
            if (at < text.length() && text.charAt(at) == expected) {
                at++;
                return true;
            }
            return false;
        }

        private String cell() {
            return next('"') ? quoted() : bare();
        }

        private String bare() {
            int start = at;
            while (at < text.length() && !endsACell(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
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
