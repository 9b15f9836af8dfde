package org.xpatvoices.ledger.packet.anonymise;

import java.math.BigDecimal;

/**
 * What an anonymisation reached, to be proved again by the verifier. The weakest class counts; with
 * no class at all the figures of classes are 0.
 *
 * @param contributors distinct workers with a released row
 * @param workersMin workers in the smallest class (k)
 * @param answersMin fewest distinct answers of a sensitive column in a class (l)
 * @param employersMin fewest employers in a class
 * @param largestEmployerPercentMax largest share of one employer in a class, rounded up
 * @param distanceBasisPointsMax largest distance of a class's answers from all, rounded up
 * @param loss normalised certainty penalty: 0 is exact, 1 says nothing; 12 decimals
 */
public record AnonymisationFigures(
        int rows,
        int released,
        int suppressed,
        int classes,
        int contributors,
        int workersMin,
        int answersMin,
        int employersMin,
        int largestEmployerPercentMax,
        int distanceBasisPointsMax,
        BigDecimal loss) {}
