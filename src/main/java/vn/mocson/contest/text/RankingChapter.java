package vn.mocson.contest.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestDefinition.SpecialPrize;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.Counted;
import vn.mocson.contest.Rules.Gate;
import vn.mocson.contest.Rules.PrizeOf;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.contest.Rules.TotalKey;

/** Which attempt counts, who stands before whom, and who gets what. */
final class RankingChapter {

    private static final String EQUAL =
            "Người bằng nhau ở tất cả các tiêu chí được xếp đồng hạng; thứ hạng của người kế tiếp bằng số người đứng trên"
                    + " cộng một (ví dụ: 1, 2, 2, 4).";

    private final Terms terms;

    RankingChapter(Terms terms) {
        this.terms = terms;
    }

    List<String> counted() {
        List<String> clauses = new ArrayList<>();
        clauses.add(
                "Chỉ xét lượt thi đã nộp và lượt thi được hệ thống tự động nộp khi hết giờ. Lượt thi bị hủy kết quả không"
                        + " được tính vào bất kỳ số liệu nào.");
        clauses.addAll(terms.perRound(rules -> counted(rules.counted())));
        return clauses;
    }

    private String counted(Counted counted) {
        return switch (counted) {
            case ONLY ->
                "Mỗi người chỉ có một lượt thi được tính trong mỗi kỳ thi, là lượt thi duy nhất của mình; nếu có nhiều lượt thì"
                        + " lấy lượt bắt đầu sớm nhất.";
            case BEST ->
                "Mỗi người được tính lượt thi tốt nhất của mình trong mỗi kỳ thi, là lượt đứng trước các lượt khác của chính"
                        + " người đó khi so lần lượt theo các tiêu chí tại "
                        + terms.article(Part.RANKING) + "; nếu vẫn bằng nhau thì lấy lượt nộp sớm hơn.";
            case FIRST ->
                "Mỗi người được tính lượt thi bắt đầu sớm nhất của mình trong mỗi kỳ thi, kể cả khi lượt sau tốt hơn.";
            case LAST ->
                "Mỗi người được tính lượt thi bắt đầu muộn nhất của mình trong mỗi kỳ thi, kể cả khi lượt trước tốt hơn.";
        };
    }

    List<String> ranking() {
        List<String> clauses = new ArrayList<>();
        clauses.addAll(terms.perRound(rules -> gate(rules.gate(), rules.counted())));
        clauses.addAll(terms.perRound(rules -> Words.points(
                "Thứ hạng trong kỳ thi được xét lần lượt theo các tiêu chí sau; chỉ xét tiêu chí sau khi các tiêu chí trước"
                        + " bằng nhau:",
                rules.rankBy().stream().map(RankingChapter::key).toList())));
        clauses.add("Thời điểm và thời gian được so đến phần nghìn giây. " + EQUAL);
        clauses.add("Khi có kết quả bị hủy, thứ hạng của những người còn lại được xác định lại.");
        return clauses;
    }

    private static String gate(Gate gate, Counted counted) {
        String condition =
                switch (gate) {
                    case Gate.None() -> "";
                    case Gate.AllCorrect() -> "Chỉ lượt thi trả lời đúng tất cả các câu hỏi mới được xếp hạng. ";
                    case Gate.MinimumPoints(BigDecimal points) ->
                        "Chỉ lượt thi đạt từ " + Words.number(points) + " điểm trở lên mới được xếp hạng. ";
                };
        if (condition.isEmpty()) {
            return "Mọi lượt thi được tính đều được xếp hạng, không đặt điều kiện về điểm.";
        }
        return condition
                + (counted == Counted.BEST
                        ? "Điều kiện này được xét trước khi chọn lượt thi tốt nhất."
                        : "Người có lượt thi được tính không đạt điều kiện này thì không được xếp hạng, kể cả khi có lượt khác đạt.");
    }

