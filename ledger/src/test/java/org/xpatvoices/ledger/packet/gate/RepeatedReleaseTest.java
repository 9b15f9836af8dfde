package org.xpatvoices.ledger.packet.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A year and more of packets about people who come and go, against buyers who know everything but
 * the secrets. What is promised holds with the gate; without it the same buyers win, so they can.
 */
class RepeatedReleaseTest {
    private static final long SEED = 20_261_122;
    private static final int COHORTS = 12;
    private static final double CHURN = .05;
    private static final List<String> WAGES = List.of("basicWage", "fixedIncome");

    /**
     * What a series of packets came to.
     *
     * @param leftOut held back or suppressed, per packet the share of those whose turn it was
     * @param passedOver of those who stayed throughout, the share that two rounds running left out
     */
    private record Series(
            Adversary buyers,
            double lossMean,
            double suppressedMax,
            List<Double> leftOut,
            double passedOver,
            Map<Integer, Integer> timesSold,
            Publisher publisher) {
        double leftOutMax() {
            return leftOut.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }
    }

    @Test
    void exposesNobodyOfTheAdultTableInAYear() {
        var town = new AdultTown(42_000);

        Series year = run(new Publisher.Gated(town, COHORTS), 30_162, CHURN, COHORTS);

        expectNothing(year);
        // The design's table: twelve disjoint cohorts lose .136; the packet of an epoch is as
        // exact.
        assertThat(year.lossMean).isLessThanOrEqualTo(.136);
        assertThat(year.suppressedMax).isLessThanOrEqualTo(.02);
        assertThat(year.publisher.heldBack).as("nobody waits while nobody returns").isZero();
        assertThat(year.timesSold.values()).containsOnly(1);
        // Everybody who stayed has had their turn, but for the few suppressed.
        assertThat(year.timesSold.size()).isGreaterThan(30_000);
    }

    @Test
    void exposesNobodyWhenCohortsReturn() {
        var town = new AdultTown(14_000);

        Series years = run(new Publisher.Gated(town, 3), 9_000, CHURN, 12);

        expectNothing(years);
        assertThat(years.timesSold.values()).contains(2, 3, 4);
        assertThat(years.publisher.heldBack).isPositive();
    }

    @Test
    void exposesNobodyOfAPressedPopulation() {
        var town = new SyntheticTown(SEED, 4_500);

        Series years = run(new Publisher.Gated(town, 3), 3_000, CHURN, 10);

        expectNothing(years);
        assertThat(years.timesSold.values()).contains(2);
    }

    /** The contract's wage and the wage month's are one number: buyers put the packets together. */
    @Test
    void exposesNobodyWhenTwoFormsTellTheSame() {
        var town = new AdultTown(14_000);

        Series years = run(new Publisher.Gated(town, 3, WAGES, true), 9_000, CHURN, 9);

        expectNothing(years);
        assertThat(years.timesSold.values()).contains(2, 3);
    }

    /** Every year one in three says something else; buyers follow rows by their other columns. */
    @Test
    void exposesNobodyWhenAnswersChange() {
        var town = new AdultTown(14_000, 3);

        Series years = run(new Publisher.Gated(town, 3), 9_000, CHURN, 12);

        expectNothingToFollow(years);
        assertThat(years.buyers.narrowedByIntersection()).as("stayers").isZero();
        assertThat(years.timesSold.values()).contains(2, 3, 4);
    }

    @Test
    void wouldExposeManyIfEverybodyWereTakenToSayTheSameAgain() {
        var town = new AdultTown(14_000, 3);

        Series years = run(Publisher.Gated.forgetful(town, 3), 9_000, CHURN, 12);

        assertThat(years.buyers.narrowedByFollowing()).isPositive();
    }

    @Test
    void wouldExposeManyIfColumnsWereComparedByName() {
        var town = new AdultTown(14_000);

        Series years = run(new Publisher.Gated(town, 3, WAGES, false), 9_000, CHURN, 9);

        assertThat(years.buyers.narrowedByCounting()).isPositive();
        assertThat(years.buyers.exposedByDifferencing()).isPositive();
    }

    @Test
    void wouldExposeManyWithoutTheGate() {
        var town = new AdultTown(14_000);

        Series naive = run(new Publisher.Naive(town), 9_000, CHURN, 4);

        assertThat(naive.buyers.narrowedByIntersection()).isPositive();
        assertThat(naive.buyers.exposedByDifferencing()).isGreaterThan(50);
        assertThat(naive.buyers.uniqueInTwoPackets()).isGreaterThan(100);
    }

    @Test
    void wouldExposeThePressedPopulationWithoutTheGate() {
        var town = new SyntheticTown(SEED, 3_000);

        Series naive = run(new Publisher.Naive(town), 2_000, CHURN, 3);

        assertThat(naive.buyers.exposedByDifferencing()).isPositive();
        assertThat(naive.buyers.uniqueInTwoPackets()).isPositive();
    }

