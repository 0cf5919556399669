package vn.mocson.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;

/** The SQL behind sealed results. */
@Repository
class Seals {

    private final JdbcClient db;

    Seals(JdbcClient db) {
        this.db = db;
    }

    enum State {
        /** Waits for the secretary. */
        PREPARED,
        /** Waits for the head of the jury. */
        SIGNED,
        SEALED
    }

    /** A row; {@code content} is the canonical file. */
    record Row(
            SealId id,
            AwardScope scope,
            String scopeName,
            int version,
            State state,
            byte[] content,
            String sha256,
            byte[] keySalt,
            @Nullable String decision,
            @Nullable String reason,
            String preparedBy,
            Instant preparedAt,
            @Nullable String secretary,
            @Nullable String secretaryName,
            @Nullable Instant secretaryAt,
            @Nullable String juryName,
            @Nullable Instant sealedAt,
            @Nullable String publishedName,
            @Nullable Instant publishedAt,
            @Nullable String recordSha256,
            @Nullable Long recordBytes,
            @Nullable Instant correctedAt) {

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    private static final String SELECT =
            "SELECT id, contest_id, round_id, phase, scope_name, version, state, content, sha256,"
                    + " key_salt, decision, reason, prepared_by, prepared_at, secretary, secretary_name, secretary_at, jury_name,"
                    + " sealed_at, published_name, published_at, record_sha256, record_bytes, corrected_at FROM award_seal";

    Row required(SealId id) {
        return one(id, "").orElseThrow(Seals::none);
    }

    /** The same, and nobody else signs or publishes it until the transaction ends. */
    Row lock(SealId id) {
        return one(id, " FOR UPDATE").orElseThrow(Seals::none);
    }

    Optional<Row> one(SealId id, String locking) {
        return db.sql(SELECT + " WHERE id = ?" + locking)
                .param(id.value())
                .query((rs, n) -> row(rs))
                .optional();
    }

    static NotFound none() {
        return new NotFound("Không tìm thấy bản niêm phong này. Hãy mở lại trang Trao giải.");
    }

    /** The latest sealed version. */
    Optional<Row> latestSealed(AwardScope scope) {
        return db.sql(SELECT
                        + " WHERE contest_id = ? AND scope_key = ? AND state = 'SEALED' ORDER BY version DESC LIMIT 1")
                .params(scope.contest().value(), scope.key())
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** What waits for signatures. */
    Optional<Row> waiting(AwardScope scope) {
        return db.sql(SELECT + " WHERE contest_id = ? AND scope_key = ? AND state <> 'SEALED'")
                .params(scope.contest().value(), scope.key())
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** Every sealed version of the contest, of each scope the latest first. */
    List<Row> sealed(ContestId contest) {
        return db.sql(SELECT + " WHERE contest_id = ? AND state = 'SEALED' ORDER BY scope_key, version DESC")
                .param(contest.value())
                .query((rs, n) -> row(rs))
                .list();
    }

    void dropWaiting(AwardScope scope) {
        db.sql("DELETE FROM award_seal WHERE contest_id = ? AND scope_key = ? AND state <> 'SEALED'")
                .params(scope.contest().value(), scope.key())
                .update();
    }

    SealId put(
            AwardScope scope,
            String scopeName,
            int version,
            byte[] content,
            byte[] keySalt,
            @Nullable String decision,
            @Nullable String reason,
            String by,
            Instant at,
            List<SealedName> names) {
        RoundId round = scope.round();
        db.sql(
                        "INSERT INTO award_seal (contest_id, round_id, phase, scope_key, scope_name, version, state, content, sha256,"
                                + " key_salt, decision, reason, prepared_by, prepared_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        scope.contest().value(),
                        round == null ? null : round.value(),
                        scope.phase(),
                        scope.key(),
                        scopeName,
                        version,
                        content,
                        Sha.of(content),
                        keySalt,
                        decision,
                        reason,
                        by,
                        at))
                .update();
        long id = db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        for (SealedName name : names) {
            db.sql("INSERT INTO award_seal_name (seal_id, number, participant_id, holder, unit, salt, hash)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            id,
                            name.number(),
                            name.person() == null ? null : name.person().toString(),
                            name.holder(),
                            name.unit(),
                            name.salt(),
                            name.hash()))
                    .update();
        }
        return new SealId(id);
    }

    List<SealedName> names(SealId id) {
        return db.sql("SELECT number, participant_id, holder, unit, salt, hash FROM award_seal_name WHERE seal_id = ?"
                        + " ORDER BY number")
                .param(id.value())
                .query((rs, n) -> new SealedName(
                        rs.getInt(1),
                        rs.getString(2) == null ? null : new ParticipantId(UUID.fromString(rs.getString(2))),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getBytes(5),
                        Objects.requireNonNull(rs.getString(6))))
                .list();
    }

    /**
     * The individual prizes of every result of the contest that is sealed, by its latest version; whose they are under
     * the registrations people have now.
     */
    Map<AwardScope, List<HeldPrize>> individual(ContestId contest) {
        Map<AwardScope, List<HeldPrize>> held = new LinkedHashMap<>();
        for (Row latestFirst : sealed(contest)) {
            held.computeIfAbsent(latestFirst.scope(), scope -> individual(latestFirst));
        }
        return held;
    }

    private List<HeldPrize> individual(Row seal) {
        Map<Integer, ParticipantId> holders = new HashMap<>();
        for (SealedName name : names(seal.id())) {
            if (name.person() != null) {
                holders.put(name.number(), name.person());
            }
        }
        List<HeldPrize> held = new ArrayList<>();
        for (SealFile.Award award : SealFile.read(seal.content()).awards()) {
            ParticipantId person = holders.get(award.number());
            if (award.kind() == AwardKind.INDIVIDUAL && person != null) {
                held.add(new HeldPrize(seal.scope(), person, award.unit(), award.prizeOrder()));
            }
        }
        return held;
    }

    void signedBySecretary(SealId id, String username, String name, Instant at) {
        db.sql(
                        "UPDATE award_seal SET state = 'SIGNED', secretary = ?, secretary_name = ?, secretary_at = ? WHERE id = ?")
                .params(username, name, at, id.value())
                .update();
    }

    void signedByJury(SealId id, String username, String name, Instant at) {
        db.sql("UPDATE award_seal SET state = 'SEALED', jury = ?, jury_name = ?, sealed_at = ? WHERE id = ?")
                .params(username, name, at, id.value())
                .update();
    }

    void published(SealId id, String username, String name, Instant at) {
        db.sql("UPDATE award_seal SET published_by = ?, published_name = ?, published_at = ? WHERE id = ?")
                .params(username, name, at, id.value())
                .update();
    }

    void recorded(SealId id, String sha256, long bytes) {
        db.sql("UPDATE award_seal SET record_sha256 = ?, record_bytes = ? WHERE id = ?")
                .params(sha256, bytes, id.value())
                .update();
    }

    void corrected(SealId id, Instant at) {
        db.sql("UPDATE award_seal SET corrected_at = ? WHERE id = ?")
                .params(at, id.value())
                .update();
    }

    private static Row row(ResultSet rs) throws SQLException {
        ContestId contest = new ContestId(rs.getLong("contest_id"));
        Long round = rs.getObject("round_id", Long.class);
        return new Row(
                new SealId(rs.getLong("id")),
                new AwardScope(contest, round == null ? null : new RoundId(round), rs.getString("phase")),
                text(rs, "scope_name"),
                rs.getInt("version"),
                State.valueOf(text(rs, "state")),
                Objects.requireNonNull(rs.getBytes("content")),
                text(rs, "sha256"),
                Objects.requireNonNull(rs.getBytes("key_salt")),
                rs.getString("decision"),
                rs.getString("reason"),
                text(rs, "prepared_by"),
                Objects.requireNonNull(rs.getObject("prepared_at", Instant.class)),
                rs.getString("secretary"),
                rs.getString("secretary_name"),
                rs.getObject("secretary_at", Instant.class),
                rs.getString("jury_name"),
                rs.getObject("sealed_at", Instant.class),
                rs.getString("published_name"),
                rs.getObject("published_at", Instant.class),
                rs.getString("record_sha256"),
                rs.getObject("record_bytes", Long.class),
                rs.getObject("corrected_at", Instant.class));
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getString(column));
    }
}
