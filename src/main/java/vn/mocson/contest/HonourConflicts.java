package vn.mocson.contest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestDefinition.SpecialPrize;
import vn.mocson.contest.Rules.Collective;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.League;
import vn.mocson.contest.Rules.PrizeOf;
import vn.mocson.contest.Rules.Total;
import vn.mocson.contest.Rules.TotalBy;

/** Conflicts about units, leagues, the contest's total and prizes. */
final class HonourConflicts {

    private final List<Finding> found = new ArrayList<>();

    private HonourConflicts() {}

    /** What one rules object says about units and prizes. */
    static List<Finding> of(Rules rules, Set<String> unitCodes, List<Prize> prizes) {
        HonourConflicts check = new HonourConflicts();
        check.unitScope(rules, unitCodes);
        check.weights(rules.collective());
        check.leagues(rules.collective(), unitCodes);
        check.winners(rules.collective(), prizes);
        return check.found;
    }

    /** What only the contest's own rules say, for all rounds together. */
    static List<Finding> ofContest(Rules rules, List<RoundDefinition> rounds, List<Prize> prizes) {
        HonourConflicts check = new HonourConflicts();
        if (rules.total() != null) {
            check.total(rules.total(), rules, rounds, prizes);
        }
        check.prizes(rules, rounds, prizes);
        check.winnersInResults(rules, rounds, prizes);
        return check.found;
    }

    private void unitScope(Rules rules, Set<String> unitCodes) {
        List<String> unknown = rules.eligibility().units().stream()
                .filter(code -> !unitCodes.contains(code))
                .toList();
        if (!unknown.isEmpty()) {
            error(
                    "UNKNOWN_UNIT",
                    "eligibility.units",
                    "Thể lệ cho người của đơn vị có mã " + String.join(", ", unknown)
                            + " dự thi, nhưng cây đơn vị không có mã này. Hãy sửa mã, hoặc bỏ khỏi danh sách.");
        }
    }

    private void weights(Collective collective) {
        if (!collective.weights().isEmpty() && !collective.rankBy().contains(CollectiveKey.WEIGHTED)) {
            warning(
                    "WEIGHTS_WITHOUT_EFFECT",
                    "collective.weights",
                    "Có trọng số, nhưng xếp hạng tập thể không xét tổng có trọng số nên chúng không có tác dụng. Hãy thêm tiêu chí"
                            + " này, hoặc bỏ trọng số.");
        }
        if (collective.weights().values().stream().anyMatch(weight -> weight.signum() <= 0)) {
            warning(
                    "WEIGHT_NOT_POSITIVE",
                    "collective.weights",
                    "Có trọng số bằng 0 hoặc âm: số liệu đó không được cộng, hoặc đơn vị càng nhiều càng bị trừ. Hãy đặt trọng số lớn"
                            + " hơn 0.");
        }
    }

    private void leagues(Collective collective, Set<String> unitCodes) {
        Set<String> names = new HashSet<>();
        Map<String, String> leagueOf = new HashMap<>();
        for (League league : collective.leagues()) {
            if (!names.add(league.name())) {
                warning(
                        "LEAGUE_NAME_TWICE",
                        "collective.leagues",
                        "Có hai khối thi đua cùng tên “" + league.name() + "”. Hãy đặt tên khác nhau.");
            }
            for (String code : league.units()) {
                if (!unitCodes.contains(code)) {
                    error(
                            "LEAGUE_UNKNOWN_UNIT",
                            "collective.leagues",
                            "Khối thi đua “" + league.name() + "” có đơn vị mã " + code
                                    + ", nhưng cây đơn vị không có mã này. Hãy sửa mã, hoặc bỏ khỏi khối.");
                }
                String other = leagueOf.putIfAbsent(code, league.name());
                if (other != null) {
                    error(
                            "UNIT_IN_TWO_LEAGUES",
                            "collective.leagues",
                            "Đơn vị mã " + code + " được nêu hai lần, ở khối “" + other + "” và khối “" + league.name()
                                    + "”. Mỗi đơn vị chỉ thuộc một khối thi đua.");
                }
            }
        }
        bands(collective.leagues());
    }

    private void bands(List<League> leagues) {
        List<League> bands =
                leagues.stream().filter(league -> league.units().isEmpty()).toList();
        for (int i = 0; i < bands.size(); i++) {
            for (int j = i + 1; j < bands.size(); j++) {
                if (least(bands.get(i)) <= most(bands.get(j)) && least(bands.get(j)) <= most(bands.get(i))) {
                    error(
                            "LEAGUES_OVERLAP",
                            "collective.leagues",
                            "Khoảng quân số của khối “" + bands.get(i).name() + "” và khối “"
                                    + bands.get(j).name()
                                    + "” chồng lên nhau, nên có đơn vị thuộc cả hai. Hãy sửa cho hai khoảng tách rời.");
                }
            }
        }
        if (!bands.isEmpty() && bands.size() < leagues.size()) {
            warning(
                    "LEAGUES_OF_TWO_KINDS",
                    "collective.leagues",
                    "Có khối thi đua nêu tên đơn vị và có khối theo quân số; một đơn vị được nêu tên có thể cũng thuộc khoảng quân số"
                            + " của khối khác. Hãy chia tất cả theo một cách.");
        }
    }

