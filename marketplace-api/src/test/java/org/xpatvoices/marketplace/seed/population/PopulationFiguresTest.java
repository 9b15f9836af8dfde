package org.xpatvoices.marketplace.seed.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The made-up workforce against the published figures that it is made from. */
class PopulationFiguresTest {

    private static final int YEAR = 2026;
    private static final Lives MAKER =
            new Lives(new Streams(Population.DEFAULT_SEED), LocalDate.of(YEAR, 11, 20));
    private static final List<Life> LIVES =
            IntStream.range(0, Workforce.SIZE).mapToObj(MAKER::of).toList();
    private static final Offset<Double> HALF_A_POINT = within(.5);

    @ParameterizedTest
    @CsvSource({"GREATER_MALE, 50000", "RESORT, 27000", "INDUSTRIAL, 9000", "ADMIN_ISLAND, 43000"})
    void totalsPerKindOfPlaceAreExact(LocationClass kind, int workers) {
        assertThat(count(life -> life.place().locationClass() == kind)).isEqualTo(workers);
    }

    @ParameterizedTest
    @CsvSource({"MV021001, 36300", "MV021003, 12500", "MV021002, 1200"})
    void totalsPerIslandOfTheCityAreExact(String island, int workers) {
        assertThat(count(life -> life.place().island().equals(island))).isEqualTo(workers);
    }

    @Test
    void everyPlaceHoldsItsQuota() {
        Map<Place, Long> counted =
                LIVES.stream().collect(Collectors.groupingBy(Life::place, Collectors.counting()));

        assertThat(Places.all()).hasSize(182 + 136 + 18);
        for (Place place : Places.all()) {
            assertThat(counted.getOrDefault(place, 0L)).isEqualTo(place.workers());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BGD, 81786",
        "IND, 20898",
        "LKA, 11352",
        "NPL, 3612",
        "CHN, 2580",
        "PHL, 1935",
        "IDN, 1548",
        "PAK, 1032",
        "EGY, 774",
        "THA, 774",
        "OTHER, 2709"
    })
    void totalsPerNationalityAreExact(Nationality nationality, int workers) {
        assertThat(count(life -> life.nationality() == nationality)).isEqualTo(workers);
    }

    @Test
    void sectorsAndSexesComeOutAsPublished() {
        assertThat(percent(life -> life.sector() == Sector.F)).isCloseTo(35.0, HALF_A_POINT);
        assertThat(percent(life -> life.sector() == Sector.I)).isCloseTo(28.8, HALF_A_POINT);
        assertThat(percent(Life::woman)).isCloseTo(8.2, HALF_A_POINT);
    }

    @Test
    void recruitmentAndPayComeOutAsPublished() {
        assertThat(percent(life -> !life.promiseKept())).isCloseTo(47, HALF_A_POINT);
        assertThat(percent(life -> life.route().equals("SUBAGENT"))).isCloseTo(59, HALF_A_POINT);
        assertThat(percent(Life::borrowed)).isCloseTo(78, HALF_A_POINT);
        assertThat(percent(Life::overtimePaid)).isCloseTo(64, HALF_A_POINT);
        assertThat(LIVES.stream().mapToInt(Life::hoursPerWeek).average().orElseThrow())
                .isCloseTo(69, HALF_A_POINT);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void troublesHitTheirShareThroughTheEmployers(Trouble trouble) {
        assertThat(percent(life -> life.has(trouble))).isCloseTo(100 * trouble.share, HALF_A_POINT);
    }

    @Test
    void troublesGatherAtTheSameEmployers() {
        Predicate<Life> held = life -> life.has(Trouble.DOCUMENT_HELD);
        List<Life> bound = LIVES.stream().filter(life -> life.has(Trouble.MOVEMENT)).toList();
        double amongBound = 100.0 * bound.stream().filter(held).count() / bound.size();

        assertThat(amongBound).isGreaterThan(percent(held) + 10);
    }

    @Test
    void wagesAndCostsFromBangladeshHaveThePublishedMeans() {
        assertThat(meanFromBangladesh(Life::wageRufiyaa)).isCloseTo(35_147 / 7.0, within(25.0));
        assertThat(meanFromBangladesh(Life::costRufiyaa)).isCloseTo(205_997 / 7.0, within(150.0));
    }

    @Test
    void agesStayBetweenEighteenAndSixtyFour() {
        assertThat(LIVES).allMatch(life -> YEAR - life.birthYear() >= 18);
        assertThat(LIVES).allMatch(life -> YEAR - life.birthYear() <= 64);
    }

    @Test
    void theLargestEmployersAreLargeAndMostAreSmall() {
        Map<String, Long> heads =
                LIVES.stream()
                        .collect(Collectors.groupingBy(Life::employerRef, Collectors.counting()));

        assertThat(heads).hasSizeBetween(5_000, 5_300);
        assertThat(heads.values().stream().mapToLong(Long::longValue).max().orElseThrow())
                .isGreaterThan(2_000);
    }

    /** The prototype's table of workers in cells below 5, 10 and 20; shares move by some tenths. */
    @Test
    void smallCellsAreAsFrequentAsInThePrototype() {
        Function<Life, Object> fine =
                life ->
                        List.of(
                                life.place().island(),
                                life.nationality(),
                                life.woman(),
                                (YEAR - life.birthYear()) / 5,
                                life.sector());
        Function<Life, Object> coarse =
                life ->
                        List.of(
                                life.place().atoll(),
                                life.nationality(),
                                life.woman(),
                                ageBand(YEAR - life.birthYear()),
                                life.sector());

        assertThat(inCellsBelow(5, fine)).isCloseTo(32.5, within(1.0));
        assertThat(inCellsBelow(10, fine)).isCloseTo(43.9, within(1.0));
        assertThat(inCellsBelow(20, fine)).isCloseTo(54.6, within(1.0));
        assertThat(inCellsBelow(5, coarse)).isCloseTo(6.7, HALF_A_POINT);
        assertThat(inCellsBelow(10, coarse)).isCloseTo(11.7, HALF_A_POINT);
        assertThat(inCellsBelow(20, coarse)).isCloseTo(18.3, HALF_A_POINT);
    }

    private static int ageBand(int age) {
        return age < 25 ? 0 : age < 35 ? 1 : age < 45 ? 2 : 3;
    }

    private static double inCellsBelow(int size, Function<Life, Object> key) {
        long workers =
                LIVES.stream()
                        .collect(Collectors.groupingBy(key, Collectors.counting()))
                        .values()
                        .stream()
                        .filter(cell -> cell < size)
                        .mapToLong(Long::longValue)
                        .sum();
        return 100.0 * workers / LIVES.size();
    }

    private static long count(Predicate<Life> wanted) {
        return LIVES.stream().filter(wanted).count();
    }

    private static double percent(Predicate<Life> wanted) {
        return 100.0 * count(wanted) / LIVES.size();
    }

    private static double meanFromBangladesh(ToLongFunction<Life> figure) {
        return LIVES.stream()
                .filter(life -> life.nationality() == Nationality.BGD)
                .mapToLong(figure)
                .average()
                .orElseThrow();
    }
}
