package vn.mocson.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.mocson.TestClock;
import vn.mocson.common.keys.TestKeys;
import vn.mocson.contest.ContestId;

class EntrantTokensTest {

    private static final Entrant AN =
            new Entrant(new ParticipantId(UUID.fromString("01234567-89ab-7cde-8f01-23456789abcd")), new ContestId(7));

    private final TestClock clock = new TestClock();
    private Instant endedAt = Instant.EPOCH;
    private final Function<Entrant, Instant> ended = person -> endedAt;
    private final EntrantTokens tokens = tokens("một bí mật đủ dài cho mọi người");

    private EntrantTokens tokens(String secret) {
        return new EntrantTokens(TestKeys.of(secret), ended, clock);
    }

    @Test
    void a_token_names_the_person_it_was_issued_to() {
        assertThat(tokens.verify(tokens.issue(AN))).contains(AN);
    }

    @Test
    void a_token_is_good_on_every_node_with_the_same_secret() {
        assertThat(tokens("một bí mật đủ dài cho mọi người").verify(tokens.issue(AN)))
                .contains(AN);
    }

    @Test
    void a_token_of_another_key_is_none() {
        assertThat(tokens("một bí mật khác nhưng cũng đủ dài").verify(tokens.issue(AN)))
                .isEmpty();
    }

    @Property(tries = 200)
    void a_token_with_any_bit_changed_is_none(
            @ForAll @IntRange(max = 63) int index, @ForAll @IntRange(max = 7) int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(tokens.issue(AN));
        bytes[index] ^= (byte) (1 << bit);

        assertThat(tokens.verify(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEmpty();
    }

    @Property(tries = 200)
    void what_was_made_up_is_none(@ForAll String text, @ForAll byte[] bytes) {
        assertThat(tokens.verify(text)).isEmpty();
        assertThat(tokens.verify(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
    }

    @Test
    void a_token_lives_for_thirty_days() {
        String token = tokens.issue(AN);

        clock.turn(Duration.ofDays(30).minusSeconds(1));
        assertThat(tokens.verify(token)).contains(AN);
        clock.turn(Duration.ofSeconds(1));
        assertThat(tokens.verify(token)).isEmpty();
    }

    @Test
    void an_ended_token_is_none_and_the_next_one_is_good_at_once() {
        String before = tokens.issue(AN);
        endedAt = clock.instant();

        assertThat(tokens.verify(before)).isEmpty();
        assertThat(tokens.verify(tokens.issue(AN))).contains(AN);
    }

    @Test
    void a_token_survives_the_change_of_the_key_in_between() {
        for (int day = 0; day < 30; day++) {
            String token = tokens.issue(AN);
            clock.turn(Duration.ofDays(1));
            assertThat(tokens.verify(token)).contains(AN);
        }
    }
}
