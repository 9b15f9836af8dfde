package org.xpatvoices.marketplace.web.conversion;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.conversion.ConversionView;
import org.xpatvoices.contracts.conversion.GetConversions;
import org.xpatvoices.contracts.ids.ConversionId;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;

import java.util.List;

/** Reads exchanges for those who have just changed one. */
@Component
class ConversionReader {
    private static final int SHOWN = 500;

    private final Queries queries;
    private final AwaitView await;

    ConversionReader(Queries queries, AwaitView await) {
        this.queries = queries;
        this.await = await;
    }

    List<ConversionAnswer> newestFirst() {
        return views().stream().map(ConversionAnswer::of).toList();
    }

    /** This one, once it shows what was said under this number; 0 for the list alone. */
    ConversionAnswer from(ConversionId id, int number) {
        return await.present(
                        () ->
                                views().stream()
                                        .filter(one -> one.conversionId().equals(id.toString()))
                                        .filter(one -> one.number() >= number)
                                        .findFirst())
                .map(ConversionAnswer::of)
                .orElseThrow(() -> WebProblem.NOT_FOUND.because("No conversion " + id + "."));
    }

    private List<ConversionView> views() {
        return queries.list(new GetConversions(SHOWN), ConversionView.class);
    }
}