    private static String key(RankKey key) {
        return switch (key) {
            case CORRECT -> "Số câu trả lời đúng, từ nhiều đến ít";
            case POINTS -> "Điểm, từ cao đến thấp";
            case PREDICTION_GAP ->
                "Chênh lệch giữa số dự đoán và con số thực tế, từ nhỏ đến lớn, không phân biệt cao hơn hay thấp hơn; lượt thi"
                        + " không ghi số dự đoán xếp sau mọi lượt có ghi";
            case DURATION ->
                "Thời gian làm bài, từ ngắn đến dài, tính từ lúc bắt đầu đến lúc nộp bài, không kể thời gian được bù";
            case SUBMITTED_AT -> "Thời điểm nộp bài, từ sớm đến muộn";
            case STARTED_AT -> "Thời điểm bắt đầu làm bài, từ sớm đến muộn";
        };
    }

    List<String> total(Rules.Total total) {
        List<String> clauses = new ArrayList<>();
        Integer best = total.best();
        clauses.add(
                switch (total.by()) {
                    case POINTS ->
                        "Ngoài thứ hạng từng kỳ thi, mỗi người được xếp hạng toàn Cuộc thi theo tổng điểm của các lượt thi được tính ở "
                                + (best == null
                                        ? "tất cả các kỳ thi"
                                        : Words.number(best) + " kỳ thi có điểm cao nhất của mình")
                                + ", từ cao đến thấp.";
                    case PRIZES ->
                        "Ngoài thứ hạng từng kỳ thi, mỗi người được xếp hạng toàn Cuộc thi theo các giải cá nhân đã đạt ở "
                                + (best == null ? "các kỳ thi" : Words.number(best) + " kỳ thi tốt nhất của mình")
                                + ": ai có nhiều giải cao nhất hơn xếp trên; bằng nhau thì xét số giải ở mức kế tiếp, cho đến mức"
                                + " thấp nhất.";
                });
        clauses.add(
                total.thenBy().isEmpty()
                        ? EQUAL
                        : Words.points(
                                "Người bằng nhau được xét lần lượt theo các tiêu chí sau, tính trên các kỳ thi đã lấy; vẫn bằng nhau"
                                        + " thì xếp đồng hạng:",
                                total.thenBy().stream().map(RankingChapter::key).toList()));
        return clauses;
    }

    private static String key(TotalKey key) {
        return switch (key) {
            case CORRECT -> "Tổng số câu trả lời đúng, từ nhiều đến ít";
            case DURATION -> "Tổng thời gian làm bài, từ ngắn đến dài";
            case SUBMITTED_AT -> "Thời điểm nộp bài muộn nhất, ai sớm hơn xếp trước";
        };
    }

    List<String> collective() {
        List<String> clauses = new ArrayList<>();
        clauses.add(
                "Kết quả của người thuộc đơn vị trực thuộc được tính cho đơn vị cấp trên có tên trong bảng xếp hạng tập thể.");
        clauses.addAll(terms.perRound(rules -> Words.points(
                "Các đơn vị được xếp hạng lần lượt theo các tiêu chí sau, từ cao đến thấp; chỉ xét tiêu chí sau khi các tiêu chí"
                        + " trước bằng nhau:",
                rules.collective().rankBy().stream().map(RankingChapter::key).toList())));
        clauses.addAll(terms.perRound(rules -> weights(rules.collective())));
        clauses.addAll(terms.perRound(rules -> minimum(rules.collective())));
        clauses.addAll(terms.perRound(rules -> leagues(rules.collective())));
        return clauses;
    }

    private static String key(CollectiveKey key) {
        String figure = figure(key);
        return figure.substring(0, 1).toUpperCase(Locale.ROOT) + figure.substring(1);
    }

