package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.ExamJobs;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.PaperFigures;
import vn.mocson.questionbank.QuestionStatisticsService;
import vn.mocson.questionbank.QuestionUse;
import vn.mocson.questionbank.TopicUse;
import vn.mocson.standings.StandingsJobs;

/** What a closed round tells the bank about its questions. */
@DoorTest
class ItemFiguresTest {

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    QuestionStatisticsService statistics;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    TestClock clock;

    private RoundDefinition closedAfter(List<Integer> right) {
        String contest = contests.closingIn(
                Duration.ofHours(2),
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}, scoring: {pointsPerQuestion: 5}}");
        Person last = null;
        for (int n : right) {
            last = people.in(contest);
            last.sits().submitWithRight(n);
        }
        if (last != null) {
            last.sits().submitWithRight(0); // a second attempt, which the figures leave out
        }
        clock.turn(Duration.ofHours(3));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        return definitions.bySlug(contest).rounds().getFirst();
    }

    private PaperFigures paper(RoundDefinition round) {
        return Access.asSystem(
                () -> statistics.rounds(definitions.contest(round.contest()).bank()).stream()
                        .filter(paper -> paper.round() == round.id().value())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void the_first_attempt_of_each_person_counts() {
        RoundDefinition round = closedAfter(List.of(5, 3, 1));

        PaperFigures paper = paper(round);

        assertThat(paper.sittings()).isEqualTo(3);
        assertThat(paper.mean()).isEqualByComparingTo(new BigDecimal("15")); // 25, 15 and 5 points
        assertThat(paper.deviation()).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(paper.fixedPaper()).isFalse();
    }

    @Test
    void every_question_that_was_asked_has_its_figures_and_choices() {
        RoundDefinition round = closedAfter(List.of(5, 5));

        List<QuestionUse> uses =
                Access.asSystem(() -> statistics.questions(round.id().value()));

        assertThat(uses.stream().mapToInt(use -> use.figures().sittings()).sum())
                .isEqualTo(10);
        assertThat(uses).allSatisfy(use -> {
            assertThat(use.figures().facility()).isEqualByComparingTo(BigDecimal.ONE);
            assertThat(use.figures().discrimination()).isNull(); // nobody differs
            assertThat(use.options()).filteredOn(QuestionUse.OptionUse::correct).allSatisfy(option -> assertThat(
                            option.chosen().all())
                    .isEqualTo(use.figures().sittings()));
        });
        assertThat(Access.asSystem(() -> statistics.uses(uses.getFirst().entry())))
                .extracting(QuestionUse::roundName)
                .contains(paper(round).roundName());
    }

    @Test
    void topics_are_listed_with_those_known_least_first() {
        RoundDefinition round = closedAfter(List.of(2, 3));

        List<TopicUse> topics =
                Access.asSystem(() -> statistics.topics(List.of(round.id().value())));

        assertThat(topics).isNotEmpty();
        assertThat(topics).extracting(TopicUse::facility).isSorted();
        assertThat(topics.stream().mapToInt(TopicUse::sittings).sum()).isEqualTo(10);
    }

    @Test
    void a_question_of_two_rounds_is_one_question_of_its_topic() {
        long one = closedAfter(List.of(2, 3)).id().value();
        long other = closedAfter(List.of(4, 1)).id().value();

        List<TopicUse> together = Access.asSystem(() -> statistics.topics(List.of(one, other)));

        Set<EntryId> asked = Access.asSystem(() -> Stream.of(one, other)
                .flatMap(round -> statistics.questions(round).stream())
                .filter(use -> use.figures().sittings() > 0)
                .map(QuestionUse::entry)
                .collect(Collectors.toSet()));
        assertThat(together.stream().mapToInt(TopicUse::questions).sum()).isEqualTo(asked.size());
        assertThat(together.stream().mapToInt(TopicUse::sittings).sum()).isEqualTo(20);
    }

    @Test
    void a_round_that_nobody_sat_has_no_figures_that_would_divide_by_zero() {
        PaperFigures paper = paper(closedAfter(List.of()));

        assertThat(paper.sittings()).isZero();
        assertThat(paper.alpha()).isNull();
        assertThat(paper.mean()).isNull();
    }
}