    /**
     * {@code -Dharness.people=129000}: as many people as the pilot has, for three years or as many
     * epochs as {@code -Dharness.epochs=96} says; {@code -Dharness.changing=12} has one in three
     * change the answer after so many epochs, again and again.
     */
    @Test
    @EnabledIfSystemProperty(named = "harness.people", matches = "[0-9]+")
    void exposesNobodyInManyYears() {
        int people = Integer.getInteger("harness.people");
        int epochs = Integer.getInteger("harness.epochs", 36);
        int changing = Integer.getInteger("harness.changing", 0);
        var town = new AdultTown(people + (int) (people * CHURN * epochs), changing);

        Series years = run(new Publisher.Gated(town, COHORTS), people, CHURN, epochs);

        expectNothingToFollow(years);
        if (changing == 0) {
            expectNothing(years);
        }
        if (changing == 0 && epochs <= 36) {
            expectThatGroupsLast(years);
        }
    }

    /** The same, and one in three says something else each time. */
    @Test
    void exposesNobodyWhenACohortOfThePilotReturnsWithOtherAnswers() {
        var town = new AdultTown(22_000, 1);

        Series rounds = run(new Publisher.Gated(town, 1), 10_750, COHORTS * CHURN * .88, 3);

        expectNothingToFollow(rounds);
        assertThat(rounds.buyers.narrowedByIntersection()).as("stayers").isZero();
    }

    /** As many people and leavers as a cohort of the pilot has between two of its turns. */
    @Test
    void exposesAndForgetsNobodyWhenACohortOfThePilotReturns() {
        var town = new AdultTown(22_000);

        Series rounds = run(new Publisher.Gated(town, 1), 10_750, COHORTS * CHURN * .88, 3);

        expectNothing(rounds);
        expectThatGroupsLast(rounds);
    }

    private static void expectThatGroupsLast(Series series) {
        assertThat(series.lossMean).isLessThanOrEqualTo(.136);
        assertThat(series.leftOutMax()).isLessThanOrEqualTo(.02);
        assertThat(series.passedOver).isLessThanOrEqualTo(.01);
    }

    private static void expectNothingToFollow(Series series) {
        assertThat(series.buyers.narrowedByFollowing()).as("all, by following").isZero();
        assertThat(series.buyers.exposedByDifferencing()).as("leavers").isZero();
        assertThat(series.buyers.uniqueInTwoPackets()).as("roster").isZero();
    }

    private static void expectNothing(Series series) {
        expectNothingToFollow(series);
        assertThat(series.buyers.narrowedByIntersection()).as("stayers").isZero();
        assertThat(series.buyers.narrowedByCounting()).as("all, by counting").isZero();
    }

    private static Series run(Publisher publisher, int living, double churn, int epochs) {
        BitSet[] present = Town.presence(publisher.town.people(), living, churn, epochs, SEED);
        var buyers = new Adversary(Publisher.L);
        var times = new HashMap<Integer, Integer>();
        var sold = new ArrayList<BitSet>();
        double loss = 0;
        double suppressed = 0;
        var leftOut = new ArrayList<Double>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            int before = publisher.asked;
            var packet = publisher.release(epoch, Town.numbers(present[epoch]));
            buyers.buy(publisher.town.at(epoch), packet);
            var shown = new BitSet();
            for (int person : packet.people()) {
                times.merge(person, 1, Integer::sum);
                shown.set(person);
            }
            sold.add(shown);
            loss += packet.loss();
            int chosen = packet.people().length + packet.suppressed();
            double asked = publisher.asked - before;
            suppressed = Math.max(suppressed, (double) packet.suppressed() / chosen);
            leftOut.add(1 - packet.people().length / asked);
        }
        var series =
                new Series(
                        buyers,
                        loss / epochs,
                        suppressed,
                        leftOut,
                        passedOver(present, sold, publisher.cohorts()),
                        times,
                        publisher);
        System.out.printf(
                "%s: %d epochs, loss %.4f, left out of a packet %.2f %% at most (suppressed %.2f),"
                        + " of two rounds %.2f %%, held back %d of %d; packet by packet %s%n",
                publisher.getClass().getSimpleName(),
                epochs,
                series.lossMean,
                100 * series.leftOutMax(),
                100 * series.suppressedMax,
                100 * series.passedOver,
                publisher.heldBack,
                publisher.asked,
                leftOut.stream().map("%.3f"::formatted).toList());
        return series;
    }

    private static double passedOver(BitSet[] present, List<BitSet> sold, int cohorts) {
        var stayed = (BitSet) present[0].clone();
        for (BitSet epoch : present) {
            stayed.and(epoch);
        }
        var passedOver = new BitSet();
        for (int first = 0; first + 2 * cohorts <= sold.size(); first += cohorts) {
            var missing = (BitSet) stayed.clone();
            sold.subList(first, first + 2 * cohorts).forEach(missing::andNot);
            passedOver.or(missing);
        }
        return (double) passedOver.cardinality() / stayed.cardinality();
    }
}
