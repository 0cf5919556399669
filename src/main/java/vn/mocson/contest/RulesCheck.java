package vn.mocson.contest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.RulesConflict.Severity;
import vn.mocson.unit.Unit;

/** Finds what in a contest's rules contradicts itself, gives an answer away or never takes effect. */
public final class RulesCheck {

    private RulesCheck() {}

    /**
     * @param rounds with the rules that hold in each, in the order of the contest
     * @param unitCodes of the contest's unit tree
     * @return errors first
     */
    public static List<RulesConflict> of(
            Rules contestRules, List<RoundDefinition> rounds, Set<String> unitCodes, List<Prize> prizes) {
        return check(contestRules, rounds, prizes, rules -> inOneObject(rules, unitCodes, prizes));
    }

    /**
     * The same, and what only headcounts and the shape of the tree tell.
     *
     * @param units the contest's unit tree
     */
    public static List<RulesConflict> of(
            Rules contestRules, List<RoundDefinition> rounds, List<Unit> units, List<Prize> prizes) {
        Set<String> codes = units.stream().map(Unit::code).collect(Collectors.toSet());
        return check(contestRules, rounds, prizes, rules -> Stream.concat(
                        inOneObject(rules, codes, prizes).stream(), HeadcountConflicts.of(rules, units).stream())
                .toList());
    }

    /**
     * Fields of a rules object that nothing reads, with the known one they are nearest to.
     *
     * @param tree the rules of a contest, or what a round lays over them
     */
    public static List<RulesConflict> misspelt(JsonNode tree) {
        return misspelt(tree, "rules");
    }

    /** @param path where the object stands: {@code rounds[2].rules} */
    static List<RulesConflict> misspelt(JsonNode tree, String path) {
        return Misspelling.of(tree, path);
    }

    static List<RulesConflict> errorsFirst(List<RulesConflict> conflicts) {
        return conflicts.stream()
                .sorted(Comparator.comparing(RulesConflict::severity))
                .toList();
    }

    private static List<RulesConflict> check(
            Rules contestRules,
            List<RoundDefinition> rounds,
            List<Prize> prizes,
            Function<Rules, List<Finding>> inOneObject) {
        List<RulesConflict> found = new ArrayList<>();
        found.addAll(ScheduleConflicts.of(rounds));
        HonourConflicts.ofContest(contestRules, rounds, prizes).forEach(finding -> found.add(finding.at("rules.", "")));
        found.addAll(perRound(contestRules, rounds, inOneObject));
        found.addAll(overridesWithoutEffect(contestRules, rounds));
        return errorsFirst(found);
    }

    private static List<Finding> inOneObject(Rules rules, Set<String> unitCodes, List<Prize> prizes) {
        List<Finding> findings = new ArrayList<>();
        SittingConflicts.ALL.forEach(check -> check.apply(rules).ifPresent(findings::add));
        RankingConflicts.ALL.forEach(check -> check.apply(rules).ifPresent(findings::add));
        findings.addAll(HonourConflicts.of(rules, unitCodes, prizes));
        return findings;
    }

    /** Said of the contest where it comes from its rules or holds in every round; else of the rounds it holds in. */
    private static List<RulesConflict> perRound(
            Rules contestRules, List<RoundDefinition> rounds, Function<Rules, List<Finding>> check) {
        List<Finding> general = check.apply(contestRules);
        if (rounds.isEmpty()) {
            return general.stream().map(finding -> finding.at("rules.", "")).toList();
        }
        Map<Finding, List<Integer>> holders = new LinkedHashMap<>();
        for (int i = 0; i < rounds.size(); i++) {
            int round = i;
            check.apply(rounds.get(i).rules())
                    .forEach(finding -> holders.computeIfAbsent(finding, f -> new ArrayList<>())
                            .add(round));
        }
        List<RulesConflict> found = new ArrayList<>();
        holders.forEach((finding, in) -> {
            if (in.size() == rounds.size() || general.contains(finding)) {
                found.add(finding.at("rules.", ""));
            } else {
                in.forEach(i -> found.add(finding.at(
                        "rounds[" + i + "].rules.", "Kỳ “" + rounds.get(i).name() + "”: ")));
            }
        });
        return found;
    }

    private static List<RulesConflict> overridesWithoutEffect(Rules contestRules, List<RoundDefinition> rounds) {
        List<RulesConflict> found = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            Rules rules = rounds.get(i).rules();
            String name = rounds.get(i).name();
            if (!Objects.equals(rules.total(), contestRules.total())) {
                found.add(ofTheContestOnly(i, name, "total", "Xếp hạng toàn cuộc thi"));
            }
            if (rules.prizes().of() != contestRules.prizes().of()
                    || !Objects.equals(
                            rules.prizes().maxPerPerson(), contestRules.prizes().maxPerPerson())
                    || !Objects.equals(
                            rules.prizes().maxPerHousehold(),
                            contestRules.prizes().maxPerHousehold())) {
                found.add(ofTheContestOnly(i, name, "prizes", "Cách trao giải và giới hạn số giải của một người"));
            }
        }
        return found;
    }

    private static RulesConflict ofTheContestOnly(int round, String name, String field, String what) {
        return new RulesConflict(
                Severity.WARNING,
                "OF_THE_CONTEST_ONLY",
                "rounds[" + round + "].rules." + field,
                what + " là của cả cuộc thi; điều ghi riêng ở kỳ “" + name
                        + "” không có tác dụng. Hãy ghi ở quy định chung, hoặc bỏ đi.");
    }
}
