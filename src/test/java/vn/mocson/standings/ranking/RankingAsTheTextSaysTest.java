package vn.mocson.standings.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.Rules;
import vn.mocson.contest.SampleContest;
import vn.mocson.contest.SomeRules;
import vn.mocson.contest.text.Clause;

/**
 * The ranking held against somebody who has nothing but the thể lệ: the words are read, the attempts are laid out
 * by them, and the result has to be the application's.
 */
class RankingAsTheTextSaysTest {

    private static final int QUESTIONS = 3;
    private static final Instant OPENING = Instant.parse("2024-09-10T01:00:00Z");

    /** A careful reader. */
    private record Reader(Clause text, List<Candidate> attempts) {

        private static final String RANKING = "Xếp hạng cá nhân";
        private static final String GUESS = "Câu hỏi dự đoán";

        List<String> standings() {
            Map<String, List<Candidate>> people = new TreeMap<>();
            attempts.forEach(attempt -> people.computeIfAbsent(attempt.participantId(), p -> new ArrayList<>())
                    .add(attempt));
            List<Candidate> ranked = new ArrayList<>();
            people.values().forEach(own -> {
                Candidate counted = counted(own);
                if (counted != null) {
                    ranked.add(counted);
                }
            });
            return ranked.stream()
                    .map(attempt -> 1
                            + ranked.stream()
                                    .filter(other -> order().compare(other, attempt) < 0)
                                    .count()
                            + " " + attempt.participantId() + " " + attempt.attemptId())
                    .sorted()
                    .toList();
        }

        @Nullable
        Candidate counted(List<Candidate> own) {
            if (text.says("Lượt thi được tính", "lượt thi tốt nhất")) {
                boolean gateFirst = text.says(RANKING, "xét trước khi chọn lượt thi tốt nhất");
                return own.stream()
                        .filter(attempt -> !gateFirst || passes(attempt))
                        .min(order().thenComparing(Candidate::submittedAt).thenComparing(Candidate::attemptId))
                        .orElse(null);
            }
            Comparator<Candidate> byStart = Comparator.comparing(Candidate::startedAt);
            Candidate chosen = text.says("Lượt thi được tính", "bắt đầu muộn nhất")
                    ? own.stream().max(byStart).orElseThrow()
                    : own.stream().min(byStart).orElseThrow();
            return text.says(RANKING, "không đặt điều kiện") || passes(chosen) ? chosen : null;
        }

        boolean passes(Candidate attempt) {
            if (text.says(RANKING, "Chỉ lượt thi trả lời đúng tất cả các câu hỏi")) {
                return attempt.correct() == questions();
            }
            return text.find(RANKING, "đạt từ " + Clause.NUMBER + " điểm trở lên")
                    .map(groups -> attempt.points().compareTo(Clause.number(groups.getFirst())) >= 0)
                    .orElse(true);
        }

        int questions() {
            return Integer.parseInt(
                    text.find("Đề thi", "gồm (\\d+) câu hỏi").orElseThrow().getFirst());
        }

        Comparator<Candidate> order() {
            Comparator<Candidate> order = Comparator.comparing(attempt -> 0);
            for (String criterion : text.points(RANKING, "Thứ hạng trong kỳ thi")) {
                order = order.thenComparing(criterion(criterion));
            }
            return order;
        }

        Comparator<Candidate> criterion(String words) {
            Comparator<Candidate> up =
                    switch (words.substring(0, words.indexOf(','))) {
                        case "Số câu trả lời đúng" -> Comparator.comparing(Candidate::correct);
                        case "Điểm" -> Comparator.comparing(Candidate::points);
                        case "Chênh lệch giữa số dự đoán và con số thực tế" ->
                            Comparator.comparing(this::gap, Comparator.nullsLast(Comparator.naturalOrder()));
                        case "Thời gian làm bài" ->
                            Comparator.comparing(attempt -> Duration.between(attempt.startedAt(), attempt.submittedAt())
                                    .minus(attempt.compensated()));
                        case "Thời điểm nộp bài" -> Comparator.comparing(Candidate::submittedAt);
                        case "Thời điểm bắt đầu làm bài" -> Comparator.comparing(Candidate::startedAt);
                        default -> throw new AssertionError(words);
                    };
            boolean down = words.contains("từ nhiều đến ít") || words.contains("từ cao đến thấp");
            return down ? up.reversed() : up;
        }

