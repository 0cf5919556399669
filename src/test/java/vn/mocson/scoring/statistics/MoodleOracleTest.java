package vn.mocson.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.scoring.statistics.Sitting.ItemMark;

/** Figures that Moodle's own tests expect, for data that is not in this project; skipped where it is absent. */
class MoodleOracleTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("mocson.test.fixtures", "../shared/fixtures"), "statistics");
    private static final BigDecimal TOLERANCE = new BigDecimal("1.5e-5");
    private static final int ITEMS = 7;

    @BeforeEach
    void theDataIsThere() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER));
    }

    private static List<NamedCsvRecord> rows(String file, Predicate<NamedCsvRecord> wanted, boolean hostile)
            throws IOException {
        String text = Files.readString(FOLDER.resolve(file));
        String content = hostile ? text.replace("\r", "").replace("\n", "\r\n") : text;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(content)) {
            return csv.stream().filter(wanted).toList();
        }
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private static void assertFigure(@Nullable BigDecimal figure, BigDecimal expected) {
        assertThat(figure).isNotNull().isCloseTo(expected, within(expected.abs().multiply(TOLERANCE)));
    }

    private static void assertFigure(@Nullable BigDecimal figure, String expected) {
        assertFigure(figure, new BigDecimal(expected));
    }

    private static ItemAnalysis sevenItems(boolean carriageReturns) throws IOException {
        List<Sitting> sittings = new ArrayList<>();
        for (NamedCsvRecord row : rows("results00.csv", row -> true, carriageReturns)) {
            List<ItemMark> items = new ArrayList<>();
            for (int slot = 1; slot <= ITEMS; slot++) {
                items.add(new ItemMark(new QuestionId(slot), number(row, "slots." + slot + ".mark"), BigDecimal.ONE));
            }
            sittings.add(new Sitting(items, number(row, "summarks")));
        }
        return ItemAnalysis.of(sittings);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void seven_items_have_the_figures_of_the_report(boolean carriageReturns) throws IOException {
        List<ItemStatistics> items = sevenItems(carriageReturns).items();
        List<NamedCsvRecord> expected = rows(
                "qstats00.csv",
                row -> row.getField("subqname").isEmpty()
                        && row.getField("variant").isEmpty(),
                carriageReturns);

        assertThat(expected).hasSize(ITEMS);
        assertThat(items).hasSize(ITEMS);
        for (int i = 0; i < ITEMS; i++) {
            ItemStatistics item = items.get(i);
            NamedCsvRecord row = expected.get(i);
            assertThat(item.question().value()).isEqualTo(number(row, "slot").longValueExact());
            assertThat(item.sittings()).isEqualTo(number(row, "s").intValueExact());
            assertFigure(item.facility(), number(row, "facility"));
            assertFigure(item.deviation(), number(row, "sd"));
            assertFigure(item.discrimination(), number(row, "discriminationindex"));
            assertFigure(item.efficiency(), number(row, "discriminativeefficiency"));
        }
    }

    @Test
    void the_whole_test_has_the_figures_of_the_report() throws IOException {
        TestStatistics test = sevenItems(false).test();

        assertThat(test.sittings()).isEqualTo(25);
        assertThat(test.fixedPaper()).isTrue();
        assertFigure(test.median(), "4.5");
        assertFigure(test.mean(), "4.617333332");
        assertFigure(test.deviation(), "0.8117265554");
        assertFigure(test.skewness(), "-0.092502502");
        assertFigure(test.kurtosis(), "-0.7073968557");
        assertFigure(test.alpha(), "-87.2230935542");
        assertFigure(test.standardError(), "1.1106813066");
    }

    @Test
    void twenty_items_of_many_kinds_have_the_facilities_of_the_report() throws IOException {
        int slots = rows("mdl_question.csv", row -> true, false).size();
        List<Sitting> sittings = new ArrayList<>();
        List<ItemMark> items = new ArrayList<>();
        for (NamedCsvRecord row : rows("mdl_question_states.csv", row -> true, false)) {
            items.add(new ItemMark(
                    new QuestionId(number(row, "slot").longValueExact()), number(row, "mark"), number(row, "maxmark")));
            if (items.size() == slots) {
                sittings.add(new Sitting(items, number(row, "sumgrades")));
                items = new ArrayList<>();
            }
        }
        assertThat(items).isEmpty();
        assertThat(sittings).hasSize(22);

        List<ItemStatistics> statistics = ItemAnalysis.of(sittings).items();

        assertThat(statistics).hasSize(20);
        String[] facilities = {
            "41.19318182",
            "81.36363636",
            "71.36363636",
            "65.45454545",
            "65.90909091",
            "36.36363636",
            "59.09090909",
            "50",
            "59.09090909",
            "63.63636364",
            "45.45454545",
            "27.27272727",
            "50"
        };
        for (int i = 0; i < facilities.length; i++) {
            assertFigure(statistics.get(7 + i).facility(), new BigDecimal(facilities[i]).movePointLeft(2));
        }
        // essays nobody marked: nothing varies
        for (ItemStatistics essay : statistics.subList(0, 4)) {
            assertFigure(essay.facility(), "0");
            assertThat(essay.discrimination()).isNull();
            assertThat(essay.efficiency()).isNull();
        }
    }
}
