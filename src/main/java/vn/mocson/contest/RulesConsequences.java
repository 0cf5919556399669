package vn.mocson.contest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;

/** What an amendment means for rounds that have begun, in sentences: first by the kind of change, then by the figures. */
final class RulesConsequences {

    private static final Set<String> LATER_STARTS = Set.of(
            "attempts.max",
            "attempts.per",
            "attempts.cooldownMinutes",
            "paper.questions",
            "paper.durationMinutes",
            "paper.shuffleQuestions",
            "paper.shuffleOptions",
            "paper.blueprint",
            "scoring.pointsPerQuestion",
            "scoring.pointsByDifficulty",
            "scoring.multipleAnswer",
            "scoring.wrong",
            "scoring.unanswered",
            "prediction.of");
    private static final Set<String> ELIGIBILITY =
            Set.of("eligibility.minimumAge", "eligibility.maximumAge", "eligibility.roster", "eligibility.units");
    private static final Set<String> RANKS =
            Set.of("counted", "gate", "rankBy", "actual", "prediction.lock", "prediction.trueValue");
    private static final Set<String> SHOWN = Set.of("results.showScore", "results.showKey", "leaderboard");

    private final ContestDefinition before;
    private final ContestDefinition after;
    private final Instant now;
    private final @Nullable StartedAttempts attempts;
    private final List<ChangeConsequences> ports;
    private final Set<String> sentences = new LinkedHashSet<>();

    RulesConsequences(
            ContestDefinition before,
            ContestDefinition after,
            Instant now,
            @Nullable StartedAttempts attempts,
            List<ChangeConsequences> ports) {
        this.before = before;
        this.after = after;
        this.now = now;
        this.attempts = attempts;
        this.ports = ports;
    }

    List<String> sentences() {
        for (RoundDefinition round : after.rounds()) {
            Optional<RoundDefinition> old = RulesDraft.find(before, round.id());
            if (old.isPresent() && !now.isBefore(old.get().opensAt())) {
                began(old.get(), round);
            }
        }
        List<String> ofContest = RulesChanges.paths(before.rules(), after.rules()).stream()
                .filter(RulesChanges.OF_CONTEST::contains)
                .toList();
        if (ofContest.stream().anyMatch(path -> path.startsWith("collective."))) {
            sentences.add("Xếp hạng tập thể được tính lại theo quy định mới, kể cả với những lượt thi đã nộp.");
        }
        if (ofContest.stream().anyMatch(path -> path.startsWith("total."))) {
            sentences.add(
                    "Tổng xếp hạng của cuộc thi được tính lại theo quy định mới, kể cả với những lượt thi đã nộp.");
        }
        if (ofContest.stream().anyMatch(path -> path.startsWith("prizes."))
                || !before.prizes().equals(after.prizes())) {
            sentences.add("Các giải chưa công bố được xét theo cơ cấu và cách xét giải mới.");
        }
        return List.copyOf(sentences);
    }

    private void began(RoundDefinition old, RoundDefinition round) {
        if (old.publishedAt() != null) {
            if (!RulesChanges.paths(before.rules(), after.rules()).isEmpty()) {
                sentences.add("“" + old.name() + "” đã công bố kết quả nên giữ nguyên quy định cũ.");
            }
            return;
        }
        List<String> paths = RulesChanges.paths(old.rules(), round.rules());
        tell(
                paths,
                LATER_STARTS,
                old,
                "quy định mới về %s chỉ áp dụng cho các lượt bắt đầu sau khi sửa đổi;"
                        + " lượt đang làm và lượt đã nộp giữ nguyên đề, thời gian và điểm.");
        tell(
                paths,
                ELIGIBILITY,
                old,
                "quy định mới về %s áp dụng cho người đăng ký sau khi sửa đổi;"
                        + " người đã đăng ký và các lượt đã nộp không bị ảnh hưởng.");
        tell(
                paths,
                RANKS,
                old,
                "%s thay đổi nên thứ hạng được tính lại; điểm và bài làm của các lượt đã nộp giữ nguyên.");
        tell(paths, SHOWN, old, "%s theo quy định mới ngay từ khi sửa đổi.");
        closes(old, round);
        if (!old.rules().ranking().equals(round.rules().ranking())
                || !old.rules().prizes().equals(round.rules().prizes())) {
            ports.forEach(port -> port.of(old, round).forEach(found -> sentences.add(found.sentence())));
        }
    }

    private void tell(List<String> paths, Set<String> kind, RoundDefinition round, String words) {
        List<String> names = new ArrayList<>();
        paths.stream().filter(kind::contains).map(RuleWords::name).forEach(names::add);
        if (!names.isEmpty()) {
            sentences.add("“" + round.name() + "”: " + words.replace("%s", "“" + String.join("”, “", names) + "”"));
        }
    }

    private void closes(RoundDefinition old, RoundDefinition round) {
        if (round.closesAt().equals(old.closesAt())) {
            return;
        }
        String sitting =
                attempts == null ? "Các lượt đang làm" : Vietnamese.number(attempts.open(old.id())) + " lượt đang làm";
        sentences.add(
                round.closesAt().isAfter(old.closesAt())
                        ? "“" + old.name() + "” được gia hạn đến " + VietnamTime.minute(round.closesAt()) + ". "
                                + sitting + " mà giờ đóng cũ cắt ngắn được làm đủ thời gian trong giờ đóng mới."
                        : "“" + old.name() + "” đóng sớm hơn, vào " + VietnamTime.minute(round.closesAt()) + ". "
                                + sitting + " phải nộp muộn nhất vào lúc đó.");
    }
}