    private static String figure(CollectiveKey key) {
        return switch (key) {
            case ENTRANTS -> "số người dự thi có lượt thi hợp lệ, mỗi người tính một lần";
            case ENTRIES -> "số lượt thi hợp lệ";
            case RATE -> "tỷ lệ người dự thi trên tổng số người của đơn vị";
            case MEAN_POINTS -> "điểm trung bình của các lượt thi được tính";
            case ALL_CORRECT -> "số người trả lời đúng tất cả các câu hỏi";
            case WINNERS -> "số người của đơn vị đoạt giải cá nhân";
            case WEIGHTED -> "điểm thi đua của đơn vị";
        };
    }

    private static String weights(Rules.Collective collective) {
        if (!collective.rankBy().contains(CollectiveKey.WEIGHTED)) {
            return "";
        }
        return "Điểm thi đua của đơn vị bằng tổng của: "
                + Arrays.stream(CollectiveKey.values())
                        .filter(collective.weights()::containsKey)
                        .map(key -> Words.number(collective.weights().getOrDefault(key, BigDecimal.ZERO)) + " × ("
                                + figure(key) + ")")
                        .collect(Collectors.joining(" + "))
                + ".";
    }

    private static String minimum(Rules.Collective collective) {
        List<String> bounds = new ArrayList<>();
        if (collective.minimumEntrants() > 0) {
            bounds.add("có dưới " + Words.number(collective.minimumEntrants()) + " người dự thi");
        }
        if (collective.minimumHeadcount() > 0) {
            bounds.add("có tổng số dưới " + Words.number(collective.minimumHeadcount()) + " người");
        }
        return bounds.isEmpty()
                ? "Mọi đơn vị có người dự thi đều được xếp hạng, không đặt mức tối thiểu."
                : "Đơn vị " + String.join(" hoặc ", bounds) + " được nêu trong bảng nhưng không xếp hạng.";
    }

    private String leagues(Rules.Collective collective) {
        return collective.leagues().isEmpty()
                ? "Các đơn vị được xếp hạng chung, không chia khối thi đua."
                : Words.points(
                        "Các đơn vị được xếp hạng riêng trong từng khối thi đua:",
                        collective.leagues().stream().map(this::league).toList());
    }

    private String league(Rules.League league) {
        return league.name() + ": "
                + (league.units().isEmpty()
                        ? "đơn vị có tổng số" + headcount(league.headcountFrom(), league.headcountTo()) + " người"
                        : Words.listed(league.units().stream().map(terms::unit).toList()));
    }

    private static String headcount(@Nullable Integer from, @Nullable Integer to) {
        return (from == null ? "" : " từ " + Words.number(from))
                + (to == null ? " trở lên" : " đến " + Words.number(to));
    }

    List<String> prizes() {
        List<String> clauses = new ArrayList<>();
        Rules.PrizeRules rules = terms.rules().prizes();
        List<PrizeOf> individual = levels(PrizeScope.INDIVIDUAL);
        individual.forEach(of -> clauses.add(Words.points(given(of), listed(PrizeScope.INDIVIDUAL, of))));
        if (!individual.isEmpty()) {
            clauses.addAll(terms.perRound(own -> border(own.prizes())));
            clauses.add(perPerson(rules, individual));
            Integer household = rules.maxPerHousehold();
            if (household != null) {
                clauses.add("Những người cùng một gia đình nhận nhiều nhất " + Words.number(household)
                        + " giải cá nhân trong toàn Cuộc thi; khi đã nhận đủ thì giải được xét cho người kế tiếp.");
            }
        }
        List<PrizeOf> collective = levels(PrizeScope.COLLECTIVE);
        collective.forEach(of -> clauses.add(Words.points(
                "Giải tập thể " + when(of) + ", xét theo xếp hạng tập thể tại " + terms.article(Part.COLLECTIVE)
                        + ", gồm:",
                listed(PrizeScope.COLLECTIVE, of))));
        if (!collective.isEmpty() && !terms.rules().collective().leagues().isEmpty()) {
            clauses.add("Mỗi khối thi đua có đủ cơ cấu giải tập thể nêu trên.");
        }
        levels(PrizeScope.SPECIAL)
                .forEach(of -> clauses.add(
                        Words.points("Giải đặc biệt " + when(of) + ", gồm:", listed(PrizeScope.SPECIAL, of))));
        return clauses;
    }

