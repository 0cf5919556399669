package vn.mocson.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.web.RehearsalPass;
import vn.mocson.contest.ContestId;

class DoorRateLimitsTest {

    private final RehearsalPass pass = new RehearsalPass();
    private final DoorRateLimits limits = limits(true);

    private DoorRateLimits limits(boolean enabled) {
        return new DoorRateLimits(
                new MocSonProperties(
                        Path.of("unused"), Path.of("unused"), null, new MocSonProperties.RateLimit(enabled), false),
                pass);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static MockHttpServletResponse knock(DoorRateLimits limits, String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/contests/thu/sign-in");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            limits.admit(request, response);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return response;
    }

    /** Knocks until refused; no limit is as high as the number of tries. */
    private MockHttpServletResponse refusal(String method, String address) {
        for (int i = 0; i < 10_000; i++) {
            MockHttpServletResponse response = knock(limits, method, address);
            if (response.getStatus() == 429) {
                return response;
            }
        }
        throw new AssertionError("never refused");
    }

    @Test
    void the_offices_of_a_province_behind_one_address_may_sign_in_together() {
        for (int i = 0; i < 1_500; i++) {
            assertThat(knock(limits, "POST", "203.0.113.7").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void a_person_who_reloads_a_page_without_end_gets_a_sentence() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        for (int i = 0; i < 10_000 && response.getStatus() != 429; i++) {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/bien-nhan");
            response = new MockHttpServletResponse();
            limits.admit(request, response);
        }

        assertThat(response.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(response.getContentAsString())
                .startsWith("Quá nhiều yêu cầu")
                .contains("Hãy chờ");
    }

    @Test
    void who_knocks_without_end_is_told_when_to_try_again() throws IOException {
        MockHttpServletResponse response = refusal("POST", "203.0.113.7");

        assertThat(response.getContentAsString())
                .contains("\"code\":\"RATE_LIMITED\"")
                .contains("\"status\":429")
                .contains("thử lại");
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After"))))
                .isPositive();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void one_address_does_not_spoil_it_for_another_nor_signing_in_for_reading() {
        refusal("POST", "203.0.113.7");

        assertThat(knock(limits, "POST", "203.0.113.8").getStatus()).isEqualTo(200);
        assertThat(knock(limits, "GET", "203.0.113.7").getStatus()).isEqualTo(200);
    }

    @Test
    void the_crowd_of_a_rehearsal_counts_for_the_addresses_it_plays_with_the_pass_of_its_run_alone() {
        String run = pass.issue();
        refusal("POST", "127.0.0.1");

        for (int i = 0; i < 1_000; i++) {
            assertThat(knockWith(RehearsalPass.header(run, 1))).isEqualTo(200);
        }
        assertThat(admitted(RehearsalPass.header(run, 2))).isBetween(1_500, 9_999);
        assertThat(admitted(RehearsalPass.header("0".repeat(48), 3))).isLessThan(1_000);

        pass.withdraw();
        assertThat(admitted(RehearsalPass.header(run, 4))).isLessThan(1_000);
    }

    /** How many knocks are let in before one is refused. */
    private int admitted(String header) {
        int admitted = 0;
        while (admitted < 10_000 && knockWith(header) == 200) {
            admitted++;
        }
        return admitted;
    }

    private int knockWith(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/contests/thu/sign-in");
        request.setRemoteAddr("127.0.0.1");
        request.addHeader(RehearsalPass.HEADER, header);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            limits.admit(request, response);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return response.getStatus();
    }

    @Test
    void people_with_a_token_are_counted_each_alone_whatever_their_address() {
        signIn(new UUID(0, 1));
        refusal("PUT", "203.0.113.7");

        signIn(new UUID(0, 2));
        assertThat(knock(limits, "PUT", "203.0.113.7").getStatus()).isEqualTo(200);
    }

    private static void signIn(UUID participant) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Entrant(new ParticipantId(participant), new ContestId(1)), null, List.of()));
    }

    @Test
    void switched_off_nobody_is_counted() {
        DoorRateLimits off = limits(false);

        for (int i = 0; i < 2_000; i++) {
            assertThat(knock(off, "POST", "203.0.113.7").getStatus()).isEqualTo(200);
        }
    }
}
