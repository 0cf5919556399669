package vn.mocson.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class HouseSessionsTest {

    private final HouseSessions sessions = new HouseSessions(2);

    private MockHttpSession visitor() {
        MockHttpSession session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private static MockHttpServletRequest request(boolean known) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRequestedSessionIdValid(known);
        return request;
    }

    @Test
    void when_all_are_taken_new_visitors_have_to_come_back_and_those_inside_go_on() {
        visitor();
        assertThat(sessions.fullFor(request(false))).isFalse();

        MockHttpSession last = visitor();
        assertThat(sessions.fullFor(request(false))).isTrue();
        assertThat(sessions.fullFor(request(true))).isFalse();

        sessions.sessionDestroyed(new HttpSessionEvent(last));
        assertThat(sessions.fullFor(request(false))).isFalse();
    }

    @Test
    void a_visitor_who_left_is_soon_forgotten_and_whoever_signed_in_is_not() {
        MockHttpSession session = visitor();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(11 * 60);

        sessions.sessionIdChanged(new HttpSessionEvent(session), "before");
        assertThat(session.getMaxInactiveInterval()).isEqualTo(60 * 60);
    }
}
