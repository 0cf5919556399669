package vn.mocson.contest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.Rules.Board;
import vn.mocson.contest.Rules.Moment;
import vn.mocson.contest.Rules.Per;
import vn.mocson.contest.RulesConflict.Severity;

/** Conflicts of rounds with their times, with each other and with what the rules count by. */
final class ScheduleConflicts {

    private final List<RoundDefinition> rounds;
    private final List<RulesConflict> found = new ArrayList<>();

    private ScheduleConflicts(List<RoundDefinition> rounds) {
        this.rounds = rounds;
    }

    static List<RulesConflict> of(List<RoundDefinition> rounds) {
        ScheduleConflicts check = new ScheduleConflicts(rounds);
        if (rounds.isEmpty()) {
            check.error("NO_ROUNDS", "rounds", "Cuộc thi chưa có kỳ thi nào. Hãy thêm ít nhất một kỳ thi.");
        }
        for (int i = 0; i < rounds.size(); i++) {
            check.alone(i);
            for (int j = i + 1; j < rounds.size(); j++) {
                check.pair(i, j);
            }
        }
        check.phases();
        check.attemptsOfTheContest();
        return check.found;
    }

    private void alone(int i) {
        RoundDefinition round = rounds.get(i);
        Rules rules = round.rules();
        Duration length = Duration.between(round.opensAt(), round.closesAt());
        String name = "Kỳ “" + round.name() + "” ";
        if (!length.isPositive()) {
            error(
                    "CLOSES_BEFORE_OPENS",
                    at(i, "closesAt"),
                    name + "đóng không muộn hơn lúc mở. Hãy sửa giờ mở hoặc giờ đóng.");
            return;
        }
        Duration paper = rules.paper().duration();
        if (paper != null && length.compareTo(paper) < 0) {
            error(
                    "ROUND_SHORTER_THAN_PAPER",
                    at(i, "closesAt"),
                    name + "mở trong " + length.toMinutes() + " phút, ngắn hơn thời gian làm bài " + paper.toMinutes()
                            + " phút: không ai được làm đủ giờ. Hãy lùi giờ đóng, hoặc giảm thời gian làm bài.");
        }
        Integer max = rules.attempts().max();
        Duration pause = rules.attempts().cooldown();
        if (pause.isPositive() && SittingConflicts.several(rules)) {
            if (pause.compareTo(length) >= 0) {
                warning(
                        "COOLDOWN_LONGER_THAN_ROUND",
                        at(i, "rules.attempts.cooldownMinutes"),
                        name
                                + "ngắn hơn thời gian chờ giữa hai lượt, nên không ai thi được lượt thứ hai. Hãy giảm thời gian chờ.");
            } else if (max != null
                    && rules.attempts().per() == Per.ROUND
                    && pause.multipliedBy(max - 1L).compareTo(length) >= 0) {
                warning(
                        "ATTEMPTS_DO_NOT_FIT",
                        at(i, "rules.attempts.max"),
                        name + "không đủ dài để thi hết " + max
                                + " lượt với thời gian chờ giữa các lượt. Hãy giảm số lượt hoặc thời gian chờ.");
            }
        }
        if (rules.leaderboard() instanceof Board.Frozen(int lastMinutes)
                && Duration.ofMinutes(lastMinutes).compareTo(length) >= 0) {
            warning(
                    "FROZEN_ALL_ALONG",
                    at(i, "rules.leaderboard"),
                    name
                            + "ngắn hơn khoảng thời gian khóa bảng xếp hạng, nên bảng không bao giờ được cập nhật. Hãy giảm số phút"
                            + " khóa, hoặc ẩn bảng cho đến khi công bố.");
        }
        if (rules.attempts().per() == Per.DAY
                && VietnamTime.dateOf(round.opensAt())
                        .equals(VietnamTime.dateOf(round.closesAt().minusMillis(1)))) {
            warning(
                    "DAY_IN_A_ROUND_OF_A_DAY",
                    at(i, "rules.attempts.per"),
                    name
                            + "mở trong một ngày, nên số lượt mỗi ngày cũng là số lượt của cả kỳ. Hãy tính số lượt theo kỳ thi cho dễ hiểu.");
        }
    }

