package vn.mocson.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of pages in the database: added to, never changed. */
@Component
class PageVersions {

    private final JdbcClient db;

    PageVersions(JdbcClient db) {
        this.db = db;
    }

    void add(ContestId contest, PageDraft draft, int number, Instant at, String by) {
        add(contest, draft.page(), number, draft.title(), draft.body(), draft.dated(), at, by);
    }

    private void add(
            ContestId contest,
            String page,
            int number,
            String title,
            String body,
            @Nullable LocalDate dated,
            Instant at,
            String by) {
        db.sql("INSERT INTO page_version (contest_id, page, number, title, body, dated, saved_at, saved_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(contest.value(), page, number, title, body, dated, at, by))
                .update();
    }

    /** A contest that is made with pages has them published as their first version. */
    void bringAlong(ContestId contest, ContestDefinition.Page page, Instant at, String by) {
        add(contest, page.slug(), 1, page.title(), page.body(), page.dated(), at, by);
        record(contest, page.slug(), 1, at, by);
    }

    /** @param number null where the page was taken away */
    void record(ContestId contest, String page, @Nullable Integer number, Instant at, String by) {
        db.sql("INSERT INTO page_publication (contest_id, page, number, made_at, made_by) VALUES (?, ?, ?, ?, ?)")
                .params(Arrays.asList(contest.value(), page, number, at, by))
                .update();
    }

    Optional<PageVersion> last(ContestId contest, String page) {
        return db.sql("SELECT * FROM page_version WHERE contest_id = ? AND page = ? ORDER BY number DESC LIMIT 1")
                .params(contest.value(), page)
                .query((rs, n) -> version(rs))
                .optional();
    }

    Optional<PageVersion> find(ContestId contest, String page, int number) {
        return db.sql("SELECT * FROM page_version WHERE contest_id = ? AND page = ? AND number = ?")
                .params(contest.value(), page, number)
                .query((rs, n) -> version(rs))
                .optional();
    }

    List<PageVersion> newestFirst(ContestId contest, String page, int most) {
        return db.sql("SELECT * FROM page_version WHERE contest_id = ? AND page = ? ORDER BY number DESC LIMIT ?")
                .params(contest.value(), page, most)
                .query((rs, n) -> version(rs))
                .list();
    }

    List<PageAct> acts(ContestId contest, String page) {
        return db.sql("SELECT number, made_at, made_by FROM page_publication WHERE contest_id = ? AND page = ?"
                        + " ORDER BY id DESC")
                .params(contest.value(), page)
                .query((rs, n) ->
                        new PageAct(rs.getObject(1, Integer.class), rs.getObject(2, Instant.class), rs.getString(3)))
                .list();
    }

    /** Every page that was ever saved, as it was saved last, without its text. */
    List<PageRow> rows(ContestId contest) {
        return db.sql("""
                SELECT v.page, v.title, v.dated, v.number, p.version, v.saved_at, v.saved_by
                FROM page_version v
                LEFT JOIN contest_page p ON p.contest_id = v.contest_id AND p.slug = v.page
                WHERE v.contest_id = ? AND v.number =
                    (SELECT MAX(number) FROM page_version w WHERE w.contest_id = v.contest_id AND w.page = v.page)""")
                .param(contest.value())
                .query((rs, n) -> new PageRow(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getObject(3, LocalDate.class),
                        rs.getInt(4),
                        rs.getObject(5, Integer.class),
                        rs.getObject(6, Instant.class),
                        rs.getString(7)))
                .list();
    }

    int lastNews(ContestId contest) {
        return db.sql("SELECT COALESCE(MAX(CAST(SUBSTRING(page, 9) AS UNSIGNED)), 0) FROM page_version"
                        + " WHERE contest_id = ? AND page LIKE 'tin-tuc-%'")
                .param(contest.value())
                .query(Integer.class)
                .single();
    }

    private static PageVersion version(ResultSet rs) throws SQLException {
        return new PageVersion(
                rs.getString("page"),
                rs.getInt("number"),
                rs.getString("title"),
                rs.getString("body"),
                rs.getObject("dated", LocalDate.class),
                rs.getObject("saved_at", Instant.class),
                rs.getString("saved_by"));
    }
}
