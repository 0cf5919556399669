package vn.mocson.contest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;

/** What entrants are told at once: on the pages of the door, on the contest's page, in the banner of portals. */
@Service
public class AnnouncementService {

    private static final int MOST_AT_ONCE = 3;

    private final JdbcClient db;
    private final ContestService contests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * All that are not over, of all contests, under one key: every request of every entrant looks at them. Emptied by
     * every change here; another node's change shows after some 3 seconds. Refreshed beside the readers, who never wait
     * for a connection.
     */
    private final LoadingCache<String, List<Announcement>> coming =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(3)).build(key -> load());

    AnnouncementService(JdbcClient db, ContestService contests, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.contests = contests;
        this.events = events;
        this.clock = clock;
    }

    /** What is told at this moment, what is important first, then the newest. */
    @PreAuthorize(Access.ANYONE)
    public List<Announcement> running(ContestId contest) {
        Instant now = clock.instant();
        return coming.get("").stream()
                .filter(each -> each.contest().equals(contest) && each.runsAt(now))
                .toList();
    }

    /** A word that differs whenever what is told at this moment differs, in any contest; empty where nothing is told. */
    @PreAuthorize(Access.ANYONE)
    public String mark() {
        List<Announcement> all = coming.get("");
        if (all.isEmpty()) {
            return ""; // nearly always, and asked for with every request
        }
        Instant now = clock.instant();
        StringBuilder mark = new StringBuilder();
        for (Announcement each : all) {
            if (each.runsAt(now)) {
                mark.append(mark.isEmpty() ? "" : "-").append(each.id().value());
            }
        }
        return mark.toString();
    }

    /** What entrants of a contest were told, the last one first, so many at most. */
    @PreAuthorize(Access.SUPPORT)
    @Transactional(readOnly = true)
    public List<Announcement> history(ContestId contest, int most) {
        return db.sql("SELECT * FROM announcement WHERE contest_id = ? ORDER BY id DESC LIMIT ?")
                .params(contest.value(), most)
                .query((rs, n) -> announcement(rs))
                .list();
    }

    /**
     * Tells entrants from the given time on.
     *
     * @throws AnnouncementRefused where its time is over, its round is of another contest, or three are not over yet
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.announcement.make")
    public AnnouncementId announce(AnnouncementDraft draft) {
        ActNotes.current()
                .about("contest", draft.contest())
                .after("text", draft.text())
                .after("from", draft.from())
                .after("to", draft.to());
        Instant now = clock.instant();
        if (!draft.to().isAfter(now)) {
            throw AnnouncementRefused.past();
        }
        RoundId round = draft.round();
        if (round != null && !contests.round(round).contest().equals(draft.contest())) {
            throw AnnouncementRefused.otherContest();
        }
        int open = db.sql("SELECT COUNT(*) FROM announcement WHERE contest_id = ? AND ends_at > ? AND ended_at IS NULL")
                .params(draft.contest().value(), now)
                .query(Integer.class)
                .single();
        if (open >= MOST_AT_ONCE) {
            throw AnnouncementRefused.tooMany();
        }
        db.sql("INSERT INTO announcement (contest_id, round_id, tone, text, starts_at, ends_at, made_at, made_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        draft.contest().value(),
                        round == null ? null : round.value(),
                        draft.tone().name(),
                        draft.text(),
                        draft.from(),
                        draft.to(),
                        now,
                        Access.username()))
                .update();
        AnnouncementId id = new AnnouncementId(
                db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single());
        events.publishEvent(new AnnouncementChanged(draft.contest()));
        return id;
    }

    /**
     * Takes it away from everybody's page now; it stays in the history.
     *
     * @throws AnnouncementRefused where it is over already
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.announcement.end")
    public void end(ContestId contest, AnnouncementId id) {
        Instant now = clock.instant();
        int ended = db.sql("UPDATE announcement SET ended_at = ?, ended_by = ?"
                        + " WHERE id = ? AND contest_id = ? AND ended_at IS NULL AND ends_at > ?")
                .params(now, Access.username(), id.value(), contest.value(), now)
                .update();
        if (ended == 0) {
            throw AnnouncementRefused.over();
        }
        events.publishEvent(new AnnouncementChanged(contest));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(AnnouncementChanged event) {
        coming.invalidateAll();
    }

    private List<Announcement> load() {
        return db.sql("SELECT * FROM announcement WHERE ends_at > ? AND ended_at IS NULL"
                        + " ORDER BY tone = 'IMPORTANT' DESC, id DESC")
                .param(clock.instant())
                .query((rs, n) -> announcement(rs))
                .list();
    }

    private static Announcement announcement(ResultSet rs) throws SQLException {
        Long round = rs.getObject("round_id", Long.class);
        return new Announcement(
                new AnnouncementId(rs.getLong("id")),
                new ContestId(rs.getLong("contest_id")),
                round == null ? null : new RoundId(round),
                Announcement.Tone.valueOf(rs.getString("tone")),
                rs.getString("text"),
                rs.getObject("starts_at", Instant.class),
                rs.getObject("ends_at", Instant.class),
                rs.getObject("made_at", Instant.class),
                rs.getString("made_by"),
                rs.getObject("ended_at", Instant.class),
                rs.getString("ended_by"));
    }
}
