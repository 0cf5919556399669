package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.PaperSpread;
import vn.mocson.exam.PaperSpreadService;

/** How far papers are apart, on trial and as they were given. */
@DoorTest
class PaperSpreadTest {

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    PaperSpreadService spreads;

    private Person person(String rules) {
        return people.in(contests.closingIn(Duration.ofHours(2), rules));
    }

    private static RoundId round(Person person) {
        return new RoundId(Long.parseLong(person.round()));
    }

    @Test
    void the_papers_that_were_given_are_compared() {
        Person person = person("{paper: {questions: 5}, attempts: {max: null}, scoring: {pointsPerQuestion: 4}}");
        assertThat(Access.asSystem(() -> spreads.given(round(person)) == null)).isTrue();
        person.sits().submit();
        person.sits().submit();
        person.sits();

        PaperSpread given = Access.asSystem(() -> Objects.requireNonNull(spreads.given(round(person))));

        assertThat(given.papers()).isEqualTo(3);
        assertThat(given.points().same()).isTrue();
        assertThat(given.points().most()).isEqualByComparingTo("20");
    }

    @Test
    void before_anybody_sits_the_spread_is_known_from_a_thousand_trials_and_always_the_same() {
        Person person = person("{paper: {questions: 5}, scoring: {pointsByDifficulty: {easy: 1, hard: 3}}}");

        PaperSpread trial = Access.asSystem(() -> Objects.requireNonNull(spreads.onTrial(round(person))));

        assertThat(trial.papers()).isEqualTo(1000);
        assertThat(trial.points().same())
                .as("papers are worth different points")
                .isFalse();
        assertThat(Access.asSystem(() -> trial.equals(spreads.onTrial(round(person)))))
                .isTrue();
    }

    @Test
    void a_round_whose_papers_cannot_be_filled_has_none() {
        Person person = person("{paper: {questions: 150}}");

        assertThat(Access.asSystem(() -> spreads.onTrial(round(person)) == null))
                .isTrue();
    }
}
