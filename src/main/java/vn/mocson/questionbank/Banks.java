package vn.mocson.questionbank;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;

/** The banks themselves, and what people keep for themselves in one. */
@Component
class Banks {

    private static final int MAX_NAME = 255;

    private final JdbcClient db;

    Banks(JdbcClient db) {
        this.db = db;
    }

    List<BankSummary> all() {
        return db.sql("""
                SELECT b.id, b.code, b.name,
                       (SELECT COUNT(*) FROM question q WHERE q.bank_id = b.id) AS questions,
                       (SELECT COUNT(*) FROM question q WHERE q.bank_id = b.id AND q.state = 'APPROVED') AS approved,
                       (SELECT COUNT(*) FROM question q WHERE q.bank_id = b.id AND q.state = 'SUBMITTED') AS submitted,
                       (SELECT COUNT(*) FROM topic t WHERE t.bank_id = b.id) AS topics,
                       (SELECT COUNT(*) FROM question_set s WHERE s.bank_id = b.id AND s.state = 'SEALED') AS sets
                FROM question_bank b ORDER BY b.name""")
                .query((rs, n) -> new BankSummary(
                        new BankId(rs.getLong("id")),
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getInt("questions"),
                        rs.getInt("approved"),
                        rs.getInt("submitted"),
                        rs.getInt("topics"),
                        rs.getInt("sets")))
                .list();
    }

    BankSummary create(String name) {
        String clean = checked(name);
        String code = freeCode(clean);
        BankId id = insert(code, clean);
        return new BankSummary(id, code, clean, 0, 0, 0, 0, 0);
    }

    BankId insert(String code, String name) {
        db.sql("INSERT INTO question_bank (code, name) VALUES (?, ?)")
                .params(code, name)
                .update();
        return new BankId(db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single());
    }

    void rename(BankId bank, String name) {
        db.sql("UPDATE question_bank SET name = ? WHERE id = ?")
                .params(checked(name), bank.value())
                .update();
    }

    private static String checked(String name) {
        String clean = Vietnamese.clean(name);
        if (clean.isEmpty() || clean.length() > MAX_NAME) {
            throw new InvalidFields("name", "INVALID", "Tên ngân hàng phải có từ 1 đến " + MAX_NAME + " ký tự.");
        }
        return clean;
    }

    private String freeCode(String name) {
        String base = Vietnamese.searchable(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        base = base.isEmpty() ? "ngan-hang" : base.substring(0, Math.min(50, base.length()));
        String code = base;
        for (int n = 2; taken(code); n++) {
            code = base + "-" + n;
        }
        return code;
    }

    private boolean taken(String code) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM question_bank WHERE code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    List<String> authors(BankId bank) {
        return db.sql("""
                SELECT DISTINCT a.username FROM question q JOIN version_author a ON a.version_id = q.version_id
                WHERE q.bank_id = ? ORDER BY 1""").param(bank.value()).query(String.class).list();
    }

    List<String> tags(BankId bank) {
        return db.sql("""
                SELECT DISTINCT g.tag FROM question q JOIN question_tag g ON g.question_id = q.id
                WHERE q.bank_id = ? ORDER BY 1""").param(bank.value()).query(String.class).list();
    }

    boolean inSubmittedSet(EntryId question) {
        return db.sql("""
                SELECT EXISTS (SELECT 1 FROM question_set_item i JOIN question_set s ON s.id = i.set_id
                               WHERE i.question_id = ? AND s.state = 'SUBMITTED')""").param(question.value()).query(Boolean.class).single();
    }

    /** A set that is still composed loses a question that is removed. */
    void leaveComposingSets(EntryId question) {
        db.sql("""
                DELETE i FROM question_set_item i JOIN question_set s ON s.id = i.set_id
                WHERE i.question_id = ? AND s.state = 'COMPOSING'""").param(question.value()).update();
    }

    List<SavedFilter> filters(BankId bank, String username) {
        return db.sql("SELECT id, name, query FROM saved_filter WHERE bank_id = ? AND username = ? ORDER BY name")
                .params(bank.value(), username)
                .query((rs, n) -> new SavedFilter(rs.getLong(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    void saveFilter(BankId bank, String username, String name, String query) {
        String clean = Vietnamese.clean(name);
        if (clean.isEmpty() || clean.length() > 100 || query.length() > 1000) {
            throw new InvalidFields("name", "INVALID", "Tên bộ lọc phải có từ 1 đến 100 ký tự.");
        }
        db.sql("""
                INSERT INTO saved_filter (bank_id, username, name, query) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE query = VALUES(query)""").params(bank.value(), username, clean, query).update();
    }

    void removeFilter(BankId bank, String username, long filter) {
        db.sql("DELETE FROM saved_filter WHERE id = ? AND bank_id = ? AND username = ?")
                .params(filter, bank.value(), username)
                .update();
    }
}
