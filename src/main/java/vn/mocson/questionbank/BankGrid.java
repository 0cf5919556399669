package vn.mocson.questionbank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.BankRow.BankOption;

/** The queries behind the bank's grid. */
@Component
class BankGrid {

    private final JdbcClient db;

    BankGrid(JdbcClient db) {
        this.db = db;
    }

    int count(BankQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        return db.sql("SELECT COUNT(*) " + from(query, parameters))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    List<BankRow> page(BankQuery query, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = "SELECT q.version_id, t.name, q.difficulty, q.state, v.text, v.explanation, v.source "
                + from(query, parameters) + " ORDER BY t.position, q.id LIMIT :limit OFFSET :offset";
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        List<BankRow> bare = db.sql(sql)
                .params(parameters)
                .query((rs, n) -> new BankRow(
                        new QuestionId(rs.getLong(1)),
                        rs.getString(2),
                        Difficulty.valueOf(rs.getString(3)),
                        QuestionState.valueOf(rs.getString(4)),
                        rs.getString(5),
                        List.of(),
                        rs.getString(6),
                        rs.getString(7)))
                .list();
        return bare.isEmpty() ? bare : withOptions(bare);
    }

    private List<BankRow> withOptions(List<BankRow> bare) {
        Map<Long, List<BankOption>> options = new HashMap<>();
        db.sql(
                        "SELECT version_id, text, correct FROM question_option WHERE version_id IN (:ids) ORDER BY version_id, position")
                .param("ids", bare.stream().map(row -> row.id().value()).toList())
                .query(rs -> {
                    options.computeIfAbsent(rs.getLong(1), v -> new ArrayList<>())
                            .add(new BankOption(rs.getString(2), rs.getBoolean(3)));
                });
        return bare.stream()
                .map(row -> new BankRow(
                        row.id(),
                        row.topic(),
                        row.difficulty(),
                        row.state(),
                        row.text(),
                        options.getOrDefault(row.id().value(), List.of()),
                        row.explanation(),
                        row.source()))
                .toList();
    }

    private static String from(BankQuery query, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("""
                FROM question q JOIN topic t ON t.id = q.topic_id JOIN question_version v ON v.id = q.version_id
                WHERE q.bank_id = :bank""");
        parameters.put("bank", query.bank().value());
        if (query.topic() != null) {
            sql.append(" AND t.name = :topic");
            parameters.put("topic", query.topic());
        }
        if (query.difficulty() != null) {
            sql.append(" AND q.difficulty = :difficulty");
            parameters.put("difficulty", query.difficulty().name());
        }
        int n = 0;
        for (String word : Vietnamese.searchable(query.text()).split(" ")) {
            if (!word.isEmpty()) {
                sql.append(" AND v.search_text LIKE :word").append(n);
                parameters.put("word" + n++, "%" + word + "%");
            }
        }
        return sql.toString();
    }
}
