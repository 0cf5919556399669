package vn.mocson.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestId;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.ReleasedQuestion;

/** The acts of release in the database. */
@Component
class Releases {

    record Act(
            ReleaseId id,
            SourceKind kind,
            long source,
            String name,
            Instant releasedAt,
            String releasedBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy) {}

    private final JdbcClient db;

    Releases(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<Act> of(ContestId contest) {
        return db.sql("""
                SELECT id, kind, source_id, name, released_at, released_by, withdrawn_at, withdrawn_by
                FROM practice_release WHERE contest_id = ? ORDER BY id DESC""")
                .param(contest.value())
                .query((rs, n) -> new Act(
                        new ReleaseId(rs.getLong(1)),
                        SourceKind.valueOf(rs.getString(2)),
                        rs.getLong(3),
                        rs.getString(4),
                        rs.getObject(5, Instant.class),
                        rs.getString(6),
                        rs.getObject(7, Instant.class),
                        rs.getString(8)))
                .list();
    }

    /** What each release of a contest released, withdrawn ones too. */
    Map<ReleaseId, Set<QuestionId>> versionsByRelease(ContestId contest) {
        Map<ReleaseId, Set<QuestionId>> found = new HashMap<>();
        db.sql("SELECT q.release_id, q.version_id FROM practice_question q"
                        + " JOIN practice_release r ON r.id = q.release_id WHERE r.contest_id = ?")
                .param(contest.value())
                .query(rs -> {
                    found.computeIfAbsent(new ReleaseId(rs.getLong(1)), id -> new HashSet<>())
                            .add(new QuestionId(rs.getLong(2)));
                });
        return found;
    }

    /** What is released now, in the order of the versions. */
    List<QuestionId> inForce(ContestId contest) {
        return db.sql("SELECT DISTINCT q.version_id FROM practice_question q"
                        + " JOIN practice_release r ON r.id = q.release_id"
                        + " WHERE r.contest_id = ? AND r.withdrawn_at IS NULL ORDER BY q.version_id")
                .param(contest.value())
                .query((rs, n) -> new QuestionId(rs.getLong(1)))
                .list();
    }

    /** @throws PracticeRefused where this source is released already */
    void insert(
            ContestId contest,
            SourceKind kind,
            long source,
            String name,
            Collection<ReleasedQuestion> questions,
            String by,
            Instant now) {
        try {
            db.sql("INSERT INTO practice_release (contest_id, kind, source_id, name, released_at, released_by)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(contest.value(), kind.name(), source, name, now, by)
                    .update();
        } catch (DuplicateKeyException e) {
            throw PracticeRefused.already();
        }
        long id = db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        db.sql("INSERT INTO practice_question (release_id, version_id)"
                        + " SELECT :release, id FROM question_version WHERE id IN (:versions)")
                .param("release", id)
                .param(
                        "versions",
                        questions.stream()
                                .map(question -> question.version().value())
                                .toList())
                .update();
    }

    /** @return the contest it belongs to; null where there was nothing to withdraw */
    @Nullable
    ContestId withdraw(ReleaseId id, String by, Instant now) {
        int changed = db.sql("UPDATE practice_release SET withdrawn_at = ?, withdrawn_by = ?"
                        + " WHERE id = ? AND withdrawn_at IS NULL")
                .params(now, by, id.value())
                .update();
        return changed == 0
                ? null
                : new ContestId(db.sql("SELECT contest_id FROM practice_release WHERE id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single());
    }
}
