package vn.mocson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.ExamService;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.standings.StandingsService;

/** That services guard themselves: annotations alone do nothing where method security is not switched on. */
@DoorTest
class MethodSecurityTest {

    private static final RoundId ROUND = new RoundId(1);
    private static final Entrant SOMEBODY = new Entrant(new ParticipantId(new UUID(0, 0)), new ContestId(1));

    @Autowired
    ContestService contests;

    @Autowired
    ExamService exam;

    @Autowired
    QuestionBankService questions;

    @Autowired
    AuthoringService authoring;

    @Autowired
    StandingsService standings;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));
    }

    @Test
    void nobody_publishes_without_signing_in() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> contests.publish(ROUND));
    }

    @Test
    void nobody_sits_without_signing_in() {
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> exam.start(SOMEBODY, ROUND, Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTRANT", "AUTHOR", "ORGANIZER", "UNIT_CONTACT"})
    void who_is_not_of_the_jury_neither_publishes_nor_sees_the_full_ranking(String role) {
        signIn(role);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> contests.publish(ROUND));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> standings.ranking(ROUND, "", 0, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTRANT", "ADMIN", "ORGANIZER", "AUTHOR", "APPROVER", "SECRETARY", "JUDGE"})
    void nobody_at_all_asks_for_keys_but_scoring(String role) {
        signIn(role);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> questions.keys(List.of(new QuestionId(1))));
    }

    @Test
    void an_entrant_sees_no_figures_and_no_bank() {
        signIn("ENTRANT");

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> standings.figures(new ContestId(1)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> authoring.banks());
    }

    @Test
    void everybody_reads_the_contests() {
        assertThat(contests.all()).isNotEmpty();
    }
}