    private void pair(int i, int j) {
        RoundDefinition one = rounds.get(i);
        RoundDefinition other = rounds.get(j);
        String names = "“" + one.name() + "” và “" + other.name() + "”";
        if (one.name().equals(other.name()) && Objects.equals(one.phase(), other.phase())) {
            warning(
                    "ROUND_NAME_TWICE",
                    at(j, "name"),
                    "Có hai kỳ thi cùng tên “" + one.name() + "”. Hãy đặt tên khác nhau.");
        }
        if (one.opensAt().isBefore(other.closesAt()) && other.opensAt().isBefore(one.closesAt())) {
            warning(
                    "ROUNDS_OVERLAP",
                    at(j, "opensAt"),
                    "Hai kỳ thi " + names
                            + " có lúc cùng mở; người dự thi dễ vào nhầm kỳ và câu hỏi của kỳ này lộ sang kỳ kia. Hãy để"
                            + " kỳ sau mở khi kỳ trước đã đóng.");
        } else if (other.opensAt().isBefore(one.opensAt())) {
            warning(
                    "ROUNDS_OUT_OF_ORDER",
                    at(j, "opensAt"),
                    "Kỳ “" + other.name() + "” đứng sau nhưng mở trước “" + one.name()
                            + "”. Hãy xếp các kỳ theo thứ tự thời gian.");
        }
        keyBeforeTheOther(i, j);
        keyBeforeTheOther(j, i);
    }

    private void keyBeforeTheOther(int shown, int asked) {
        RoundDefinition round = rounds.get(shown);
        RoundDefinition later = rounds.get(asked);
        if (!Objects.equals(round.questionSet(), later.questionSet())
                || !later.closesAt().isAfter(round.closesAt())) {
            return;
        }
        if (round.rules().results().showKey() == Moment.AT_ROUND_CLOSE) {
            error(
                    "KEY_BEFORE_ANOTHER_ROUND",
                    at(shown, "rules.results.showKey"),
                    "Đáp án của kỳ “" + round.name() + "” hiện khi kỳ đó đóng, trong khi kỳ “" + later.name()
                            + "” đóng sau và hỏi từ cùng bộ câu hỏi. Hãy dùng bộ câu hỏi khác cho kỳ sau, hoặc chỉ cho xem đáp án sau"
                            + " khi công bố kết quả.");
        } else if (round.rules().results().showKey() == Moment.AT_PUBLICATION) {
            warning(
                    "PUBLISH_AFTER_THE_LAST_ROUND",
                    at(shown, "rules.results.showKey"),
                    "Kỳ “" + round.name() + "” và kỳ “" + later.name()
                            + "” hỏi từ cùng bộ câu hỏi. Nếu công bố kết quả kỳ trước khi kỳ sau chưa đóng thì đáp án lộ. Hãy công bố"
                            + " sau khi kỳ cuối đóng, hoặc dùng bộ câu hỏi riêng cho từng kỳ.");
        }
    }

    private void phases() {
        Set<String> ended = new HashSet<>();
        String current = null;
        for (int i = 0; i < rounds.size(); i++) {
            String phase = rounds.get(i).phase();
            if (!Objects.equals(phase, current)) {
                if (current != null) {
                    ended.add(current);
                }
                current = phase;
                if (phase != null && ended.contains(phase)) {
                    warning(
                            "PHASE_TORN",
                            at(i, "phase"),
                            "Các kỳ thi của “" + phase
                                    + "” không đứng liền nhau. Hãy xếp các kỳ của một đợt cạnh nhau.");
                }
            }
        }
        boolean some = rounds.stream().anyMatch(round -> round.phase() != null);
        for (int i = 0; some && i < rounds.size(); i++) {
            if (rounds.get(i).phase() == null) {
                warning(
                        "ROUND_WITHOUT_PHASE",
                        at(i, "phase"),
                        "Cuộc thi chia đợt nhưng kỳ “" + rounds.get(i).name()
                                + "” không thuộc đợt nào. Hãy ghi đợt cho kỳ này.");
            }
        }
    }

    private void attemptsOfTheContest() {
        rounds.stream()
                .map(round -> round.rules().attempts())
                .filter(attempts -> attempts.per() == Per.CONTEST)
                .map(Rules.Attempts::max)
                .filter(max -> max != null && max < rounds.size())
                .findFirst()
                .ifPresent(
                        max -> warning(
                                "FEWER_ATTEMPTS_THAN_ROUNDS",
                                "rules.attempts.max",
                                "Mỗi người có " + max + " lượt trong toàn cuộc thi nhưng có " + rounds.size()
                                        + " kỳ thi, nên không ai dự được mọi kỳ. Hãy tính số lượt theo kỳ thi, hoặc tăng số lượt."));
    }

    private static String at(int i, String field) {
        return "rounds[" + i + "]." + field;
    }

    private void error(String code, String path, String sentence) {
        found.add(new RulesConflict(Severity.ERROR, code, path, sentence));
    }

    private void warning(String code, String path, String sentence) {
        found.add(new RulesConflict(Severity.WARNING, code, path, sentence));
    }
}
