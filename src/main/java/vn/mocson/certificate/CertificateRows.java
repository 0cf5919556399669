package vn.mocson.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** Certificates, their designs and files as the database has them. */
@Repository
class CertificateRows {

    /** @param id of this state of the design */
    record DesignRow(long id, CertificateDesign design, String template, boolean own) {}

    /** A certificate with all that is needed to draw it. */
    record Whole(
            CertificateId id,
            ContestId contest,
            CertificateText text,
            @Nullable Long seal,
            @Nullable ParticipantId person,
            long design,
            @Nullable Instant revokedAt,
            String revokeReason,
            boolean erased) {

        @Override
        public String toString() {
            return "Whole[" + id + "]";
        }
    }

    /** Who may have a certificate of participation. */
    record Taker(ParticipantId person, String name, UnitId unit) {

        @Override
        public String toString() {
            return "Taker[" + person + "]";
        }
    }

    /** Of a prize, and whose it is. */
    record Held(CertificateId id, @Nullable ParticipantId person, String holder, String unit, String prize, int award) {

        @Override
        public String toString() {
            return "Held[" + id + "]";
        }
    }

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    CertificateRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    // ---- designs

    Optional<DesignRow> latest(ContestId contest) {
        return db.sql("SELECT id, settings, template, own FROM certificate_design WHERE contest_id = ?"
                        + " ORDER BY number DESC LIMIT 1")
                .param(contest.value())
                .query((rs, n) -> design(rs))
                .optional();
    }

    DesignRow design(long id) {
        return db.sql("SELECT id, settings, template, own FROM certificate_design WHERE id = ?")
                .param(id)
                .query((rs, n) -> design(rs))
                .single();
    }

    private DesignRow design(ResultSet rs) throws SQLException {
        return new DesignRow(
                rs.getLong(1),
                json.readValue(rs.getString(2), CertificateDesign.class),
                Objects.requireNonNull(rs.getString(3)),
                rs.getBoolean(4));
    }

    void save(ContestId contest, CertificateDesign design, String template, boolean own, String by) {
        db.sql("INSERT INTO certificate_design (contest_id, number, settings, template, own, saved_at, saved_by)"
                        + " SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, ? FROM certificate_design"
                        + " WHERE contest_id = ?")
                .params(
                        contest.value(),
                        json.writeValueAsString(design),
                        template,
                        own,
                        clock.instant(),
                        by,
                        contest.value())
                .update();
    }

    void picture(ContestId contest, String id, byte[] bytes) {
        db.sql("INSERT IGNORE INTO certificate_picture (contest_id, id, bytes) VALUES (?, ?, ?)")
                .params(contest.value(), id, bytes)
                .update();
    }

    byte @Nullable [] picture(ContestId contest, @Nullable String id) {
        if (id == null) {
            return null;
        }
        return db.sql("SELECT bytes FROM certificate_picture WHERE contest_id = ? AND id = ?")
                .params(contest.value(), id)
                .query((rs, n) -> rs.getBytes(1))
                .optional()
                .orElse(null);
    }

    // ---- issuing

    /** Holds the series until the end of the transaction. @return the last number that was given */
    int lockSeries(ContestId contest, CertificateKind kind, int year) {
        db.sql("INSERT IGNORE INTO certificate_series (contest_id, kind, year, last) VALUES (?, ?, ?, 0)")
                .params(contest.value(), kind.name(), year)
                .update();
        return db.sql("SELECT last FROM certificate_series WHERE contest_id = ? AND kind = ? AND year = ? FOR UPDATE")
                .params(contest.value(), kind.name(), year)
                .query(Integer.class)
                .single();
    }

    void endSeries(ContestId contest, CertificateKind kind, int year, int last) {
        db.sql("UPDATE certificate_series SET last = ? WHERE contest_id = ? AND kind = ? AND year = ?")
                .params(last, contest.value(), kind.name(), year)
                .update();
    }