    private static int least(League band) {
        return band.headcountFrom() == null ? 0 : band.headcountFrom();
    }

    private static int most(League band) {
        return band.headcountTo() == null ? Integer.MAX_VALUE : band.headcountTo();
    }

    private void winners(Collective collective, List<Prize> prizes) {
        if (collective.asks(CollectiveKey.WINNERS) && individual(prizes).isEmpty()) {
            error(
                    "WINNERS_WITHOUT_PRIZES",
                    "collective.rankBy",
                    "Xếp hạng tập thể theo số người đoạt giải cá nhân, nhưng cuộc thi không có giải cá nhân nào. Hãy thêm giải, hoặc"
                            + " chọn tiêu chí khác.");
        }
    }

    /** A result counts the prizes it gives and those of the rounds it covers; all else would leave its units tied. */
    private void winnersInResults(Rules rules, List<RoundDefinition> rounds, List<Prize> prizes) {
        List<Prize> individual = individual(prizes);
        boolean asked = Stream.concat(Stream.of(rules), rounds.stream().map(RoundDefinition::rules))
                .anyMatch(each -> each.collective().asks(CollectiveKey.WINNERS));
        if (!asked || rounds.size() < 2 || individual.isEmpty()) {
            return;
        }
        boolean nothingToCount = prizes.stream()
                .filter(HonourConflicts::ofUnits)
                .map(prize -> prize.givenFor(rules))
                .anyMatch(of -> individual.stream()
                        .allMatch(prize -> prize.givenFor(rules).compareTo(of) > 0));
        if (nothingToCount) {
            error(
                    "WINNERS_OF_NO_PRIZE",
                    "collective.rankBy",
                    "Giải tập thể được xét theo số người đoạt giải cá nhân, nhưng lúc xét chưa có giải cá nhân nào được trao nên mọi"
                            + " đơn vị đều đồng hạng. Hãy trao giải cá nhân theo kỳ thi, trao giải tập thể cho toàn cuộc thi, hoặc"
                            + " chọn tiêu chí khác.");
        } else if (individual.stream().noneMatch(prize -> prize.givenFor(rules) == PrizeOf.ROUND)) {
            warning(
                    "WINNERS_NOT_ON_BOARD",
                    "collective.rankBy",
                    "Không kỳ thi nào trao giải cá nhân, nên bảng xếp hạng tập thể chưa tính được số người đoạt giải; số này chỉ có"
                            + " khi xét giải. Nếu muốn bảng có thứ hạng, hãy thêm tiêu chí khác hoặc trao giải cá nhân theo kỳ thi.");
        }
    }

    private static boolean ofUnits(Prize prize) {
        return prize.scope() == PrizeScope.COLLECTIVE || prize.special() == SpecialPrize.LEAGUE_UNIT;
    }

    private static List<Prize> individual(List<Prize> prizes) {
        return prizes.stream()
                .filter(prize -> prize.scope() == PrizeScope.INDIVIDUAL)
                .toList();
    }

    private void total(Total total, Rules rules, List<RoundDefinition> rounds, List<Prize> prizes) {
        if (rounds.size() == 1) {
            warning(
                    "TOTAL_OF_ONE_ROUND",
                    "total",
                    "Có xếp hạng toàn cuộc thi nhưng chỉ có một kỳ thi, nên hai bảng như nhau. Hãy bỏ xếp hạng toàn cuộc thi.");
        }
        Integer best = total.best();
        if (best != null && best > rounds.size()) {
            warning(
                    "TOTAL_TAKES_MORE_THAN_THERE_ARE",
                    "total.best",
                    "Xếp hạng toàn cuộc thi lấy " + best + " kỳ tốt nhất nhưng chỉ có " + rounds.size()
                            + " kỳ thi. Hãy giảm con số, hoặc lấy tất cả các kỳ.");
        }
        if (total.thenBy().stream().distinct().count() < total.thenBy().size()) {
            warning("TOTAL_KEY_TWICE", "total.thenBy", "Tiêu chí phụ của xếp hạng toàn cuộc thi bị lặp. Hãy bỏ bớt.");
        }
        if (total.by() == TotalBy.PRIZES && rules.prizes().of() == PrizeOf.CONTEST) {
            error(
                    "TOTAL_BY_PRIZES_OF_THE_CONTEST",
                    "total.by",
                    "Xếp hạng toàn cuộc thi theo giải của các kỳ, nhưng giải chỉ trao một lần cho toàn cuộc thi: không kỳ nào có giải để"
                            + " tính. Hãy trao giải theo kỳ, hoặc xếp hạng toàn cuộc thi theo điểm.");
        }
        if (total.by() == TotalBy.PRIZES && individual(prizes).isEmpty()) {
            error(
                    "TOTAL_BY_PRIZES_WITHOUT_PRIZES",
                    "total.by",
                    "Xếp hạng toàn cuộc thi theo giải đã đạt, nhưng cuộc thi không có giải cá nhân nào. Hãy thêm giải, hoặc xếp hạng theo điểm.");
        }
        boolean unlike = rounds.stream()
                        .map(round -> FullMarks.of(round.rules()).most().stripTrailingZeros())
                        .distinct()
                        .count()
                > 1;
        if (total.by() == TotalBy.POINTS && unlike) {
            warning(
                    "ROUNDS_WEIGH_DIFFERENTLY",
                    "total",
                    "Các kỳ thi có điểm tối đa khác nhau, nên kỳ nhiều điểm hơn nặng hơn trong tổng toàn cuộc thi. Nếu không định như vậy,"
                            + " hãy cho các kỳ cùng điểm tối đa.");
        }
    }

