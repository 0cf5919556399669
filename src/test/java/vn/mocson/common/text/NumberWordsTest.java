package vn.mocson.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, Không",
        "5, Năm",
        "10, Mười",
        "15, Mười lăm",
        "21, Hai mươi mốt",
        "25, Hai mươi lăm",
        "105, Một trăm linh năm",
        "110, Một trăm mười",
        "1001, Một nghìn không trăm linh một",
        "2500000, Hai triệu năm trăm nghìn",
        "12300000, Mười hai triệu ba trăm nghìn",
        "1000050000, Một tỷ không trăm năm mươi nghìn",
        "31020000, Ba mươi mốt triệu không trăm hai mươi nghìn"
    })
    void money_is_read_as_papers_repeat_it(long number, String words) {
        assertThat(NumberWords.of(number)).isEqualTo(words);
    }
}
