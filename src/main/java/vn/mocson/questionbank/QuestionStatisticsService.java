package vn.mocson.questionbank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.ItemFigures.Choice;

/** What rounds said about questions: recorded by those who analyse a round, shown beside each question. */
@Service
@Transactional
public class QuestionStatisticsService {

    private static final int PLACES = 6;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    QuestionStatisticsService(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Replaces what was recorded of this round. */
    @PreAuthorize(Access.SYSTEM)
    public void record(BankId bank, PaperFigures paper, List<ItemFigures> items) {
        db.sql("DELETE FROM question_statistics WHERE round_id = ?")
                .param(paper.round())
                .update();
        db.sql("DELETE FROM paper_statistics WHERE round_id = ?")
                .param(paper.round())
                .update();
        db.sql("""
                INSERT INTO paper_statistics (round_id, round_name, bank_id, sittings, fixed_paper, mean, median,
                       deviation, skewness, kurtosis, alpha, standard_error, computed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        paper.round(),
                        paper.roundName(),
                        bank.value(),
                        paper.sittings(),
                        paper.fixedPaper(),
                        rounded(paper.mean()),
                        rounded(paper.median()),
                        rounded(paper.deviation()),
                        rounded(paper.skewness()),
                        rounded(paper.kurtosis()),
                        rounded(paper.alpha()),
                        rounded(paper.standardError()),
                        clock.instant()))
                .update();
        for (ItemFigures item : items) {
            Map<String, List<Integer>> choices = new LinkedHashMap<>();
            item.choices()
                    .forEach((option, n) -> choices.put(option.value(), List.of(n.top(), n.middle(), n.bottom())));
            db.sql("""
                    INSERT INTO question_statistics (round_id, version_id, question_id, sittings, facility, deviation,
                           discrimination, efficiency, unanswered, choices)
                    SELECT ?, id, question_id, ?, ?, ?, ?, ?, ?, ? FROM question_version WHERE id = ?""")
                    .params(Arrays.asList(
                            paper.round(),
                            item.sittings(),
                            rounded(item.facility()),
                            rounded(item.deviation()),
                            rounded(item.discrimination()),
                            rounded(item.efficiency()),
                            item.unanswered(),
                            json.writeValueAsString(choices),
                            item.version().value()))
                    .update();
        }
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(PLACES, RoundingMode.HALF_UP);
    }

    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public boolean recorded(long round) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM paper_statistics WHERE round_id = ?)")
                .param(round)
                .query(Boolean.class)
                .single();
    }

    /** What share of its points each of these versions earned in all rounds so far; those never asked are absent. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public Map<QuestionId, BigDecimal> facilities(Collection<QuestionId> versions) {
        Map<QuestionId, BigDecimal> facilities = new HashMap<>();
        if (!versions.isEmpty()) {
            db.sql("SELECT version_id, SUM(facility * sittings) / SUM(sittings) FROM question_statistics"
                            + " WHERE version_id IN (:versions) AND facility IS NOT NULL AND sittings > 0"
                            + " GROUP BY version_id")
                    .param("versions", versions.stream().map(QuestionId::value).toList())
                    .query(rs -> {
                        facilities.put(new QuestionId(rs.getLong(1)), rs.getBigDecimal(2));
                    });
        }
        return facilities;
    }

    /** The rounds that asked from this bank and are analysed, the latest first. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<PaperFigures> rounds(BankId bank) {
        return db.sql("SELECT * FROM paper_statistics WHERE bank_id = ? ORDER BY round_id DESC")
                .param(bank.value())
                .query((rs, n) -> new PaperFigures(
                        rs.getLong("round_id"),
                        rs.getString("round_name"),
                        rs.getInt("sittings"),
                        rs.getBoolean("fixed_paper"),
                        rs.getBigDecimal("mean"),
                        rs.getBigDecimal("median"),
                        rs.getBigDecimal("deviation"),
                        rs.getBigDecimal("skewness"),
                        rs.getBigDecimal("kurtosis"),
                        rs.getBigDecimal("alpha"),
                        rs.getBigDecimal("standard_error"),
                        Objects.requireNonNull(rs.getObject("computed_at", Instant.class))))
                .list();
    }

    /** What a question did in each round that asked it, the latest first. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<QuestionUse> uses(EntryId question) {
        return read("s.question_id = ?", question.value(), "s.round_id DESC");
    }

    /** The questions of a round, those that fewest knew first. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<QuestionUse> questions(long round) {
        return read("s.round_id = ?", round, "s.facility, s.question_id");
    }

    /** The topics of these rounds taken together, those known least first; a question counts once, however often asked. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<TopicUse> topics(Collection<Long> rounds) {
        Map<String, List<QuestionUse>> byTopic = new LinkedHashMap<>();
        rounds.stream()
                .flatMap(round -> questions(round).stream())
                .filter(use -> use.figures().facility() != null && use.figures().sittings() > 0)
                .forEach(use -> byTopic.computeIfAbsent(use.topic(), topic -> new ArrayList<>())
                        .add(use));
        return byTopic.entrySet().stream()
                .map(topic -> topic(topic.getKey(), topic.getValue()))
                .sorted(Comparator.comparing(TopicUse::facility).thenComparing(TopicUse::topic))
                .toList();
    }

    private static TopicUse topic(String name, List<QuestionUse> uses) {
        BigDecimal earned = BigDecimal.ZERO;
        int sittings = 0;
        for (QuestionUse use : uses) {
            earned = earned.add(Objects.requireNonNull(use.figures().facility())
                    .multiply(BigDecimal.valueOf(use.figures().sittings())));
            sittings += use.figures().sittings();
        }
        int questions = (int) uses.stream().map(QuestionUse::entry).distinct().count();
        return new TopicUse(
                name, questions, sittings, earned.divide(BigDecimal.valueOf(sittings), PLACES, RoundingMode.HALF_UP));
    }

    private List<QuestionUse> read(String where, long value, String order) {
        record Row(
                long version,
                long question,
                String round,
                String topic,
                String text,
                int number,
                ItemFigures figures) {}
        List<Row> rows = db.sql("""
                SELECT s.*, p.round_name, v.text, v.number, COALESCE(
                       (SELECT MAX(i.topic_path) FROM question_set_item i WHERE i.version_id = s.version_id), '') AS topic
                FROM question_statistics s JOIN paper_statistics p ON p.round_id = s.round_id
                                           JOIN question_version v ON v.id = s.version_id
                WHERE\s""" + where + " ORDER BY " + order)
                .param(value)
                .query((rs, n) -> new Row(
                        rs.getLong("version_id"),
                        rs.getLong("question_id"),
                        rs.getString("round_name"),
                        rs.getString("topic"),
                        rs.getString("text"),
                        rs.getInt("number"),
                        figures(rs)))
                .list();
        Map<Long, List<QuestionOption>> options =
                options(rows.stream().map(Row::version).distinct().toList());
        return rows.stream()
                .map(row -> new QuestionUse(
                        new EntryId(row.question()),
                        row.round(),
                        row.topic(),
                        row.text(),
                        row.number(),
                        row.figures(),
                        options.getOrDefault(row.version(), List.of()).stream()
                                .map(option -> new QuestionUse.OptionUse(
                                        option.text(),
                                        option.correct(),
                                        row.figures().choices().getOrDefault(option.id(), Choice.NONE)))
                                .toList()))
                .toList();
    }

    private ItemFigures figures(ResultSet rs) throws SQLException {
        Map<OptionId, Choice> choices = new HashMap<>();
        json.readValue(rs.getString("choices"), new TypeReference<Map<String, List<Integer>>>() {})
                .forEach((option, n) -> choices.put(new OptionId(option), new Choice(n.get(0), n.get(1), n.get(2))));
        return new ItemFigures(
                new QuestionId(rs.getLong("version_id")),
                rs.getInt("sittings"),
                rs.getBigDecimal("facility"),
                rs.getBigDecimal("deviation"),
                rs.getBigDecimal("discrimination"),
                rs.getBigDecimal("efficiency"),
                rs.getInt("unanswered"),
                choices);
    }

    private record QuestionOption(long version, OptionId id, String text, boolean correct) {}

    private Map<Long, List<QuestionOption>> options(List<Long> versions) {
        Map<Long, List<QuestionOption>> options = new HashMap<>();
        if (!versions.isEmpty()) {
            db.sql("SELECT version_id, public_id, text, correct FROM question_option WHERE version_id IN (:ids)"
                            + " ORDER BY version_id, position")
                    .param("ids", versions)
                    .query((rs, n) -> new QuestionOption(
                            rs.getLong(1), new OptionId(rs.getString(2)), rs.getString(3), rs.getBoolean(4)))
                    .list()
                    .forEach(option -> options.computeIfAbsent(option.version(), v -> new ArrayList<>())
                            .add(option));
        }
        return options;
    }
}
