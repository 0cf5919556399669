package vn.mocson.questionbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.BankRow.BankOption;

/** The queries behind the bank's grid. */
@Component
class BankGrid {

    private final JdbcClient db;
    private final Topics topics;

    BankGrid(JdbcClient db, Topics topics) {
        this.db = db;
        this.topics = topics;
    }

    int count(BankQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        return db.sql("SELECT COUNT(*) " + from(query, parameters))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** Every question that fits, newest last; for doing something to all of them. */
    List<EntryId> ids(BankQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        return db.sql("SELECT q.id " + from(query, parameters) + " ORDER BY q.id")
                .params(parameters)
                .query((rs, n) -> new EntryId(rs.getLong(1)))
                .list();
    }

    List<BankRow> page(BankQuery query, BankOrder order, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        // the page is found on narrow rows first; only its own are then read in full
        String sql = "SELECT q.id " + from(query, parameters) + order.sql() + " LIMIT :limit OFFSET :offset";
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        List<Long> ids = db.sql(sql).params(parameters).query(Long.class).list();
        return ids.isEmpty() ? List.of() : rows(query.bank(), ids);
    }

    /** In the order of these numbers. */
    List<BankRow> rows(BankId bank, List<Long> ids) {
        Map<Long, String> paths = topics.paths(bank);
        Map<Long, List<BankOption>> options = new HashMap<>();
        Map<Long, List<String>> authors = new HashMap<>();
        Map<Long, List<String>> tags = new HashMap<>();
        Map<Long, List<ProblemCode>> problems = new HashMap<>();
        Map<Long, Integer> remarks = new HashMap<>();
        gather(
                "SELECT q.id, o.text, o.correct FROM question q JOIN question_option o ON o.version_id = q.version_id"
                        + " WHERE q.id IN (:ids) ORDER BY q.id, o.position",
                ids,
                options,
                rs -> new BankOption(rs.getString(2), rs.getBoolean(3)));
        gather(
                "SELECT q.id, a.username FROM question q JOIN version_author a ON a.version_id = q.version_id"
                        + " WHERE q.id IN (:ids) ORDER BY q.id, a.username",
                ids,
                authors,
                rs -> rs.getString(2));
        gather(
                "SELECT question_id, tag FROM question_tag WHERE question_id IN (:ids) ORDER BY question_id, tag",
                ids,
                tags,
                rs -> rs.getString(2));
        gather(
                "SELECT DISTINCT question_id, code FROM question_problem WHERE question_id IN (:ids) ORDER BY question_id",
                ids,
                problems,
                rs -> ProblemCode.valueOf(rs.getString(2)));
        db.sql("SELECT question_id, COUNT(*) FROM remark WHERE question_id IN (:ids) GROUP BY question_id")
                .param("ids", ids)
                .query(rs -> {
                    remarks.put(rs.getLong(1), rs.getInt(2));
                });
        return db.sql("""
                SELECT q.id, v.id AS version, v.number, v.topic_id, v.difficulty, q.state, q.approved_id, v.text,
                       v.explanation, v.source_document, v.source_page, v.source_quotation, v.source_address, v.updated_at
                FROM question q JOIN question_version v ON v.id = q.version_id WHERE q.id IN (:ids) ORDER BY FIELD(q.id, :ids)""")
                .param("ids", ids)
                .query((rs, n) -> {
                    long id = rs.getLong("id");
                    String difficulty = rs.getString("difficulty");
                    return new BankRow(
                            new EntryId(id),
                            new QuestionId(rs.getLong("version")),
                            rs.getInt("number"),
                            paths.getOrDefault(rs.getLong("topic_id"), ""),
                            difficulty == null ? null : Difficulty.valueOf(difficulty),
                            QuestionState.valueOf(rs.getString("state")),
                            rs.getObject("approved_id") != null,
                            rs.getString("text"),
                            options.getOrDefault(id, List.of()),
                            rs.getString("explanation"),
                            new SourceReference(
                                    rs.getString("source_document"),
                                    rs.getString("source_page"),
                                    rs.getString("source_quotation"),
                                    rs.getString("source_address")),
                            tags.getOrDefault(id, List.of()),
                            authors.getOrDefault(id, List.of()),
                            Objects.requireNonNull(rs.getObject("updated_at", Instant.class)),
                            problems.getOrDefault(id, List.of()),
                            remarks.getOrDefault(id, 0));
                })
                .list();
    }

    private interface Column<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Lists of something per question, the question's id in the first column. */
    private <T> void gather(String sql, List<Long> ids, Map<Long, List<T>> into, Column<T> column) {
        db.sql(sql).param("ids", ids).query(rs -> {
            into.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>()).add(column.read(rs));
        });
    }

    private String from(BankQuery query, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder("FROM question q");
        String words = Vietnamese.searchable(query.words());
        if (!words.isEmpty()) {
            sql.append(" JOIN question_version v ON v.id = q.version_id");
        }
        sql.append(" WHERE q.bank_id = :bank");
        parameters.put("bank", query.bank().value());
        if (!words.isEmpty()) {
            int n = 0;
            for (String word : List.of(words.split(" "))) {
                sql.append(" AND v.search_text LIKE :word").append(n);
                parameters.put("word" + n++, "%" + word + "%");
            }
        }
        if (query.topic() != null) {
            sql.append(" AND q.topic_id IN (:topics)");
            parameters.put("topics", withAllBelow(query.bank(), query.topic()));
        }
        narrow(sql, parameters, "difficulty", query.difficulty());
        narrow(sql, parameters, "state", query.state());
        if (query.author() != null) {
            sql.append(" AND EXISTS (SELECT 1 FROM version_author a WHERE a.version_id = q.version_id"
                    + " AND a.username = :author)");
            parameters.put("author", query.author());
        }
        if (query.problem() != null) {
            sql.append(
                    " AND EXISTS (SELECT 1 FROM question_problem p WHERE p.question_id = q.id AND p.code = :problem)");
            parameters.put("problem", query.problem().name());
        } else if (query.anyProblem()) {
            sql.append(" AND EXISTS (SELECT 1 FROM question_problem p WHERE p.question_id = q.id)");
        }
        if (query.tag() != null) {
            sql.append(" AND EXISTS (SELECT 1 FROM question_tag g WHERE g.question_id = q.id AND g.tag = :tag)");
            parameters.put("tag", query.tag());
        }
        return sql.toString();
    }

    private static void narrow(
            StringBuilder sql, Map<String, Object> parameters, String column, @Nullable Enum<?> value) {
        if (value != null) {
            sql.append(" AND q.").append(column).append(" = :").append(column);
            parameters.put(column, value.name());
        }
    }

    private List<Long> withAllBelow(BankId bank, TopicId topic) {
        List<TopicNode> tree = topics.tree(bank);
        String path = tree.stream()
                .filter(node -> node.id().equals(topic))
                .map(TopicNode::path)
                .findFirst()
                .orElse("?");
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(topic.value()),
                        tree.stream()
                                .filter(node -> node.path().startsWith(path + QuestionDraft.TOPIC_SEPARATOR))
                                .map(node -> node.id().value()))
                .toList();
    }
}
