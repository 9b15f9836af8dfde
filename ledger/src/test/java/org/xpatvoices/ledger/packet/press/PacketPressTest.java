package org.xpatvoices.ledger.packet.press;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.ColumnFacts;
import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;
import org.xpatvoices.ledger.packet.files.ConsentCount;
import org.xpatvoices.ledger.packet.files.WrittenFile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

class PacketPressTest {
    private static final long SEED = 129_000;

    private final PacketPress press = new PacketPress();

    @Test
    void pressesAVerifiedPacket() {
        List<AdmittedRecord> records = Synthetic.records(SEED, 3_000);

        PressOutcome outcome = press.press(Synthetic.order(), records);

        assertThat(outcome).isInstanceOf(PressOutcome.Pressed.class);
        var pressed = (PressOutcome.Pressed) outcome;
        assertThat(pressed.files())
                .extracting(WrittenFile::path)
                .containsExactly(
                        "rows.csv",
                        "rows.jsonl",
                        "rows.parquet",
                        "datapackage.json",
                        "licence.html",
                        "manifest.json");
        assertThat(pressed.figures().released()).isGreaterThan(2_500);
        assertThat(pressed.figures().workersMin()).isGreaterThanOrEqualTo(11);
        assertThat(pressed.figures().answersMin()).isGreaterThanOrEqualTo(3);
        assertThat(pressed.figures().employersMin()).isGreaterThanOrEqualTo(3);
        assertThat(pressed.figures().largestEmployerPercentMax()).isLessThanOrEqualTo(70);
        assertThat(pressed.figures().distanceBasisPointsMax()).isBetween(1, 9_999);
        int[] rows = Arrays.stream(pressed.rowOfRecord()).filter(row -> row > 0).sorted().toArray();
        assertThat(rows).hasSize(pressed.figures().released()).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatPlainColumnsGiveAway() {
        var pressed =
                (PressOutcome.Pressed)
                        press.press(Synthetic.order(), Synthetic.records(SEED, 1_000));
        var withoutPlain =
                new PressOrder(
                        Synthetic.header(),
                        Synthetic.QUASI,
                        Synthetic.SENSITIVE,
                        List.of(),
                        PrivacyModel.FLOORS);
        var bare =
                (PressOutcome.Pressed)
                        press.press(
                                withoutPlain,
                                Synthetic.records(SEED, 1_000).stream()
                                        .map(PacketPressTest::withoutPlain)
                                        .toList());

        assertThat(pressed.singledOut().rowsPercent()).isPositive();
        assertThat(pressed.singledOut().tellingPercent())
                .isGreaterThanOrEqualTo(pressed.singledOut().rowsPercent());
        assertThat(bare.singledOut()).isEqualTo(new SingledOut(0, 0));
        assertThat(new String(pressed.files().get(3).content(), UTF_8))
                .contains(
                        pressed.singledOut().rowsPercent() + " of 100 rows differ from all others")
                .contains("a finer one held too few different answers");
        assertThat(new String(pressed.manifest().content(), UTF_8))
                .contains("\"rowsPercent\":" + pressed.singledOut().rowsPercent());
    }

    @Test
    void refusesPlainColumnsThatGiveAwayMoreThanAllowedAndNamesOneToLeaveOut() {
        List<AdmittedRecord> records = Synthetic.records(SEED, 1_000);
        assertThat(press.press(telling(100), records)).isInstanceOf(PressOutcome.Pressed.class);

        var refused = (PressOutcome.Refused) press.press(telling(0), records);

        assertThat(refused.reasons())
                .containsExactly(
                        "for more than 0 of 100 rows the generalised and plain columns leave a"
                                + " single sensitive answer; it would pass without plain columns");
        int most =
                ((PressOutcome.Pressed) press.press(telling(100), records))
                        .singledOut()
                        .tellingPercent();
        assertThat(press.press(telling(most), records)).isInstanceOf(PressOutcome.Pressed.class);
        assertThat(
                        ((PressOutcome.Refused) press.press(telling(most - 1), records))
                                .reasons()
                                .getFirst())
                .matches(".*it would pass without (version|food|hoursPerWeek)");
    }

    private static PressOrder telling(int percentMax) {
        return new PressOrder(
                Synthetic.header(),
                Synthetic.QUASI,
                Synthetic.SENSITIVE,
                Synthetic.PLAIN,
                PrivacyModel.FLOORS,
                percentMax);
    }

    private static AdmittedRecord withoutPlain(AdmittedRecord record) {
        int columns = Synthetic.QUASI.size() + Synthetic.SENSITIVE.size();
        return new AdmittedRecord(
                record.worker(), record.employer(), record.values().subList(0, columns));
    }

    @Test
    void keepsClassesAsCloseToTheWholeAsAsked() {
        PressOrder close = within(4_000);

        var pressed = (PressOutcome.Pressed) press.press(close, Synthetic.records(SEED, 3_000));

        assertThat(pressed.figures().distanceBasisPointsMax()).isBetween(1, 4_000);
        assertThat(new String(pressed.manifest().content(), UTF_8))
                .contains("\"distanceBasisPoints\":4000")
                .contains("\"distanceBasisPoints\":" + pressed.figures().distanceBasisPointsMax());
    }

    @Test
    void refusesADistanceThatNoPictureCanKeepAndSaysWhichWouldDo() {
        List<AdmittedRecord> records = Synthetic.records(SEED, 600);

        String reason =
                assertThat(reasons(press.press(within(1), records)))
                        .singleElement()
                        .asString()
                        .startsWith("a distance of at most 1 basis points in every class would")
                        .actual();

        int enough = Integer.parseInt(reason.replaceFirst(".*; ([0-9]+) would pass$", "$1"));
        assertThat(press.press(within(enough), records)).isInstanceOf(PressOutcome.Pressed.class);
    }

    private static PressOrder within(int basisPoints) {
        PressOrder order = Synthetic.order();
        return new PressOrder(
                order.header(),
                order.quasi(),
                order.sensitive(),
                order.plain(),
                order.model().within(basisPoints));
    }

    @Test
    void refusesAStatementThatCountsOtherPeopleThanTheRowsHave() {
        List<AdmittedRecord> records = Synthetic.records(SEED, 500);
        ConsentStatement right = rows -> all(delivered(rows), "RESEARCH", "DUE_DILIGENCE");
        ConsentStatement fewer =
                rows ->
                        List.of(
                                consents("RESEARCH", delivered(rows) - 1),
                                consents("DUE_DILIGENCE", delivered(rows)));
        ConsentStatement other =
                rows -> all(delivered(rows), "RESEARCH", "DUE_DILIGENCE", "ADVERTISING");
        ConsentStatement dropped = rows -> all(delivered(rows), "RESEARCH");
        ConsentStatement none = _ -> List.of();

        assertThat(press.press(Synthetic.order(), records, right, _ -> {}))
                .isInstanceOf(PressOutcome.Pressed.class);
        assertThat(reasons(press.press(Synthetic.order(), records, fewer, _ -> {})))
                .singleElement()
                .asString()
                .startsWith("contributors who consented to RESEARCH is");
        assertThat(reasons(press.press(Synthetic.order(), records, other, _ -> {})))
                .containsExactly("consents name the purpose ADVERTISING");
        assertThat(reasons(press.press(Synthetic.order(), records, dropped, _ -> {})))
                .singleElement()
                .asString()
                .startsWith("contributors who consented to DUE_DILIGENCE is 0");
        assertThat(reasons(press.press(Synthetic.order(), records, none, _ -> {}))).hasSize(2);
    }

    @Test
    void refusesAPacketOfFewerOrMoreRecordsThanSomebodyElseCounted() {
        List<AdmittedRecord> records = Synthetic.records(SEED, 500);

        assertThat(press.press(Synthetic.order().admitting(500), records))
                .isInstanceOf(PressOutcome.Pressed.class);
        for (int other : new int[] {499, 501}) {
            assertThat(reasons(press.press(Synthetic.order().admitting(other), records)))
                    .singleElement()
                    .asString()
                    .startsWith("rows plus suppressed is");
        }
    }

    private static List<ConsentCount> all(int contributors, String... purposes) {
        return Arrays.stream(purposes).map(one -> consents(one, contributors)).toList();
    }

    private static ConsentCount consents(String purpose, int contributors) {
        return new ConsentCount(purpose, "consent@1", contributors);
    }

    private static int delivered(int[] rowOfRecord) {
        return Math.toIntExact(Arrays.stream(rowOfRecord).filter(row -> row > 0).count());
    }

    private static List<String> reasons(PressOutcome outcome) {
        return ((PressOutcome.Refused) outcome).reasons();
    }

    @Test
    void theSameRecordsInAnySequenceGiveTheSameBytes() {
        List<AdmittedRecord> records = Synthetic.records(SEED, 1_500);
        var shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(SEED));

        var one = (PressOutcome.Pressed) press.press(Synthetic.order(), records);
        var other = (PressOutcome.Pressed) new PacketPress().press(Synthetic.order(), shuffled);

        assertThat(other.sideTable()).isEqualTo(one.sideTable());
        for (int i = 0; i < one.files().size(); i++) {
            assertThat(other.files().get(i).content()).isEqualTo(one.files().get(i).content());
        }
    }