        @Nullable
        BigDecimal gap(Candidate attempt) {
            BigDecimal guess = text.says(GUESS, "lượt thi nộp đầu tiên")
                    ? attempts.stream()
                            .filter(other -> other.participantId().equals(attempt.participantId()))
                            .min(Comparator.comparing(Candidate::submittedAt))
                            .orElseThrow()
                            .prediction()
                    : attempt.prediction();
            return guess == null ? null : guess.subtract(actual()).abs();
        }

        BigDecimal actual() {
            var given = text.find(GUESS, "ấn định là " + Clause.NUMBER + ",");
            if (given.isPresent()) {
                return Clause.number(given.get().getFirst());
            }
            BigDecimal people = BigDecimal.valueOf(
                    attempts.stream().map(Candidate::participantId).distinct().count());
            BigDecimal allCorrect = BigDecimal.valueOf(attempts.stream()
                    .filter(attempt -> attempt.correct() == questions())
                    .map(Candidate::participantId)
                    .distinct()
                    .count());
            if (text.says(GUESS, "chia cho số người có ít nhất một lượt thi hợp lệ, nhân 100")) {
                return allCorrect.multiply(BigDecimal.valueOf(100)).divide(people, 5, RoundingMode.HALF_UP);
            }
            if (text.says(GUESS, "Con số thực tế là tổng số lượt thi hợp lệ")) {
                return BigDecimal.valueOf(attempts.size());
            }
            return text.says(GUESS, "hợp lệ trả lời đúng cả") ? allCorrect : people;
        }
    }

    @Provide
    Arbitrary<Rules> rules() {
        return Combinators.combine(SomeRules.any(), SomeRules.ranking())
                .as((rules, ranking) -> new Rules(
                        rules.eligibility(),
                        rules.attempts(),
                        new Rules.Paper(QUESTIONS, 15, true, true, List.of()),
                        rules.scoring(),
                        ranking.prediction(),
                        ranking.counted(),
                        ranking.gate(),
                        ranking.rankBy(),
                        ranking.actual(),
                        rules.results(),
                        rules.leaderboard(),
                        rules.collective(),
                        rules.total(),
                        rules.prizes()));
    }

