package vn.mocson.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class OpenSessionTest {

    private static final Instant NOW = Instant.EPOCH;

    private final CompletableFuture<Thread> closedBy = new CompletableFuture<>();
    private final MockHttpSession session = new MockHttpSession() {
        @Override
        public void invalidate() {
            super.invalidate();
            closedBy.complete(Thread.currentThread());
        }
    };
    private final List<OpenSession> over = new ArrayList<>();

    private OpenSession opened() {
        StaffMember member = new StaffMember("mai", "Nguyễn Thị Mai", "", Set.of(), NOW);
        OpenSession open = new OpenSession(
                session, new StaffUser(member, SignInStep.DONE, false, NOW), "127.0.0.*", "Chrome 126", NOW, over::add);
        session.setAttribute(OpenSession.ATTRIBUTE, open);
        return open;
    }

    /** A page of one session that closes another by itself is itself taken for that other. */
    @Test
    void a_session_is_taken_down_apart_from_whoever_ends_it() {
        opened().end();

        await().until(closedBy::isDone);
        assertThat(closedBy.join()).isNotSameAs(Thread.currentThread());
    }

    @Test
    void nothing_it_asks_is_answered_from_the_moment_it_is_ended() {
        OpenSession open = opened();
        assertThat(OpenSession.isEnded(session)).isFalse();

        open.end();

        assertThat(OpenSession.isEnded(session)).isTrue();
        assertThat(over).contains(open);
    }

    @Test
    void one_that_ends_by_itself_is_over_too() {
        OpenSession open = opened();

        session.invalidate();

        assertThat(over).containsExactly(open);
        assertThat(OpenSession.isEnded(session)).isTrue();
    }
}