    boolean there(ContestId contest, String oneOf) {
        return db.sql("SELECT COUNT(*) FROM certificate WHERE contest_id = ? AND one_of = ?")
                        .params(contest.value(), oneOf)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(
            ContestId contest,
            CertificateText text,
            @Nullable Long seal,
            @Nullable Integer award,
            @Nullable ParticipantId person,
            long design,
            String oneOf,
            String by) {
        db.sql("INSERT INTO certificate (contest_id, kind, number, code, seal_id, award, participant_id, collective,"
                        + " holder, unit, prize, contest, scope, decision, issued_on, base, design_id, issued_at, issued_by,"
                        + " one_of) VALUES (:contest, :kind, :number, :code, :seal, :award, :person, :collective, :holder,"
                        + " :unit, :prize, :title, :scope, :decision, :on, :base, :design, :at, :by, :one)")
                .param("contest", contest.value())
                .param("kind", text.kind().name())
                .param("number", text.number())
                .param("code", text.code().value())
                .param("seal", seal)
                .param("award", award)
                .param("person", person == null ? null : person.toString())
                .param("collective", text.collective())
                .param("holder", text.holder())
                .param("unit", text.unit())
                .param("prize", text.prize())
                .param("title", text.contest())
                .param("scope", text.scope())
                .param("decision", text.decision())
                .param("on", text.issuedOn())
                .param("base", text.base())
                .param("design", design)
                .param("at", clock.instant())
                .param("by", by)
                .param("one", oneOf)
                .update();
    }

    /** Valid certificates of these sealed versions. */
    List<Held> held(Collection<Long> seals) {
        if (seals.isEmpty()) {
            return List.of();
        }
        return db.sql("SELECT id, participant_id, holder, unit, prize, award FROM certificate"
                        + " WHERE seal_id IN (:seals) AND revoked_at IS NULL ORDER BY id")
                .param("seals", seals)
                .query((rs, n) -> new Held(
                        new CertificateId(rs.getLong(1)),
                        person(rs, 2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getInt(6)))
                .list();
    }

    boolean revoke(CertificateId id, String by, String reason) {
        return db.sql("UPDATE certificate SET revoked_at = ?, revoked_by = ?, revoke_reason = ?, one_of = NULL"
                                + " WHERE id = ? AND revoked_at IS NULL")
                        .params(clock.instant(), by, reason, id.value())
                        .update()
                == 1;
    }

    private static final String TAKERS = " FROM participant p WHERE p.contest_id = :contest AND p.erased_at IS NULL"
            + " AND EXISTS (SELECT 1 FROM standing s WHERE s.round_id IN (:rounds) AND s.participant_id = p.id)"
            + " AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.contest_id = :contest"
            + " AND c.one_of = CONCAT('T/', p.id))";

    int countTakers(ContestId contest, Collection<RoundId> published) {
        return published.isEmpty()
                ? 0
                : db.sql("SELECT COUNT(*)" + TAKERS)
                        .params(takers(contest, published))
                        .query(Integer.class)
                        .single();
    }

    /** The next who have none yet. */
    List<Taker> takers(ContestId contest, Collection<RoundId> published, int most) {
        return published.isEmpty()
                ? List.of()
                : db.sql("SELECT p.id, p.full_name, p.unit_id" + TAKERS + " ORDER BY p.unit_id, p.id LIMIT " + most)
                        .params(takers(contest, published))
                        .query((rs, n) -> taker(rs))
                        .list();
    }

    /** This person, where they may have one and have none. */
    Optional<Taker> taker(ContestId contest, Collection<RoundId> published, ParticipantId person) {
        return published.isEmpty()
                ? Optional.empty()
                : db.sql("SELECT p.id, p.full_name, p.unit_id" + TAKERS + " AND p.id = :person")
                        .params(takers(contest, published))
                        .param("person", person.toString())
                        .query((rs, n) -> taker(rs))
                        .optional();
    }

    private static Map<String, Object> takers(ContestId contest, Collection<RoundId> published) {
        Map<String, Object> params = new HashMap<>();
        params.put("contest", contest.value());
        params.put("rounds", published.stream().map(RoundId::value).toList());
        return params;
    }

    private static Taker taker(ResultSet rs) throws SQLException {
        return new Taker(Objects.requireNonNull(person(rs, 1)), rs.getString(2), new UnitId(rs.getLong(3)));
    }

    // ---- files

    /** Remembers that this file was handed out. */
    void file(CertificateId id, String sha256) {
        db.sql("INSERT IGNORE INTO certificate_file (certificate_id, sha256, made_at) VALUES (?, ?, ?)")
                .params(id.value(), sha256, clock.instant())
                .update();
    }

    /** The first one first. */
    List<String> files(CertificateId id) {
        return db.sql("SELECT sha256 FROM certificate_file WHERE certificate_id = ? ORDER BY made_at, sha256")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** Valid ones of which no file was drawn yet: somebody stopped the work between two steps. */
    List<Whole> undrawn(ContestId contest, int most) {
        return db.sql(WHOLE + " WHERE contest_id = ? AND revoked_at IS NULL AND erased_at IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM certificate_file f WHERE f.certificate_id = certificate.id)"
                        + " ORDER BY id LIMIT " + most)
                .param(contest.value())
                .query((rs, n) -> whole(rs))
                .list();
    }

    // ---- reading

    private static final String WHOLE =
            "SELECT id, contest_id, kind, number, code, seal_id, participant_id, collective,"
                    + " holder, unit, prize, contest, scope, decision, issued_on, base, design_id, revoked_at, revoke_reason,"
                    + " erased_at FROM certificate";

    private static Whole whole(ResultSet rs) throws SQLException {
        Long seal = rs.getObject("seal_id", Long.class);
        return new Whole(
                new CertificateId(rs.getLong("id")),
                new ContestId(rs.getLong("contest_id")),
                new CertificateText(
                        CertificateKind.valueOf(rs.getString("kind")),
                        rs.getBoolean("collective"),
                        rs.getString("holder"),
                        rs.getString("unit"),
                        rs.getString("prize"),
                        rs.getString("contest"),
                        rs.getString("scope"),
                        rs.getString("decision"),
                        Objects.requireNonNull(rs.getObject("issued_on", LocalDate.class)),
                        rs.getString("number"),
                        new CertificateCode(rs.getString("code")),
                        rs.getString("base")),
                seal,
                person(rs, 7),
                rs.getLong("design_id"),
                rs.getObject("revoked_at", Instant.class),
                rs.getString("revoke_reason"),
                rs.getObject("erased_at", Instant.class) != null);
    }

    private static @Nullable ParticipantId person(ResultSet rs, int column) throws SQLException {
        String id = rs.getString(column);
        return id == null ? null : ParticipantId.parse(id).orElseThrow();
    }

    Optional<Whole> whole(CertificateId id) {
        return db.sql(WHOLE + " WHERE id = ?")
                .param(id.value())
                .query((rs, n) -> whole(rs))
                .optional();
    }

    Optional<Whole> byCode(CertificateCode code) {
        return db.sql(WHOLE + " WHERE code = ?")
                .param(code.value())
                .query((rs, n) -> whole(rs))
                .optional();
    }

    /** Of a person, the latest first. */
    List<Whole> of(ParticipantId person) {
        return db.sql(WHOLE + " WHERE participant_id = ? ORDER BY id DESC")
                .param(person.toString())
                .query((rs, n) -> whole(rs))
                .list();
    }

    /** Those of them whose data was erased: nothing can be printed for them. */
    Set<ParticipantId> erased(Collection<ParticipantId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(db.sql("SELECT id FROM participant WHERE id IN (:people) AND erased_at IS NOT NULL")
                .param("people", people.stream().map(ParticipantId::toString).toList())
                .query((rs, n) -> Objects.requireNonNull(person(rs, 1)))
                .list());
    }

    /** Whether the person lets their name be published. */
    boolean named(ParticipantId person) {
        return db.sql("SELECT publish_name FROM participant WHERE id = ? AND erased_at IS NULL")
                .param(person.toString())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static final String MATCHING = " FROM certificate WHERE contest_id = :contest"
            + " AND (:kind IS NULL OR kind = :kind) AND (NOT :valid OR revoked_at IS NULL)"
            + " AND (:words = '' OR number LIKE CONCAT('%', :words, '%')"
            + " OR holder COLLATE utf8mb4_uca1400_ai_ci LIKE CONCAT('%', :words, '%')"
            + " OR unit COLLATE utf8mb4_uca1400_ai_ci LIKE CONCAT('%', :words, '%'))";

    private static Map<String, @Nullable Object> params(CertificateQuery query) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("contest", query.contest().value());
        params.put("kind", query.kind() == null ? null : query.kind().name());
        params.put("valid", query.valid());
        params.put("words", query.words().replaceAll("([\\\\%_])", "\\\\$1"));
        return params;
    }

    int count(CertificateQuery query) {
        return db.sql("SELECT COUNT(*)" + MATCHING)
                .params(params(query))
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<Certificate> find(CertificateQuery query, int offset, int limit) {
        return db.sql("SELECT *" + MATCHING + " ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .params(params(query))
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> row(rs))
                .list();
    }

    /** Those that can be drawn, in the order of their numbers, after the one with this id. */
    List<Whole> next(CertificateQuery query, long after, int most) {
        return db.sql(WHOLE + MATCHING.substring(MATCHING.indexOf(" WHERE"))
                        + " AND id > :after AND revoked_at IS NULL AND erased_at IS NULL ORDER BY id LIMIT :most")
                .params(params(query))
                .param("after", after)
                .param("most", most)
                .query((rs, n) -> whole(rs))
                .list();
    }

    private static Certificate row(ResultSet rs) throws SQLException {
        return new Certificate(
                new CertificateId(rs.getLong("id")),
                CertificateKind.valueOf(rs.getString("kind")),
                rs.getString("number"),
                new CertificateCode(rs.getString("code")),
                rs.getBoolean("collective"),
                rs.getString("holder"),
                rs.getString("unit"),
                rs.getString("prize"),
                rs.getString("scope"),
                Objects.requireNonNull(rs.getObject("issued_on", LocalDate.class)),
                Objects.requireNonNull(rs.getObject("issued_at", Instant.class)),
                rs.getString("issued_by"),
                rs.getObject("revoked_at", Instant.class),
                rs.getString("revoke_reason"),
                rs.getObject("erased_at", Instant.class) != null);
    }

    // ---- what becomes of people

    void erase(ParticipantId person) {
        db.sql("UPDATE certificate SET holder = '', unit = '', participant_id = NULL, erased_at = ?,"
                        + " one_of = IF(kind = 'PRIZE', one_of, NULL), revoke_reason = IF(revoked_at IS NULL, '', '(đã xóa)')"
                        + " WHERE participant_id = ?")
                .params(clock.instant(), person.toString())
                .update();
    }

    void hand(ParticipantId gone, ParticipantId kept) {
        db.sql("UPDATE IGNORE certificate SET one_of = IF(kind = 'PARTICIPATION' AND one_of IS NOT NULL,"
                        + " CONCAT('T/', ?), one_of), participant_id = ? WHERE participant_id = ?")
                .params(kept.toString(), kept.toString(), gone.toString())
                .update();
        // both had one: the other registration's is no longer anybody's own
        db.sql("UPDATE certificate SET participant_id = ?, one_of = NULL WHERE participant_id = ?")
                .params(kept.toString(), gone.toString())
                .update();
    }
}
