package org.xpatvoices.marketplace.seed.population;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is shared out by exact quotas over all 129,000 workers: place, nationality, sector and
 * employer. A sample is taken from this workforce, never generated smaller.
 */
final class Workforce {

    static final int SIZE = 129_000;

    private final List<Place> places = Places.all();
    private final int[] placeOf = new int[SIZE];
    private final Nationality[] nationalityOf = new Nationality[SIZE];
    private final int[] otherCountryOf = new int[SIZE];
    private final Sector[] sectorOf = new Sector[SIZE];
    private final Employers employers;

    Workforce(Streams streams) {
        int[] everybody = IntStream.range(0, SIZE).toArray();
        Quotas.fill(
                streams.named("place"),
                everybody,
                places.stream().mapToLong(Place::workers).toArray(),
                (worker, part) -> placeOf[worker] = part);
        Nationality[] origins = Nationality.values();
        Quotas.fill(
                streams.named("nationality"),
                everybody,
                IntStream.range(0, origins.length).mapToLong(at -> origins[at].perMille).toArray(),
                (worker, part) -> nationalityOf[worker] = origins[part]);
        Quotas.fill(
                streams.named("nationality.other"),
                members(worker -> nationalityOf[worker] == Nationality.OTHER),
                equalWeights(Nationality.OTHER_COUNTRIES.size()),
                (worker, part) -> otherCountryOf[worker] = part);
        Sector[] sectors = Sector.values();
        for (LocationClass kind : LocationClass.values()) {
            Quotas.fill(
                    streams.named("sector"),
                    members(worker -> place(worker).locationClass() == kind),
                    Sector.percentIn(kind),
                    (worker, part) -> sectorOf[worker] = sectors[part]);
        }
        employers = new Employers(streams, SIZE, this::cellOf);
    }

    Place place(int worker) {
        return places.get(placeOf[worker]);
    }

    Nationality nationality(int worker) {
        return nationalityOf[worker];
    }

    String country(int worker) {
        Nationality nationality = nationalityOf[worker];
        return nationality == Nationality.OTHER
                ? Nationality.OTHER_COUNTRIES.get(otherCountryOf[worker])
                : nationality.name();
    }

    Sector sector(int worker) {
        return sectorOf[worker];
    }

    Employers employers() {
        return employers;
    }

    private String cellOf(int worker) {
        Place place = place(worker);
        return place.locationClass() + "|" + place.atoll() + "|" + sectorOf[worker];
    }

    private static int[] members(java.util.function.IntPredicate wanted) {
        return IntStream.range(0, SIZE).filter(wanted).toArray();
    }

    private static long[] equalWeights(int parts) {
        return IntStream.range(0, parts).mapToLong(at -> 1).toArray();
    }
}
