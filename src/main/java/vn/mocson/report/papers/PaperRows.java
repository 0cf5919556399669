package vn.mocson.report.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.participant.ParticipantId;
import vn.mocson.report.papers.ReportFacts.Right;
import vn.mocson.unit.UnitId;

/** What people wrote for the papers of a contest, the office's templates, and two counts that no other service has. */
@Repository
class PaperRows {

    /** The organizers' own papers; a unit's report has the unit's number. */
    static final UnitId ORGANIZERS = new UnitId(0);

    private final JdbcClient db;

    PaperRows(JdbcClient db) {
        this.db = db;
    }

    Optional<PaperDetails> details(ContestId contest, UnitId unit) {
        return db.sql(
                        "SELECT layout, parent, issuer, symbol, place, on_behalf, in_place, signer_title, signer, recipients"
                                + " FROM paper_details WHERE contest_id = ? AND unit_id = ?")
                .params(contest.value(), unit.value())
                .query((rs, n) -> new PaperDetails(
                        OfficialLayout.valueOf(rs.getString(1)),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getString(7),
                        rs.getString(8),
                        rs.getString(9),
                        rs.getString(10)))
                .optional();
    }

    void keep(ContestId contest, UnitId unit, PaperDetails details) {
        db.sql("""
                REPLACE INTO paper_details (contest_id, unit_id, layout, parent, issuer, symbol, place, on_behalf, in_place,
                                            signer_title, signer, recipients)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        contest.value(),
                        unit.value(),
                        details.layout().name(),
                        details.parent(),
                        details.issuer(),
                        details.symbol(),
                        details.place(),
                        details.onBehalf(),
                        details.inPlace(),
                        details.signerTitle(),
                        details.signer(),
                        details.recipients())
                .update();
    }

    /** @param about the result it is about; empty for none */
    Optional<PaperNumber> number(ContestId contest, UnitId unit, PaperKind kind, String about) {
        return db.sql(
                        "SELECT number, dated FROM paper_number WHERE contest_id = ? AND unit_id = ? AND kind = ? AND about = ?")
                .params(contest.value(), unit.value(), kind.name(), about)
                .query((rs, n) ->
                        new PaperNumber(rs.getString(1), Objects.requireNonNull(rs.getObject(2, LocalDate.class))))
                .optional();
    }

    void keep(ContestId contest, UnitId unit, PaperKind kind, String about, PaperNumber number) {
        db.sql("REPLACE INTO paper_number (contest_id, unit_id, kind, about, number, dated) VALUES (?, ?, ?, ?, ?, ?)")
                .params(contest.value(), unit.value(), kind.name(), about, number.number(), number.date())
                .update();
    }

    Map<ReportPart, String> texts(ContestId contest, UnitId unit) {
        Map<ReportPart, String> texts = new EnumMap<>(ReportPart.class);
        db.sql("SELECT part, text FROM paper_text WHERE contest_id = ? AND unit_id = ?")
                .params(contest.value(), unit.value())
                .query(rs -> {
                    texts.put(ReportPart.valueOf(rs.getString(1)), rs.getString(2));
                });
        return texts;
    }

    void keep(ContestId contest, UnitId unit, Map<ReportPart, String> texts) {
        texts.forEach(
                (part, text) -> db.sql("REPLACE INTO paper_text (contest_id, unit_id, part, text) VALUES (?, ?, ?, ?)")
                        .params(contest.value(), unit.value(), part.name(), text)
                        .update());
    }

    Map<PaperKind, OwnTemplate> templates(ContestId contest) {
        Map<PaperKind, OwnTemplate> templates = new EnumMap<>(PaperKind.class);
        db.sql("SELECT kind, name, added_at, added_by FROM paper_template WHERE contest_id = ?")
                .param(contest.value())
                .query(rs -> {
                    templates.put(
                            PaperKind.valueOf(rs.getString(1)),
                            new OwnTemplate(
                                    rs.getString(2),
                                    Objects.requireNonNull(rs.getObject(3, Instant.class)),
                                    rs.getString(4)));
                });
        return templates;
    }

    Optional<byte[]> template(ContestId contest, PaperKind kind) {
        return db.sql("SELECT bytes FROM paper_template WHERE contest_id = ? AND kind = ?")
                .params(contest.value(), kind.name())
                .query((rs, n) -> rs.getBytes(1))
                .optional();
    }

    void keep(ContestId contest, PaperKind kind, OwnTemplate template, byte[] bytes) {
        db.sql(
                        "REPLACE INTO paper_template (contest_id, kind, name, bytes, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?)")
                .params(contest.value(), kind.name(), template.name(), bytes, template.addedAt(), template.addedBy())
                .update();
    }

    void removeTemplate(ContestId contest, PaperKind kind) {
        db.sql("DELETE FROM paper_template WHERE contest_id = ? AND kind = ?")
                .params(contest.value(), kind.name())
                .update();
    }

    /** Handed-in attempts by how many answers were right, from the index {@code ix_attempt_unit} alone. */
    List<Right> rights(ContestDefinition contest) {
        Map<Long, Integer> questions = new HashMap<>();
        for (RoundDefinition round : contest.rounds()) {
            questions.put(round.id().value(), round.rules().paper().questions());
        }
        if (questions.isEmpty()) {
            return List.of();
        }
        Map<Right, Long> sums = new HashMap<>();
        db.sql("SELECT round_id, correct, COUNT(*) FROM attempt WHERE round_id IN (:rounds)"
                        + " AND state IN ('SUBMITTED', 'EXPIRED') AND correct IS NOT NULL GROUP BY round_id, correct")
                .param("rounds", questions.keySet())
                .query(rs -> {
                    sums.merge(
                            new Right(questions.getOrDefault(rs.getLong(1), 0), rs.getInt(2), 0),
                            rs.getLong(3),
                            Long::sum);
                });
        return sums.entrySet().stream()
                .map(sum -> new Right(sum.getKey().questions(), sum.getKey().correct(), sum.getValue()))
                .toList();
    }

    /** Those of them who agreed to be named in public. */
    Set<ParticipantId> named(Collection<ParticipantId> people) {
        Set<ParticipantId> named = new HashSet<>();
        if (!people.isEmpty()) {
            db.sql("SELECT id FROM participant WHERE publish_name AND id IN (:ids)")
                    .param("ids", people.stream().map(ParticipantId::value).toList())
                    .query(rs -> {
                        named.add(new ParticipantId(Objects.requireNonNull(rs.getObject(1, UUID.class))));
                    });
        }
        return named;
    }
}
