package vn.mocson.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody is told for whom there is no room. */
class TrafficFilterTest {

    private final Traffic traffic = TrafficLanes.impatient();
    private final TrafficFilter filter = new TrafficFilter(traffic, new HouseSessions(1_000));

    private MockHttpServletResponse ask(String path) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }

    @Test
    void a_contest_in_the_page_of_a_portal_can_read_that_there_is_no_room_and_when_to_come_back()
            throws ServletException, IOException {
        TrafficLanes.fill(traffic, Lane.READ);

        MockHttpServletResponse refused = ask("/api/v1/contests/thu");

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getContentAsString()).contains("\"code\":\"BUSY\"");
        assertThat(refused.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(refused.getHeader("Access-Control-Expose-Headers")).isEqualTo("Retry-After");
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(3, 10);
    }

    @Test
    void a_browser_that_asks_whether_a_portal_may_ask_is_never_sent_away() throws ServletException, IOException {
        TrafficLanes.fill(traffic, Lane.READ);
        MockHttpServletRequest preflight = new MockHttpServletRequest("OPTIONS", "/api/v1/contests/thu/sign-in");
        preflight.addHeader("Origin", "https://portal.example.vn");
        preflight.addHeader("Access-Control-Request-Method", "POST");
        MockHttpServletResponse response = new MockHttpServletResponse();

        filter.doFilter(preflight, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void a_page_says_that_it_opens_again_by_itself() throws ServletException, IOException {
        TrafficLanes.fill(traffic, Lane.HOUSE);

        MockHttpServletResponse refused = ask("/cuoc-thi/thu");

        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Refresh")).isEqualTo(refused.getHeader("Retry-After"));
        assertThat(refused.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void who_goes_has_left_room_for_the_next() throws ServletException, IOException {
        for (int i = 0; i <= Lane.READ.atOnce(); i++) {
            assertThat(ask("/api/v1/contests/thu").getStatus()).isEqualTo(200);
        }
    }
}