    @Test
    void refusesAColumnThatMayNotLeave() {
        for (String column : List.of("island", "employerRef", "ssid", "birthDate", "narrative")) {
            assertThat(refusal(with(List.of("birthYear", column), List.of("basicWage"), List.of())))
                    .containsExactly("column " + column + " is not in hierarchies@1");
        }
    }

    @Test
    void refusesASensitiveColumnAsPlain() {
        assertThat(
                        refusal(
                                with(
                                        List.of("birthYear"),
                                        List.of("basicWage"),
                                        List.of("netReceived"))))
                .containsExactly("column netReceived is SENSITIVE and cannot be released as PLAIN");
    }

    @Test
    void refusesASensitiveColumnWithTooFewAnswersEver() {
        assertThat(refusal(with(List.of("birthYear"), List.of("written"), List.of())))
                .contains("column written has 2 answers, the model needs 3 in every class");
    }

    @Test
    void refusesWithoutASensitiveColumn() {
        assertThat(refusal(with(List.of("birthYear"), List.of(), List.of("food"))))
                .contains("a packet needs a sensitive column, else its variety means nothing");
    }

    @Test
    void refusesAValueOutsideItsCodeListWithoutRepeatingIt() {
        List<AdmittedRecord> records = new ArrayList<>(Synthetic.records(SEED, 100));
        AdmittedRecord first = records.getFirst();
        var values = new ArrayList<>(first.values());
        values.set(5, "9999");
        records.set(0, new AdmittedRecord(first.worker(), first.employer(), values));

        assertThat(press.press(Synthetic.order(), records))
                .isEqualTo(
                        new PressOutcome.Refused(
                                List.of(
                                        "column occupation has a value that its code list does"
                                                + " not know")));
    }

