package vn.mocson.contest.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.unit.Unit;

/** What every article is written from: the contest, the names of its units, and the numbers of the articles. */
final class Terms {

    private final ContestDefinition contest;
    private final Map<String, String> unitNames;
    private final List<Part> parts;

    Terms(ContestDefinition contest, List<Unit> units) {
        this.contest = contest;
        this.unitNames = units.stream().collect(Collectors.toMap(Unit::code, Unit::name, (one, other) -> one));
        this.parts =
                Arrays.stream(Part.values()).filter(part -> part.in(contest)).toList();
    }

    ContestDefinition contest() {
        return contest;
    }

    Rules rules() {
        return contest.rules();
    }

    List<Part> parts() {
        return parts;
    }

    int number(Part part) {
        return parts.indexOf(part) + 1;
    }

    /** {@code Điều 9}. */
    String article(Part part) {
        return "Điều " + number(part);
    }

    String unit(String code) {
        return unitNames.getOrDefault(code, "đơn vị mã " + code);
    }

    /** The round's name, with its phase where another round has the same name. */
    String name(RoundDefinition round) {
        boolean alone = contest.rounds().stream()
                        .filter(other -> other.name().equals(round.name()))
                        .count()
                == 1;
        return alone || round.phase() == null ? round.name() : round.name() + " (" + round.phase() + ")";
    }

    /**
     * A clause said once where it holds in every round; where rounds have their own, what holds in general and
     * then theirs.
     *
     * @param clause the text under these rules; empty where another clause of the same article has said it
     */
    List<String> perRound(Function<Rules, String> clause) {
        String general = clause.apply(contest.rules());
        Map<String, List<String>> said = new LinkedHashMap<>();
        contest.rounds().forEach(round -> said.computeIfAbsent(clause.apply(round.rules()), text -> new ArrayList<>())
                .add(name(round)));
        if (said.size() <= 1) {
            String only = said.isEmpty() ? general : said.keySet().iterator().next();
            return only.isEmpty() ? List.of() : List.of(only);
        }
        List<String> clauses = new ArrayList<>();
        boolean holds = said.remove(general) != null && !general.isEmpty();
        if (holds) {
            clauses.add(general);
        }
        said.forEach((text, names) -> {
            if (!text.isEmpty()) {
                clauses.add((holds ? "Riêng đối với " : "Đối với ") + Words.listed(names) + ": " + Words.goingOn(text));
            }
        });
        return clauses;
    }
}
