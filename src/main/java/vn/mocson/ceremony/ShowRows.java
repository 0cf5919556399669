package vn.mocson.ceremony;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.contest.ContestId;
import vn.mocson.participant.ParticipantId;

/** Shows and their tokens as the database has them. */
@Component
class ShowRows {

    private static final int TOKEN_BYTES = 24;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ShowRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** A sealed version that a show was computed from. */
    record Seal(String scope, String sha256) {}

    /** What a token opens. */
    record Entry(
            ShowId show,
            ContestId contest,
            StageRole role,
            @Nullable StageSide side) {}

    // ---- shows

    ShowId insert(
            ContestId contest,
            ShowKind kind,
            String deck,
            int pauses,
            List<Seal> seals,
            Collection<ParticipantId> people,
            String by) {
        ShowId show = new ShowId(UUID.randomUUID());
        db.sql("INSERT INTO ceremony_show (id, contest_id, kind, deck, hash, seals, pauses, made_at, made_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        show.toString(),
                        contest.value(),
                        kind.name(),
                        deck,
                        Deck.hash(deck),
                        json.writeValueAsString(seals),
                        pauses,
                        clock.instant(),
                        by)
                .update();
        for (ParticipantId person : people) {
            db.sql("INSERT IGNORE INTO ceremony_show_person (participant_id, show_id) VALUES (?, ?)")
                    .params(person.value().toString(), show.toString())
                    .update();
        }
        return show;
    }

    List<Show> ofContest(ContestId contest) {
        return db.sql("SELECT * FROM ceremony_show WHERE contest_id = ? ORDER BY made_at DESC, id")
                .param(contest.value())
                .query((rs, n) -> show(rs))
                .list();
    }

    /** For each contest something that differs after any of its shows was made, moved or ended. */
    Map<ContestId, String> marks(Collection<ContestId> contests) {
        Map<ContestId, String> marks = new HashMap<>();
        contests.forEach(contest -> marks.put(contest, ""));
        db.sql("SELECT contest_id, COUNT(*), SUM(revision) FROM ceremony_show WHERE contest_id IN (:contests)"
                        + " GROUP BY contest_id")
                .param("contests", contests.stream().map(ContestId::value).toList())
                .query(rs -> {
                    marks.put(new ContestId(rs.getLong(1)), rs.getLong(2) + " " + rs.getLong(3));
                });
        return marks;
    }

    Optional<Show> find(ShowId show) {
        return db.sql("SELECT * FROM ceremony_show WHERE id = ?")
                .param(show.toString())
                .query((rs, n) -> show(rs))
                .optional();
    }

    private Show show(ResultSet rs) throws SQLException {
        ShowId id = new ShowId(UUID.fromString(rs.getString("id")));
        return new Show(
                id,
                new ContestId(rs.getLong("contest_id")),
                ShowKind.valueOf(rs.getString("kind")),
                rs.getString("hash"),
                rs.getInt("pauses"),
                rs.getInt("pause"),
                Objects.requireNonNull(rs.getObject("made_at", Instant.class)),
                rs.getString("made_by"),
                rs.getObject("started_at", Instant.class),
                rs.getObject("finished_at", Instant.class),
                rs.getString("deck") != null,
                screens(id));
    }

    private List<Show.Screen> screens(ShowId show) {
        return db.sql(
                        "SELECT id, role, side, made_at, made_by FROM stage_token WHERE show_id = ? AND revoked_at IS NULL"
                                + " ORDER BY id")
                .param(show.toString())
                .query((rs, n) -> new Show.Screen(
                        new StageTokenId(rs.getLong("id")),
                        StageRole.valueOf(rs.getString("role")),
                        side(rs.getString("side")),
                        Objects.requireNonNull(rs.getObject("made_at", Instant.class)),
                        rs.getString("made_by")))
                .list();
    }

    private static @Nullable StageSide side(@Nullable String name) {
        return name == null ? null : StageSide.valueOf(name);
    }

    Optional<String> deck(ShowId show) {
        return db.sql("SELECT deck FROM ceremony_show WHERE id = ? AND deck IS NOT NULL")
                .param(show.toString())
                .query(String.class)
                .optional();
    }

    List<Seal> seals(ShowId show) {
        return json.readValue(
                db.sql("SELECT seals FROM ceremony_show WHERE id = ?")
                        .param(show.toString())
                        .query(String.class)
                        .single(),
                new TypeReference<List<Seal>>() {});
    }

    Optional<StageState> state(ShowId show) {
        return state(show, "");
    }