    /** Fourteen make a class, but the public is told of twenty or more. */
    @Test
    void refusesAPacketOfWhichEverybodyWouldReadASmallNumber() {
        List<AdmittedRecord> all = Synthetic.records(SEED, 100);
        assertThat(reasons(press.press(Synthetic.order(), all.subList(0, 14))))
                .singleElement()
                .asString()
                .startsWith("the packet would be of fewer than 20 workers");
        assertThat(press.press(Synthetic.order(), all.subList(0, 30)))
                .isInstanceOf(PressOutcome.Pressed.class);
    }

    @Test
    void refusesTooFewRecordsAndSaysWhatWouldDo() {
        assertThat(reasons(press.press(Synthetic.order(), Synthetic.records(SEED, 10))))
                .containsExactly(
                        "there are fewer records than k = 11; a wider filter, a longer period or a later"
                                + " cut-off brings more");
        assertThat(reasons(press.press(Synthetic.order(), List.of())))
                .singleElement()
                .asString()
                .startsWith("there are fewer records than k = 11");
    }

    @Test
    void refusesFewEmployersOneThatDominatesAndAnswersThatAreAllAlike() {
        List<AdmittedRecord> records = Synthetic.records(SEED, 100);

        assertThat(reasons(press.press(Synthetic.order(), employedBy(records, row -> 1))))
                .singleElement()
                .asString()
                .startsWith("all records name fewer than 3 employers");
        assertThat(reasons(press.press(Synthetic.order(), employedBy(records, row -> row / 80))))
                .singleElement()
                .asString()
                .startsWith("all records name fewer than 3 employers");
        assertThat(
                        reasons(
                                press.press(
                                        Synthetic.order(),
                                        employedBy(records, row -> row < 75 ? 0 : row % 3))))
                .singleElement()
                .asString()
                .startsWith("more than 70 % of all workers are with one employer");
        int sensitive = Synthetic.order().quasi().size();
        String answer = records.getFirst().values().get(sensitive);
        var alike =
                records.stream()
                        .map(
                                record -> {
                                    var values = new ArrayList<>(record.values());
                                    values.set(sensitive, answer);
                                    return new AdmittedRecord(
                                            record.worker(), record.employer(), values);
                                })
                        .toList();
        assertThat(reasons(press.press(Synthetic.order(), alike)))
                .anyMatch(reason -> reason.contains("holds fewer than 3 different answers"));
    }

