package vn.mocson.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BestPackedTest {

    private static boolean brotliFirst(String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", accepted);
        return String.valueOf(new BestPacked.BrotliFirst(request).getHeader("accept-encoding"))
                .startsWith("br");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip, deflate, br, zstd | true
            gzip, deflate, br       | true
            br                      | true
            gzip, br;q=0.5          | true
            gzip;q=1.0, br; q=1     | true
            gzip, br;q=0            | false
            gzip, br;q=0.0          | false
            gzip, deflate           | false
            gzip, brotli            | false
            """)
    void whoever_takes_brotli_gets_it_whatever_they_name_first(String accepted, boolean brotli) {
        assertThat(brotliFirst(accepted)).isEqualTo(brotli);
    }
}
