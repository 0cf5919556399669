package vn.mocson.contest.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;

/** Whose contest it is, who may enter and when. */
final class GeneralChapter {

    private final Terms terms;

    GeneralChapter(Terms terms) {
        this.terms = terms;
    }

    List<String> name() {
        List<String> clauses = new ArrayList<>();
        clauses.add(Words.sentence("Tên gọi: " + terms.contest().title()));
        if (!terms.contest().organizer().isBlank()) {
            clauses.add(Words.sentence("Đơn vị tổ chức: " + terms.contest().organizer()));
        }
        clauses.add("Hình thức thi: trắc nghiệm trực tuyến trên trang của Cuộc thi.");
        return clauses;
    }

    List<String> entrants() {
        List<String> clauses = new ArrayList<>();
        clauses.addAll(terms.perRound(rules -> age(rules.eligibility())));
        clauses.addAll(terms.perRound(rules -> units(rules.eligibility())));
        clauses.addAll(terms.perRound(rules -> roster(rules.eligibility())));
        return clauses;
    }

    private static String age(Rules.Eligibility eligibility) {
        int least = eligibility.minimumAge();
        Integer most = eligibility.maximumAge();
        if (least == 0 && most == null) {
            return "Không quy định độ tuổi của người dự thi.";
        }
        String from = least == 0 ? "" : "từ đủ " + least + " tuổi" + (most == null ? " trở lên" : "");
        String to = most == null ? "" : "không quá " + most + " tuổi (chưa đến sinh nhật lần thứ " + (most + 1) + ")";
        return "Người dự thi phải " + (from.isEmpty() || to.isEmpty() ? from + to : from + " và " + to)
                + ", tính đến ngày đăng ký.";
    }

    private String units(Rules.Eligibility eligibility) {
        return eligibility.units().isEmpty()
                ? "Người thuộc mọi đơn vị trong danh sách đơn vị của Cuộc thi đều được dự thi."
                : Words.points(
                        "Chỉ người thuộc các đơn vị sau đây, kể cả các đơn vị trực thuộc, được dự thi:",
                        eligibility.units().stream().map(terms::unit).toList());
    }

    private static String roster(Rules.Eligibility eligibility) {
        return switch (eligibility.roster()) {
            case OPEN ->
                "Người dự thi tự đăng ký trực tuyến và chọn đơn vị của mình trong danh sách đơn vị; không phải lập danh"
                        + " sách dự thi từ trước.";
            case CLOSED ->
                "Chỉ người có tên trong danh sách dự thi được lập từ trước mới được đăng ký. Người có đủ điều kiện mà"
                        + " chưa có tên thì liên hệ đơn vị của mình.";
        };
    }

    List<String> time() {
        List<String> clauses = new ArrayList<>(schedule());
        clauses.addAll(pauses());
        clauses.addAll(overlaps());
        clauses.add("Mọi mốc thời gian được xác định theo đồng hồ của máy chủ, giờ Việt Nam; giờ trên thiết bị của"
                + " người dự thi không có giá trị tính giờ.");
        return clauses;
    }

    private List<String> schedule() {
        List<RoundDefinition> rounds = terms.contest().rounds();
        Map<String, List<RoundDefinition>> phases = new LinkedHashMap<>();
        for (RoundDefinition round : rounds) {
            phases.computeIfAbsent(round.phase() == null ? "" : round.phase(), phase -> new ArrayList<>())
                    .add(round);
        }
        if (rounds.isEmpty()) {
            return List.of("Lịch thi được thông báo trên trang của Cuộc thi.");
        }
        if (rounds.size() == 1) {
            RoundDefinition only = rounds.getFirst();
            String phase = only.phase() == null ? "" : " của " + only.phase();
            return List.of("Cuộc thi gồm một kỳ thi, “" + only.name() + "”" + phase + ", " + period(only) + ".");
        }
        if (phases.size() == 1 && phases.containsKey("")) {
            return List.of(dated("Cuộc thi gồm " + rounds.size() + " kỳ thi:", rounds));
        }
        List<String> clauses = new ArrayList<>();
        List<String> named =
                phases.keySet().stream().filter(name -> !name.isEmpty()).toList();
        clauses.add("Cuộc thi gồm " + rounds.size() + " kỳ thi, chia thành " + named.size() + " đợt.");
        phases.forEach((phase, own) -> clauses.add(
                dated(phase.isEmpty() ? "Không thuộc đợt nào:" : phase + " gồm " + own.size() + " kỳ thi:", own)));
        return clauses;
    }

    private static String dated(String lead, List<RoundDefinition> rounds) {
        return Words.points(
                lead,
                rounds.stream()
                        .map(round -> round.name() + ": " + period(round))
                        .toList());
    }

    private static String period(RoundDefinition round) {
        return "từ " + Words.moment(round.opensAt()) + " đến " + Words.moment(round.closesAt());
    }

    private List<String> pauses() {
        List<RoundDefinition> rounds = terms.contest().rounds();
        Map<String, Duration> pauses = new LinkedHashMap<>();
        for (int i = 1; i < rounds.size(); i++) {
            Duration pause =
                    Duration.between(rounds.get(i - 1).closesAt(), rounds.get(i).opensAt());
            if (pause.toSeconds() > 0) {
                pauses.put(terms.name(rounds.get(i - 1)) + " và " + terms.name(rounds.get(i)), pause);
            }
        }
        if (pauses.isEmpty()) {
            return List.of();
        }
        if (pauses.size() > 1
                && pauses.size() == rounds.size() - 1
                && pauses.values().stream().distinct().count() == 1) {
            return List.of("Giữa hai kỳ thi liền nhau nghỉ "
                    + Words.span(pauses.values().iterator().next()) + ", không nhận bài.");
        }
        return List.of(pauses.entrySet().stream()
                .map(pause -> "giữa " + pause.getKey() + " nghỉ " + Words.span(pause.getValue()))
                .collect(Collectors.joining("; ", "Thời gian nghỉ, không nhận bài: ", ".")));
    }

    private List<String> overlaps() {
        List<RoundDefinition> rounds = terms.contest().rounds();
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            for (int j = i + 1; j < rounds.size(); j++) {
                Instant from = later(rounds.get(i).opensAt(), rounds.get(j).opensAt());
                Instant to = earlier(rounds.get(i).closesAt(), rounds.get(j).closesAt());
                if (from.isBefore(to)) {
                    clauses.add(terms.name(rounds.get(i)) + " và " + terms.name(rounds.get(j)) + " cùng mở từ "
                            + Words.moment(from) + " đến " + Words.moment(to)
                            + "; người dự thi được thi ở cả hai kỳ.");
                }
            }
        }
        return clauses;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
