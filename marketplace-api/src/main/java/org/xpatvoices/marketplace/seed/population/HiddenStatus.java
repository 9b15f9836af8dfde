package org.xpatvoices.marketplace.seed.population;

/**
 * Who works without papers: .17 of the workforce, as the published mean wages of all, documented
 * and undocumented workers imply. It lowers pay and raises abuse, and that is all it does; it is
 * asked by {@link Pay} and {@link Troubles} and by nothing that writes.
 */
final class HiddenStatus {

    static final double SHARE = .17;

    private final DrawStream draws;

    HiddenStatus(Streams streams) {
        draws = streams.named("latent");
    }

    boolean of(int worker) {
        return draws.chance(worker, SHARE);
    }
}