    /** Few people over few values, so that nearly everything ties somewhere; nobody does two things at one moment. */
    @Provide
    Arbitrary<List<Candidate>> attempts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, QUESTIONS),
                        Arbitraries.of("1", "2.5", "7"),
                        Arbitraries.of("0", "1", "2", "50").injectNull(0.3))
                .as((person, seconds, back, correct, points, guess) -> new Candidate(
                        "",
                        "p" + person,
                        "u",
                        OPENING,
                        OPENING.plusSeconds(seconds),
                        Duration.ofSeconds(back),
                        correct,
                        new BigDecimal(points),
                        guess == null ? null : new BigDecimal(guess)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(RankingAsTheTextSaysTest::oneAfterTheOther);
    }

    private static List<Candidate> oneAfterTheOther(List<Candidate> raw) {
        Map<String, Integer> before = new HashMap<>();
        List<Candidate> attempts = new ArrayList<>();
        for (Candidate c : raw) {
            int nth = before.merge(c.participantId(), 1, Integer::sum);
            attempts.add(new Candidate(
                    "a" + (char) ('a' + attempts.size()),
                    c.participantId(),
                    c.unit(),
                    c.startedAt().plusSeconds(10L * nth),
                    c.submittedAt().plusSeconds(10L * nth),
                    c.compensated(),
                    c.correct(),
                    c.points(),
                    c.prediction()));
        }
        return attempts;
    }

    @Property(tries = 2000)
    void whoever_follows_the_text_comes_to_the_same_standings(
            @ForAll("rules") Rules rules, @ForAll("attempts") List<Candidate> attempts) {
        RankingRules ranking = rules.ranking();
        List<String> engine = new Ranking(ranking, Ranking.actual(ranking, attempts))
                .standings(attempts).stream()
                        .map(place -> place.rank() + " " + place.attempt().participantId() + " "
                                + place.attempt().attemptId())
                        .sorted()
                        .toList();

        assertThat(engine).isEqualTo(new Reader(Clause.under(rules), attempts).standings());
    }

    @Property(tries = 500)
    void prizes_go_where_the_text_says(
            @ForAll("rules") Rules rules,
            @ForAll("attempts") List<Candidate> attempts,
            @ForAll("prizes") List<Prize> prizes) {
        ContestDefinition sample = SampleContest.under(SampleContest.of("rules: {paper: {questions: 3}}"), rules);
        Clause text = Clause.in(SampleContest.contest("thu", "Thử", "Khối", rules, sample.rounds(), prizes));
        RankingRules ranking = rules.ranking();
        List<Ranking.Place> places = new Ranking(ranking, Ranking.actual(ranking, attempts)).standings(attempts);
        Map<String, String> engine =
                PrizePlaces.of(places, prizes, rules.prizes().border(), person -> true).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                won -> won.getValue().undecided()
                                        ? "Ban Tổ chức"
                                        : won.getValue().prize().name()));

        assertThat(engine).isEqualTo(awarded(text, places));
    }

    @Provide
    Arbitrary<List<Prize>> prizes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 12))
                .as((first, second, third) -> List.of(
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", first, 9),
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhì", second, 5),
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Ba", third, 0)));
    }

    /** Lays the prizes out in order, hands them along the ranks, and does at a border what the text says there. */
    private static Map<String, String> awarded(Clause text, List<Ranking.Place> places) {
        List<String> laidOut = new ArrayList<>();
        for (String prize : text.points("Giải thưởng", "Giải cá nhân")) {
            String name = prize.replaceFirst("^\\d+ ", "").replaceFirst(", mỗi giải .*", "");
            for (int i = Integer.parseInt(prize.substring(0, prize.indexOf(' '))); i > 0; i--) {
                laidOut.add(name);
            }
        }
        Map<String, String> awarded = new HashMap<>();
        Map<Integer, List<Ranking.Place>> ties =
                new TreeMap<>(places.stream().collect(Collectors.groupingBy(Ranking.Place::rank)));
        ties.forEach((rank, tie) -> {
            List<String> theirs = laidOut.subList(
                    Math.min(rank - 1, laidOut.size()), Math.min(rank - 1 + tie.size(), laidOut.size()));
            boolean border =
                    theirs.size() < tie.size() || theirs.stream().distinct().count() > 1;
            List<Ranking.Place> byTime = tie.stream()
                    .sorted(Comparator.comparing(
                                    (Ranking.Place place) -> place.attempt().submittedAt())
                            .thenComparing(place -> place.attempt().startedAt())
                            .thenComparing(place -> place.attempt().attemptId()))
                    .toList();
            for (int i = 0; i < byTime.size() && !theirs.isEmpty(); i++) {
                String person = byTime.get(i).attempt().participantId();
                if (!border || text.says("Giải thưởng", "tất cả đều nhận mức giải cao hơn")) {
                    awarded.put(person, theirs.getFirst());
                } else if (text.says("Giải thưởng", "Ban Tổ chức quyết định")) {
                    awarded.put(person, "Ban Tổ chức");
                } else if (text.says("Giải thưởng", "ai nộp bài sớm hơn nhận giải cao hơn") && i < theirs.size()) {
                    awarded.put(person, theirs.get(i));
                }
            }
        });
        return awarded;
    }
}
