package vn.mocson.standings.record;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.standings.ranking.Ranking;
import vn.mocson.standings.ranking.SortKey;

/** The standings of a round, computed again from its record alone. See the file formats, section 3. */
public final class Recount {

    private final RankingRules rules;
    private final @Nullable BigDecimal actual;
    private final List<Ranking.Place> places;
    private final List<String> remarks;

    private Recount(RankingRules rules, @Nullable BigDecimal actual, List<Ranking.Place> places, List<String> remarks) {
        this.rules = rules;
        this.actual = actual;
        this.places = places;
        this.remarks = remarks;
    }

    /**
     * @param folder with {@code rules.yaml} and {@code attempts.csv}
     * @throws RecordProblem where a file of it cannot be used
     */
    public static Recount of(Path folder) {
        RoundRecord round = RoundRecord.read(folder);
        RankingRules rules = round.rules();
        BigDecimal actual = Ranking.actual(rules, round.attempts());
        List<Ranking.Place> places = new Ranking(rules, actual, scale(round, actual)).standings(round.attempts());
        return new Recount(rules, actual, places, remarks(round));
    }

    /** Exact for every number of this record, however it is written. */
    private static SortKey.Scale scale(RoundRecord round, @Nullable BigDecimal actual) {
        List<RankKey> rankBy = round.rules().rankBy();
        return new SortKey.Scale(
                rankBy.contains(RankKey.POINTS) ? round.points().scale() : 0,
                rankBy.contains(RankKey.PREDICTION_GAP) && actual != null
                        ? round.predictions().and(actual).scale()
                        : 0);
    }

    RankingRules rules() {
        return rules;
    }

    /** The true value of the prediction; null where nothing is predicted. */
    @Nullable
    BigDecimal actual() {
        return actual;
    }

    List<Ranking.Place> places() {
        return places;
    }

    /** What a reader should know besides, a sentence each. */
    public List<String> remarks() {
        return remarks;
    }

    /** Writes the standings as CSV. */
    public void write(Writer out) throws IOException {
        StandingsFile file = new StandingsFile(out);
        for (Ranking.Place place : places) {
            file.add(place.rank(), place.attempt(), place.prediction(), place.gap(), place.tied());
        }
        file.flush();
    }

    private static List<String> remarks(RoundRecord round) {
        List<String> remarks = new ArrayList<>();
        long tooMany = round.attempts().stream()
                .filter(attempt -> attempt.correct() > round.rules().questions())
                .count();
        if (tooMany > 0) {
            remarks.add(tooMany + " lượt thi có số câu đúng (correct) lớn hơn số câu của đề ("
                    + round.rules().questions() + "): không lượt nào trong đó được coi là đúng tất cả các câu.");
        }
        if (round.rules().counted() == Rules.Counted.ONLY) {
            furtherAttempts(round.attempts(), remarks);
        }
        return remarks;
    }

    /** Attempts that do not count where a person may have but one. */
    private static void furtherAttempts(List<Candidate> attempts, List<String> remarks) {
        Map<String, Candidate> earliest = HashMap.newHashMap(attempts.size());
        for (Candidate attempt : attempts) {
            earliest.merge(attempt.participantId(), attempt, Recount::earlier);
        }
        for (Candidate attempt : attempts) {
            Candidate only = earliest.get(attempt.participantId());
            if (only != null && only != attempt) {
                remarks.add("lượt thi " + attempt.attemptId() + " của " + attempt.participantId()
                        + " không được tính: thể lệ cho một lượt, lượt bắt đầu sớm nhất là " + only.attemptId() + ".");
            }
        }
    }

    private static Candidate earlier(Candidate a, Candidate b) {
        return Ranking.BY_START.compare(a, b) <= 0 ? a : b;
    }
}
