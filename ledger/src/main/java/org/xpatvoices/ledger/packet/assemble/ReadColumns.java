package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.packet.codebook.CodeList;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The columns of a packet, read out of very many workers' answers. There are few different values,
 * so each is looked up in its code list once, and kept once.
 */
final class ReadColumns {
    private static final String EMPLOYER = "employerRef";

    private final List<Column> columns;
    private final Map<String, String> employers = new ConcurrentHashMap<>();

    ReadColumns(List<String> names, RecordReader reader) {
        this.columns =
                names.stream()
                        .map(
                                name ->
                                        new Column(
                                                reader.reading(name),
                                                reader.listOf(name),
                                                new ConcurrentHashMap<>()))
                        .toList();
    }

    private record Column(
            RecordReader.Reading reading, CodeList list, Map<String, Known> knownValues) {
        Known known(String value) {
            Known known = knownValues.get(value);
            return known != null
                    ? known
                    : knownValues.computeIfAbsent(value, one -> new Known(one, list.released(one)));
        }
    }

    /** A value, and what a packet shows of it if nothing needs generalising. */
    private record Known(String value, String label) {}

    /** The items that have to be read of the forms for these columns, the employer, and others. */
    static Set<String> items(RecordReader reader, List<String> columns, Set<String> others) {
        var items = new HashSet<>(Set.of(EMPLOYER));
        columns.forEach(column -> items.addAll(reader.items(column)));
        others.forEach(column -> items.addAll(reader.items(column)));
        return Set.copyOf(items);
    }

    /** One value per column; refuses what a code list lacks. */
    List<String> values(Answered profile, Answered facts) {
        var values = new String[columns.size()];
        for (int column = 0; column < values.length; column++) {
            Column one = columns.get(column);
            values[column] = one.known(one.reading.of(profile, facts)).value();
        }
        return List.of(values);
    }

    /** The label of a value that has been read. */
    String label(int column, String value) {
        return columns.get(column).known(value).label();
    }

    /** Blank or {@code NOT_STATED} where nobody knows. */
    String employer(Answered contract) {
        String named = contract.code(EMPLOYER);
        String known = employers.get(named);
        return known == null ? employers.computeIfAbsent(named, one -> one) : known;
    }
}
