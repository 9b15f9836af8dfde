package org.xpatvoices.marketplace.web.licence;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.licence.GetLicences;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.marketplace.query.Queries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds out under which licence the names of rows were handed out. */
@Component
class LeakTrace {
    private static final int PAGE = 500;

    private final Queries queries;
    private final RowNames names;

    LeakTrace(Queries queries, RowNames names) {
        this.queries = queries;
        this.names = names;
    }

    /**
     * A name that a licence explains.
     *
     * @param row of the packet's files, from 1 on
     */
    record Trace(String pseudonym, String licenceId, String offTakerId, String packetId, int row) {}

    /** Pseudonyms that no licence explains are not in the answer. */
    List<Trace> of(Collection<String> pseudonyms) {
        var found = new ArrayList<Trace>();
        Long before = null;
        List<LicenceView> licences;
        do {
            licences = queries.list(new GetLicences(null, before, PAGE), LicenceView.class);
            for (LicenceView licence : licences) {
                pseudonyms.forEach(name -> addIfOwn(found, licence, name));
                before = licence.position();
            }
        } while (licences.size() == PAGE);
        return found;
    }

    private void addIfOwn(List<Trace> found, LicenceView licence, String name) {
        names.rowOf(licence.licenceId(), licence.packetId(), name)
                .ifPresent(
                        row ->
                                found.add(
                                        new Trace(
                                                name,
                                                licence.licenceId(),
                                                licence.offTakerId(),
                                                licence.packetId(),
                                                row)));
    }
}