    private List<PrizeOf> levels(PrizeScope scope) {
        return Arrays.stream(PrizeOf.values())
                .filter(of -> !terms.contest().prizes(scope, of).isEmpty())
                .toList();
    }

    private String perPerson(Rules.PrizeRules rules, List<PrizeOf> levels) {
        Integer most = rules.maxPerPerson();
        if (levels.equals(List.of(PrizeOf.CONTEST)) || terms.contest().rounds().size() <= 1) {
            return "Mỗi người nhận nhiều nhất một giải cá nhân.";
        }
        boolean rounds = levels.equals(List.of(PrizeOf.ROUND));
        return "Mỗi người nhận nhiều nhất một giải cá nhân trong mỗi " + (rounds ? "kỳ thi" : "lần xét giải")
                + (most == null
                        ? "; số " + (rounds ? "kỳ thi" : "lần") + " được nhận giải không giới hạn."
                        : " và nhiều nhất " + Words.number(most)
                                + " giải trong toàn Cuộc thi; khi một người đã nhận đủ thì giải được xét cho người kế tiếp.");
    }

    private static String when(PrizeOf of) {
        return switch (of) {
            case ROUND -> "trao cho mỗi kỳ thi";
            case PHASE -> "trao cho mỗi đợt thi";
            case CONTEST -> "trao một lần cho toàn Cuộc thi";
        };
    }

    private String given(PrizeOf of) {
        boolean total = terms.rules().total() != null;
        return "Giải cá nhân " + when(of)
                + switch (of) {
                    case ROUND -> ", xét theo thứ hạng trong kỳ thi tại " + terms.article(Part.RANKING);
                    case PHASE ->
                        total
                                ? ", xét theo thứ hạng qua các kỳ thi của đợt, tính như thứ hạng toàn Cuộc thi tại "
                                        + terms.article(Part.TOTAL)
                                : "";
                    case CONTEST -> total ? ", xét theo thứ hạng toàn Cuộc thi tại " + terms.article(Part.TOTAL) : "";
                }
                + ", gồm:";
    }

    private List<String> listed(PrizeScope scope, PrizeOf of) {
        return terms.contest().prizes(scope, of).stream()
                .map(RankingChapter::prize)
                .toList();
    }

    private static String prize(Prize prize) {
        String count = prize.count() < 10 ? "0" + prize.count() : Words.number(prize.count());
        return count + " " + prize.name() + (prize.value() == 0 ? "" : ", mỗi giải " + Words.money(prize.value()))
                + special(prize.special());
    }

    private static String special(@Nullable SpecialPrize special) {
        return switch (special) {
            case null -> "";
            case OLDEST -> ", dành cho người dự thi cao tuổi nhất";
            case YOUNGEST -> ", dành cho người dự thi ít tuổi nhất";
            case SPREADER -> ", dành cho người lan tỏa do Ban Tổ chức biểu quyết chọn";
            case LEAGUE_UNIT -> ", dành cho đơn vị dẫn đầu mỗi khối thi đua";
        };
    }

    private static String border(Rules.PrizeRules prizes) {
        return "Khi những người đồng hạng đứng ở ranh giới của một mức giải: "
                + switch (prizes.border()) {
                    case SHARE -> "tất cả đều nhận mức giải cao hơn; số giải ở các mức sau giảm tương ứng.";
                    case CUT -> "ai nộp bài sớm hơn nhận giải cao hơn; nếu nộp cùng lúc thì ai bắt đầu sớm hơn.";
                    case COMMITTEE -> "Ban Tổ chức quyết định.";
                };
    }
}
