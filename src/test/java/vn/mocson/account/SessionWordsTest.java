package vn.mocson.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a session is told apart from others without telling more than that. */
class SessionWordsTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.*",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:…",
        "2001:db8::5, 2001:db8:0:…",
        "::1, 0:0:0:…",
        "fe80::1%eth0, fe80:0:0:…"
    })
    void addresses_are_shortened(String address, String shown) {
        assertThat(NetworkAddress.shortened(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 | Chrome 126, Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120.0 Chrome/114.0.0.0 Safari/537.36 | Cốc Cốc 120, Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0 | Edge 126, Windows
            Mozilla/5.0 (Linux; Android 13; SM-A515F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36 | Samsung Internet 23, Android
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1 | Safari 17, iOS
            Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0 | Firefox 127, Linux
            """)
    void browsers_are_named(String userAgent, String name) {
        assertThat(BrowserName.of(userAgent)).isEqualTo(name);
    }

    @Test
    void a_browser_that_says_nothing_has_no_name() {
        assertThat(BrowserName.of(null)).isEmpty();
        assertThat(BrowserName.of("curl/8.0")).isEmpty();
    }
}
