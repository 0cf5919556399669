package vn.mocson.standings.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.standings.ranking.Ranking;

/** Writes the files of a round's record, all as of one moment of the database; it reads only and locks nothing. */
@Component
class RecordFiles {

    private final RecordRows rows;

    RecordFiles(RecordRows rows) {
        this.rows = rows;
    }

    /**
     * @param title of contest and round
     * @return when the stored standings were computed
     * @throws RecordNotReady where there are no final standings
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Instant write(RoundDefinition round, String title, Path folder) throws IOException {
        RecordRows.Closing closing = rows.closing(round.id()).orElseThrow(RecordNotReady::new);
        RankingRules rules = round.rules().ranking();
        BigDecimal used = asCounted(rules, closing.actual());
        Files.writeString(
                folder.resolve(RoundRecord.RULES),
                RulesFile.text(frozen(rules, used), title, used, countedNow(round, rules)));
        writeAttempts(round, folder.resolve(AttemptsFile.NAME));
        writeStandings(round, rules, used, folder.resolve(StandingsFile.NAME));
        return closing.at();
    }

    /** The database keeps five decimals of every true value; a number of people is a whole one. */
    private static @Nullable BigDecimal asCounted(RankingRules rules, @Nullable BigDecimal actual) {
        if (rules.actual() != null || actual == null || rules.prediction() == null) {
            return rules.actual();
        }
        return rules.prediction().of() == Rules.PredictionOf.PERCENT_ALL_CORRECT
                ? actual.setScale(Ranking.PERCENT_SCALE, RoundingMode.UNNECESSARY)
                : actual.setScale(0, RoundingMode.UNNECESSARY);
    }

    /** With the true value as a number where the rules keep the one of the close. */
    private static RankingRules frozen(RankingRules rules, @Nullable BigDecimal used) {
        return rules.prediction() != null && rules.prediction().trueValue() == Rules.TrueValue.FROZEN_AT_CLOSE
                ? new RankingRules(
                        rules.questions(), rules.prediction(), rules.counted(), rules.gate(), rules.rankBy(), used)
                : rules;
    }

    private @Nullable BigDecimal countedNow(RoundDefinition round, RankingRules rules) {
        if (rules.prediction() == null) {
            return null;
        }
        RecordRows.Counts counts = rows.counts(round.id(), rules.questions());
        return Ranking.trueValue(rules.prediction().of(), counts.people(), counts.allCorrect(), counts.entries());
    }

    private void writeAttempts(RoundDefinition round, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(AttemptsFile.COLUMNS);
            rows.attempts(
                    round.id(),
                    row -> csv.writeRecord(
                            row.id(),
                            row.participant(),
                            row.unit(),
                            Moments.text(row.startedAt()),
                            row.submittedAt() == null ? "" : Moments.text(row.submittedAt()),
                            row.state(),
                            row.correct() == null ? "" : row.correct(),
                            plain(row.points()),
                            plain(row.prediction()),
                            Long.toString(row.compensatedMillis())));
        }
    }

    private void writeStandings(RoundDefinition round, RankingRules rules, @Nullable BigDecimal actual, Path file)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            StoredStandings standings = new StoredStandings(new StandingsFile(out), actual);
            rows.standings(round.id(), rules.prediction(), standings::add);
            standings.end();
        }
    }

    /** Gives ranks to rows that come in the order of their keys, which takes a look at the next one. */
    private static final class StoredStandings {

        private final StandingsFile file;
        private final @Nullable BigDecimal actual;

        private RecordRows.@Nullable StoredRow waiting;
        private long count;
        private long rank;
        private boolean likePrevious;

        StoredStandings(StandingsFile file, @Nullable BigDecimal actual) {
            this.file = file;
            this.actual = actual;
        }

        void add(RecordRows.StoredRow row) {
            RecordRows.StoredRow previous = waiting;
            boolean same = previous != null && previous.key().equals(row.key());
            if (previous != null) {
                write(previous, likePrevious || same);
            }
            count++;
            rank = same ? rank : count;
            likePrevious = same;
            waiting = row;
        }

        void end() throws IOException {
            if (waiting != null) {
                write(waiting, likePrevious);
            }
            file.flush();
        }

        private void write(RecordRows.StoredRow row, boolean tied) {
            Candidate attempt = row.attempt();
            BigDecimal prediction = attempt.prediction();
            BigDecimal gap = prediction == null || actual == null
                    ? null
                    : prediction.subtract(actual).abs();
            file.add(rank, attempt, prediction, gap, tied);
        }
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
