package vn.mocson.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"ABCDE-FGHJK-23456-789ZZ", "abcdefghjk23456789zz", " ABCDE FGHJK 23456 789ZZ "})
    void it_is_read_as_people_type_it(String typed) {
        assertThat(CertificateCode.read(typed)).contains(Samples.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDE", "0BCDE-FGHJK-23456-789ZZ", "ABCDE-FGHJK-23456-789ZZZ", "' OR 1=1 --"})
    void what_cannot_be_one_is_none(String typed) {
        assertThat(CertificateCode.read(typed)).isEmpty();
    }

    @Test
    void two_are_never_the_same() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> CertificateCode.random()))
                .doesNotHaveDuplicates();
    }
}
