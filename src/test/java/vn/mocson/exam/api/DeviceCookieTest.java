package vn.mocson.exam.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.mocson.DoorTest;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.DeviceNumber;

/** What a browser is asked to keep, as far as the address it came by matters. */
@DoorTest
class DeviceCookieTest {

    private static final DeviceNumber NUMBER = DeviceNumber.fresh(new SecureRandom());

    @Autowired
    DeviceCookie cookie;

    @Autowired
    ContestService contests;

    private String kept(String scheme) {
        RoundDefinition round = contests.bySlug("co-dien").rounds().getFirst();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        return cookie.kept(NUMBER, round, request);
    }

    @Test
    void it_is_secure_where_people_come_by_https_and_only_there() {
        assertThat(kept("https")).contains("; Secure");
        assertThat(kept("http")).doesNotContain("Secure");
    }

    @Test
    void a_number_is_read_again_as_it_was_written_and_never_says_itself() {
        assertThat(DeviceNumber.parse(NUMBER.text())).contains(NUMBER);
        assertThat(NUMBER.toString()).doesNotContain(NUMBER.text()).doesNotContain(Long.toString(NUMBER.high()));
        assertThat(DeviceNumber.parse("$$$$$$$$$$$$$$$$$$$$$$")).isEmpty();
        assertThat(DeviceNumber.parse(NUMBER.text() + "A")).isEmpty();
    }
}