    private static List<AdmittedRecord> employedBy(
            List<AdmittedRecord> records, IntUnaryOperator employer) {
        return IntStream.range(0, records.size())
                .mapToObj(
                        row ->
                                new AdmittedRecord(
                                        records.get(row).worker(),
                                        "employer-" + employer.applyAsInt(row),
                                        records.get(row).values()))
                .toList();
    }

    @Test
    void tellsWhatTheColumnsHold() {
        var pressed =
                (PressOutcome.Pressed)
                        press.press(Synthetic.order(), Synthetic.records(SEED, 1_000));

        assertThat(pressed.columns())
                .extracting(ColumnFacts::name)
                .isEqualTo(Synthetic.order().columns());
        assertThat(pressed.columns())
                .allMatch(column -> column.labels() > 0)
                .allMatch(column -> column.anyPercent() >= 0 && column.anyPercent() <= 100)
                .anyMatch(column -> column.missingPercent() > 0);
    }

    @Test
    void countsWorkersNotRows() {
        List<AdmittedRecord> records =
                Synthetic.records(SEED, 1_200).stream()
                        .map(r -> new AdmittedRecord(third(r.worker()), r.employer(), r.values()))
                        .toList();

        var pressed = (PressOutcome.Pressed) press.press(Synthetic.order(), records);

        assertThat(pressed.figures().contributors()).isLessThanOrEqualTo(400);
        assertThat(pressed.figures().workersMin()).isGreaterThanOrEqualTo(11);
        assertThat(new HashSet<>(records.stream().map(AdmittedRecord::worker).toList()))
                .hasSize(400);
    }

    @Test
    void refusesMoreRowsOfOneContributorThanTheCap() {
        List<AdmittedRecord> records =
                Synthetic.records(SEED, 1_200).stream()
                        .map(r -> new AdmittedRecord(tenth(r.worker()), r.employer(), r.values()))
                        .toList();

        PressOutcome outcome = press.press(Synthetic.order(), records);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PressOutcome.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .anyMatch(reason -> reason.endsWith("rows, at most 4")));
    }

    private static String third(String worker) {
        return "worker-" + Integer.parseInt(worker.substring(7)) / 3;
    }

    private static String tenth(String worker) {
        return "worker-" + Integer.parseInt(worker.substring(7)) / 10;
    }

    private List<String> refusal(PressOrder order) {
        return ((PressOutcome.Refused) press.press(order, List.of())).reasons();
    }

    private static PressOrder with(List<String> quasi, List<String> sensitive, List<String> plain) {
        return new PressOrder(Synthetic.header(), quasi, sensitive, plain, PrivacyModel.FLOORS);
    }
}
