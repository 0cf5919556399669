package vn.mocson.seed;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RulesConflict;
import vn.mocson.door.Contests;

/** A contest whose rules contradict themselves is there, and those who run it are told. */
@DoorTest
class RulesConflictsAreToldTest {

    private static final String LEAKING = """
            eligibility: {minimumAge: 18}
            attempts: {max: 1}
            atempts: {max: 3}
            paper: {questions: 3, durationMinutes: 10}
            prediction: {of: PEOPLE_ALL_CORRECT}
            counted: ONLY
            leaderboard: LIVE
            """;

    @Autowired
    Contests contests;

    @Autowired
    ContestService service;

    @Autowired
    SeedLoader loader;

    @Test
    void the_console_is_given_what_is_wrong_with_where_and_why() {
        String slug = contests.closingIn(Duration.ofDays(2), LEAKING);

        List<RulesConflict> conflicts =
                Access.asSystem(() -> service.conflicts(service.bySlug(slug).id()));

        assertThat(conflicts)
                .filteredOn(RulesConflict::error)
                .extracting(RulesConflict::path, RulesConflict::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("rules.atempts", "MISSPELT_FIELD"),
                        org.assertj.core.api.Assertions.tuple("rules.leaderboard", "BOARD_TELLS_ALL_CORRECT"));
        assertThat(conflicts).isSortedAccordingTo(java.util.Comparator.comparing(RulesConflict::severity));
    }

    @Test
    void the_log_of_the_start_warns_of_a_contest_that_will_not_open() {
        String slug = contests.closingIn(Duration.ofDays(2), LEAKING);
        Logger log = (Logger) LoggerFactory.getLogger(SeedLoader.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);

        try {
            Access.asSystem(() -> {
                loader.tellConflicts();
                return true;
            });
        } finally {
            log.detachAppender(lines);
        }

        assertThat(lines.list)
                .filteredOn(line -> line.getFormattedMessage().contains(slug + " "))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getLevel()).isEqualTo(Level.WARN))
                .anySatisfy(line -> assertThat(line.getFormattedMessage())
                        .contains("BOARD_TELLS_ALL_CORRECT")
                        .contains("Hãy ẩn bảng"));
    }
}
