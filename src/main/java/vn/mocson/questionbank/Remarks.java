package vn.mocson.questionbank;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.InvalidFields;

/** What people say about questions and sets. */
@Component
class Remarks {

    private static final int MAX = 2000;

    private final JdbcClient db;
    private final Clock clock;

    Remarks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Remark> of(EntryId question) {
        return list("question_id", question.value());
    }

    List<Remark> of(SetId set) {
        return list("set_id", set.value());
    }

    private List<Remark> list(String column, long id) {
        return db.sql("SELECT id, username, text, created_at FROM remark WHERE " + column + " = ? ORDER BY id")
                .param(id)
                .query((rs, n) -> new Remark(
                        rs.getLong(1),
                        rs.getString(2),
                        rs.getString(3),
                        Objects.requireNonNull(rs.getObject(4, Instant.class))))
                .list();
    }

    void add(@Nullable EntryId question, @Nullable SetId set, String text) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > MAX) {
            throw new InvalidFields("text", "INVALID", "Ý kiến phải có từ 1 đến " + MAX + " ký tự.");
        }
        db.sql("INSERT INTO remark (question_id, set_id, username, text, created_at) VALUES (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        question == null ? null : question.value(),
                        set == null ? null : set.value(),
                        Access.username(),
                        said,
                        clock.instant()))
                .update();
    }
}