    private void prizes(Rules rules, List<RoundDefinition> rounds, List<Prize> prizes) {
        List<Prize> individual = individual(prizes);
        if (rules.total() == null && individual.stream().anyMatch(prize -> prize.givenFor(rules) == PrizeOf.CONTEST)) {
            String sentence =
                    "Giải cá nhân trao một lần cho toàn cuộc thi nhưng không có xếp hạng toàn cuộc thi để xét. Hãy thêm xếp"
                            + " hạng toàn cuộc thi, hoặc trao giải theo kỳ thi.";
            found.add(
                    rounds.size() > 1
                            ? Finding.error("PRIZES_WITHOUT_TOTAL", "prizes.of", sentence)
                            : Finding.warning("PRIZES_WITHOUT_TOTAL", "prizes.of", sentence));
        }
        if (rules.prizes().maxPerPerson() != null
                && (rounds.size() == 1 || rules.prizes().of() == PrizeOf.CONTEST)) {
            warning(
                    "MAX_PER_PERSON_WITHOUT_EFFECT",
                    "prizes.maxPerPerson",
                    "Giải cá nhân chỉ xét một lần nên mỗi người được nhiều nhất một giải; giới hạn số giải không có tác dụng. Có thể bỏ đi.");
        }
        Integer most = rules.prizes().maxPerPerson();
        if (most != null
                && most > rounds.size()
                && rounds.size() > 1
                && rules.prizes().of() == PrizeOf.ROUND) {
            warning(
                    "MAX_PER_PERSON_ABOVE_ROUNDS",
                    "prizes.maxPerPerson",
                    "Mỗi người được tối đa " + most + " giải cá nhân nhưng chỉ có " + rounds.size()
                            + " kỳ thi, nên giới hạn không bao giờ đạt tới. Hãy giảm con số, hoặc bỏ giới hạn.");
        }
        if (prizes.stream().anyMatch(prize -> prize.givenFor(rules) == PrizeOf.PHASE)) {
            phases(rules, rounds, individual);
        }
        for (PrizeScope scope : PrizeScope.values()) {
            order(prizes.stream().filter(prize -> prize.scope() == scope).toList());
        }
    }

    private void phases(Rules rules, List<RoundDefinition> rounds, List<Prize> individual) {
        if (rounds.stream().anyMatch(round -> round.phase() == null)) {
            error(
                    "PRIZES_OF_PHASES_WITHOUT_PHASES",
                    "prizes.of",
                    "Có giải trao theo đợt nhưng có kỳ thi không thuộc đợt nào. Hãy ghi tên đợt cho mọi kỳ thi, hoặc trao giải theo"
                            + " cách khác.");
        }
        if (rules.total() == null
                && individual.stream().anyMatch(prize -> prize.givenFor(rules) == PrizeOf.PHASE)
                && rounds.size() > 1) {
            error(
                    "PRIZES_OF_PHASES_WITHOUT_TOTAL",
                    "prizes.of",
                    "Giải cá nhân trao theo đợt được xét qua nhiều kỳ thi nhưng thể lệ chưa nói cách xếp hạng chung. Hãy thêm xếp hạng"
                            + " toàn cuộc thi, hoặc trao giải theo kỳ thi.");
        }
    }

    private void order(List<Prize> prizes) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < prizes.size(); i++) {
            Prize prize = prizes.get(i);
            if (!names.add(prize.name())) {
                warning(
                        "PRIZE_TWICE",
                        "prizes",
                        "Giải “" + prize.name() + "” được nêu hai lần. Hãy gộp thành một và cộng số lượng.");
            }
            if (i > 0 && prize.value() > prizes.get(i - 1).value()) {
                warning(
                        "PRIZES_OUT_OF_ORDER",
                        "prizes",
                        "Giải “" + prize.name() + "” đứng sau giải “"
                                + prizes.get(i - 1).name()
                                + "” nhưng có mức thưởng cao hơn. Giải được trao theo thứ tự trong danh sách; hãy xếp giải cao nhất lên đầu.");
            }
        }
    }

    private void error(String code, String field, String sentence) {
        found.add(Finding.error(code, field, sentence));
    }

    private void warning(String code, String field, String sentence) {
        found.add(Finding.warning(code, field, sentence));
    }
}
