package vn.mocson.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.SampleContest;
import vn.mocson.contest.SomeRules;
import vn.mocson.contest.text.Clause;

/** Who may start, for how long, and what is shown when, by somebody who has read the thể lệ. */
class SittingAsTheTextSaysTest {

    private static final String SITTING = "Thời gian làm bài và lượt thi";
    private static final String SHOWN = "Công bố điểm và đáp án";

    @Provide
    Arbitrary<Rules> rules() {
        return SomeRules.any();
    }

    /** Two rounds of ten days under the same rules. */
    private static ContestDefinition contest(Rules rules) {
        List<RoundDefinition> rounds = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Instant opens = SampleContest.MONDAY.plus(Duration.ofDays(10L * i));
            rounds.add(SampleContest.round(i, "Kỳ " + (i + 1), null, opens, opens.plus(Duration.ofDays(10)), rules));
        }
        return SampleContest.contest("thu", "Thử", "Khối", rules, rounds, List.of());
    }

    private static AttemptHistory.Entry entry(RoundDefinition round, int number, Instant started) {
        Instant submitted = started.plusSeconds(600);
        return new AttemptHistory.Entry(
                new AttemptId(new UUID(7, number)),
                round.id(),
                number,
                AttemptState.SUBMITTED,
                started,
                new Deadline(submitted),
                submitted);
    }

    @Property(tries = 800)
    void somebody_may_start_when_the_text_says_so(
            @ForAll("rules") Rules rules,
            @ForAll @Size(max = 8) List<@IntRange(max = 4 * 24) Integer> hoursBefore,
            @ForAll @IntRange(max = 11 * 24) int hours,
            @ForAll @IntRange(max = 59) int minutes) {
        ContestDefinition contest = contest(rules);
        RoundDefinition first = contest.rounds().getFirst();
        RoundDefinition second = contest.rounds().getLast();
        Instant now = second.opensAt().plus(Duration.ofHours(hours - 24L)).plus(Duration.ofMinutes(minutes));
        List<AttemptHistory.Entry> entries = new ArrayList<>();
        for (int before : hoursBefore) {
            Instant started = now.minus(Duration.ofHours(before)).minusSeconds(1800);
            entries.add(entry(started.isBefore(second.opensAt()) ? first : second, entries.size() + 1, started));
        }

        boolean allowed = StartPolicy.ALL.stream()
                .allMatch(policy -> policy.check(second, new AttemptHistory(entries, Set.of()), now)
                        .isEmpty());

        assertThat(allowed).isEqualTo(reads(Clause.in(contest), second, entries, now));
    }

    private static boolean reads(Clause text, RoundDefinition round, List<AttemptHistory.Entry> entries, Instant now) {
        assertThat(text.says(SITTING, "Lượt thi phải bắt đầu khi kỳ thi đang mở"))
                .isTrue();
        if (now.isBefore(round.opensAt()) || !now.isBefore(round.closesAt())) {
            return false;
        }
        List<AttemptHistory.Entry> here = entries.stream()
                .filter(entry -> entry.round().equals(round.id()))
                .toList();
        long used;
        if (text.says(SITTING, "trong toàn Cuộc thi")) {
            used = entries.size();
        } else if (text.says(SITTING, "trong mỗi ngày")) {
            used = here.stream()
                    .filter(entry -> VietnamTime.dateOf(entry.startedAt()).equals(VietnamTime.dateOf(now)))
                    .count();
        } else {
            used = here.size();
        }
        long most = text.says(SITTING, "không giới hạn.")
                ? Long.MAX_VALUE
                : text.says(SITTING, "được thi một lượt duy nhất")
                        ? 1
                        : Long.parseLong(text.find(SITTING, "được thi tối đa (\\d+) lượt")
                                .orElseThrow()
                                .getFirst());
        long pause = text.find(SITTING, "phải chờ (\\d+) phút")
                .map(groups -> Long.parseLong(groups.getFirst()))
                .orElse(0L);
        boolean rested = here.stream()
                .allMatch(entry -> !now.isBefore(entry.deadline().at(now).plus(Duration.ofMinutes(pause))));
        return used < most && rested;
    }

    @Property(tries = 200)
    void an_attempt_ends_when_the_text_says_so(
            @ForAll("rules") Rules rules, @ForAll @IntRange(min = 1, max = 120) int minutesBeforeTheClose) {
        ContestDefinition contest = contest(rules);
        RoundDefinition round = contest.rounds().getFirst();
        Instant start = round.closesAt().minus(Duration.ofMinutes(minutesBeforeTheClose));
        Clause text = Clause.in(contest);
        assertThat(text.says(SITTING, "lượt thi kết thúc vào lúc kỳ thi đóng")).isTrue();

        Instant end = text.find(SITTING, "Thời gian làm bài của mỗi lượt thi là (\\d+) phút")
                .map(groups -> start.plus(Duration.ofMinutes(Long.parseLong(groups.getFirst()))))
                .filter(own -> own.isBefore(round.closesAt()))
                .orElse(round.closesAt());

        assertThat(Deadline.of(start, rules.paper().duration(), Duration.ZERO, round.closesAt())
                        .planned())
                .isEqualTo(end);
    }

    @Property(tries = 100)
    void scores_and_keys_are_shown_when_the_text_says_so(@ForAll("rules") Rules rules) {
        ContestDefinition contest = contest(rules);
        RoundDefinition open = contest.rounds().getFirst();
        Instant closed = open.closesAt().plusSeconds(60);
        RoundDefinition published = new RoundDefinition(
                open.id(),
                open.contest(),
                open.code(),
                open.name(),
                null,
                open.opensAt(),
                open.closesAt(),
                closed,
                open.questionSet(),
                rules,
                null,
                0,
                true);
        Clause text = Clause.in(contest);

        held(
                text,
                "Người dự thi biết số câu đúng và điểm của lượt thi ",
                rules.results().showScore(),
                published);
        held(
                text,
                "Người dự thi được xem đáp án của đề thi mình đã làm ",
                rules.results().showKey(),
                published);
    }

    private static void held(Clause text, String beginning, Rules.Moment moment, RoundDefinition round) {
        boolean atOnce = text.says(SHOWN, beginning + "ngay sau khi nộp bài");
        boolean afterTheClose = text.says(SHOWN, beginning + "sau khi kỳ thi đóng");
        boolean afterPublication = text.says(SHOWN, beginning + "sau khi Ban Tổ chức công bố");

        assertThat(round.shows(moment, round.closesAt().minusSeconds(1))).isEqualTo(atOnce);
        assertThat(round.shows(moment, round.closesAt())).isEqualTo(atOnce || afterTheClose);
        assertThat(round.shows(moment, round.closesAt().plusSeconds(60)))
                .isEqualTo(atOnce || afterTheClose || afterPublication);
    }
}
