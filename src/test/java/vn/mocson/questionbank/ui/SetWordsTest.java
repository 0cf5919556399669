package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.HouseTest;
import vn.mocson.questionbank.Coverage;
import vn.mocson.questionbank.PaperNeed;

@HouseTest
class SetWordsTest extends SpringBrowserlessTest {

    @ParameterizedTest
    @CsvSource({
        "0, true, không đủ",
        "1, true, 1",
        "999999999, true, 999.999.999",
        "1000000000, true, '1,0 × 10⁹'",
        "3210000000000000, true, 'hơn 3,2 × 10¹⁵'",
        "125970, false, ít nhất 125.970",
        "3210000000000000, false, 'ít nhất 3,2 × 10¹⁵'",
    })
    void numbersOfPapersAreWrittenAsPeopleReadThem(BigInteger papers, boolean exact, String words) {
        Coverage coverage = new Coverage(new PaperNeed("", List.of()), List.of(), papers, exact);

        assertThat(SetWords.papers(coverage)).isEqualTo(words);
    }
}