    /** As it stands at this very moment; whoever else moves the show waits until the transaction is over. */
    Optional<StageState> locked(ShowId show) {
        return state(show, " FOR UPDATE");
    }

    private Optional<StageState> state(ShowId show, String lock) {
        Instant now = clock.instant();
        return db.sql(
                        "SELECT hash, revision, pause, speed, blank, started_at, finished_at FROM ceremony_show WHERE id = ?"
                                + lock)
                .param(show.toString())
                .query((rs, n) -> new StageState(
                        show.toString(),
                        rs.getString("hash"),
                        rs.getLong("revision"),
                        rs.getInt("pause"),
                        rs.getBigDecimal("speed"),
                        rs.getBoolean("blank"),
                        rs.getObject("started_at", Instant.class),
                        rs.getObject("finished_at", Instant.class),
                        now))
                .optional();
    }

    /** -1 where there is no such show. */
    long revision(ShowId show) {
        return db.sql("SELECT revision FROM ceremony_show WHERE id = ?")
                .param(show.toString())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /**
     * Moves the show from one revision to the next, once.
     *
     * @return false where it has moved since, or is over
     */
    boolean move(
            ShowId show, long revision, int pause, BigDecimal speed, boolean blank, boolean start, boolean finish) {
        Instant now = clock.instant();
        return db.sql("UPDATE ceremony_show SET pause = ?, speed = ?, blank = ?, revision = revision + 1,"
                                + " started_at = IF(? AND started_at IS NULL, ?, started_at),"
                                + " finished_at = IF(?, ?, finished_at)"
                                + " WHERE id = ? AND revision = ? AND finished_at IS NULL")
                        .params(pause, speed, blank, start, now, finish, now, show.toString(), revision)
                        .update()
                == 1;
    }

    void finish(ShowId show) {
        db.sql("UPDATE ceremony_show SET finished_at = ?, revision = revision + 1 WHERE id = ? AND finished_at IS NULL")
                .params(clock.instant(), show.toString())
                .update();
    }

    // ---- tokens

    /** @return the token, which is not kept */
    String issue(ShowId show, StageRole role, @Nullable StageSide side, String by) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("INSERT INTO stage_token (show_id, token_hash, role, side, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)")
                .param(show.toString())
                .param(hash(token))
                .param(role.name())
                .param(side == null ? null : side.name())
                .param(clock.instant())
                .param(by)
                .update();
        return token;
    }

    Optional<Entry> entry(String token) {
        return db.sql("SELECT t.show_id, s.contest_id, t.role, t.side FROM stage_token t"
                        + " JOIN ceremony_show s ON s.id = t.show_id"
                        + " WHERE t.token_hash = ? AND t.revoked_at IS NULL")
                .param(hash(token))
                .query((rs, n) -> new Entry(
                        new ShowId(UUID.fromString(rs.getString(1))),
                        new ContestId(rs.getLong(2)),
                        StageRole.valueOf(rs.getString(3)),
                        side(rs.getString(4))))
                .optional();
    }

    Optional<ShowId> showOf(StageTokenId token) {
        return db.sql("SELECT show_id FROM stage_token WHERE id = ?")
                .param(token.value())
                .query((rs, n) -> new ShowId(UUID.fromString(rs.getString(1))))
                .optional();
    }

    void revoke(StageTokenId token) {
        db.sql("UPDATE stage_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                .params(clock.instant(), token.value())
                .update();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- people

    void hand(ParticipantId gone, ParticipantId kept) {
        db.sql("UPDATE IGNORE ceremony_show_person SET participant_id = ? WHERE participant_id = ?")
                .params(kept.value().toString(), gone.value().toString())
                .update();
        db.sql("DELETE FROM ceremony_show_person WHERE participant_id = ?")
                .param(gone.value().toString())
                .update();
    }

    /** Shows that name this person end, and what they would show goes. */
    void forget(ParticipantId person) {
        forget(
                "id IN (SELECT show_id FROM ceremony_show_person WHERE participant_id = ?)",
                person.value().toString());
    }

    void forget(ContestId contest) {
        forget("contest_id = ?", contest.value());
    }

    private void forget(String which, Object of) {
        db.sql("UPDATE stage_token SET revoked_at = ? WHERE revoked_at IS NULL AND show_id IN"
                        + " (SELECT id FROM ceremony_show WHERE " + which + ")")
                .params(clock.instant(), of)
                .update();
        db.sql("UPDATE ceremony_show SET deck = NULL, finished_at = COALESCE(finished_at, ?), revision = revision + 1"
                        + " WHERE deck IS NOT NULL AND " + which)
                .params(clock.instant(), of)
                .update();
    }
}
