package vn.mocson.questionbank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;

/** The topic trees of the banks. */
@Component
class Topics {

    private static final int MAX_NAME = 200;
    private static final int MAX_DEPTH = 6;

    private final JdbcClient db;

    Topics(JdbcClient db) {
        this.db = db;
    }

    private record Row(long id, @Nullable Long parent, String name, int position, int questions) {}

    /** In the order of the tree: a topic before its children, brothers in their own order. */
    List<TopicNode> tree(BankId bank) {
        Map<Long, List<Row>> children = new HashMap<>();
        db.sql("""
                SELECT t.id, t.parent_id, t.name, t.position,
                       (SELECT COUNT(*) FROM question q WHERE q.topic_id = t.id) AS questions
                FROM topic t WHERE t.bank_id = ?""")
                .param(bank.value())
                .query((rs, n) -> new Row(
                        rs.getLong(1), rs.getObject(2, Long.class), rs.getString(3), rs.getInt(4), rs.getInt(5)))
                .list()
                .forEach(row -> children.computeIfAbsent(
                                row.parent() == null ? 0L : row.parent(), p -> new ArrayList<>())
                        .add(row));
        children.values().forEach(rows -> rows.sort(Comparator.comparingInt(Row::position)));
        List<TopicNode> tree = new ArrayList<>();
        collect(children, 0L, null, "", 0, tree);
        return tree;
    }

    private static void collect(
            Map<Long, List<Row>> children,
            long parent,
            @Nullable TopicId parentId,
            String prefix,
            int depth,
            List<TopicNode> tree) {
        for (Row row : children.getOrDefault(parent, List.of())) {
            String path = prefix + row.name();
            TopicId id = new TopicId(row.id());
            tree.add(new TopicNode(id, parentId, row.name(), path, depth, row.questions()));
            collect(children, row.id(), id, path + QuestionDraft.TOPIC_SEPARATOR, depth + 1, tree);
        }
    }

    Map<Long, String> paths(BankId bank) {
        Map<Long, String> paths = new LinkedHashMap<>();
        tree(bank).forEach(node -> paths.put(node.id().value(), node.path()));
        return paths;
    }

    /** The topic at the end of a path, made with all that leads to it where it is not there yet; null for an empty path. */
    @Nullable
    TopicId resolve(BankId bank, String path) {
        if (path.isEmpty()) {
            return null;
        }
        Long parent = null;
        for (String name : List.of(path.split(QuestionDraft.TOPIC_SEPARATOR))) {
            Long found = find(bank, parent, name);
            parent = found == null ? Long.valueOf(insert(bank, parent, name)) : found;
        }
        return new TopicId(Objects.requireNonNull(parent));
    }

    TopicId add(BankId bank, @Nullable TopicId parent, String name) {
        String clean = checked(name);
        Long above = parent == null ? null : Long.valueOf(parent.value());
        if (find(bank, above, clean) != null) {
            throw taken(clean);
        }
        return new TopicId(insert(bank, above, clean));
    }

    void rename(BankId bank, TopicId topic, String name) {
        String clean = checked(name);
        TopicNode node = node(bank, topic);
        Long above = node.parent() == null ? null : Long.valueOf(node.parent().value());
        Long found = find(bank, above, clean);
        if (found != null && found != topic.value()) {
            throw taken(clean);
        }
        touch(bank, node);
        db.sql("UPDATE topic SET name = ? WHERE id = ?")
                .params(clean, topic.value())
                .update();
    }

    /** Whoever has a question of it open holds the old path: his next change is told that it is old. */
    private void touch(BankId bank, TopicNode node) {
        List<Long> all = tree(bank).stream()
                .filter(each -> each.id().equals(node.id())
                        || each.path().startsWith(node.path() + QuestionDraft.TOPIC_SEPARATOR))
                .map(each -> each.id().value())
                .toList();
        db.sql("UPDATE question SET revision = revision + 1 WHERE topic_id IN (:topics)")
                .param("topics", all)
                .update();
    }

    /** Under another parent, or to the root. */
    void move(BankId bank, TopicId topic, @Nullable TopicId parent) {
        TopicNode node = node(bank, topic);
        List<TopicNode> tree = tree(bank);
        for (TopicId above = parent; above != null; above = parentOf(tree, above)) {
            if (above.equals(topic)) {
                throw new InvalidFields("parent", "CYCLE", "Không thể đặt chủ đề vào bên trong chính nó.");
            }
        }
        Long target = parent == null ? null : Long.valueOf(parent.value());
        if (find(bank, target, node.name()) != null) {
            throw taken(node.name());
        }
        touch(bank, node);
        db.sql("UPDATE topic SET parent_id = ?, position = ? WHERE id = ?")
                .params(java.util.Arrays.asList(target, nextPosition(bank, target), topic.value()))
                .update();
    }

    /** Only one that nothing refers to any more. */
    void remove(BankId bank, TopicId topic) {
        TopicNode node = node(bank, topic);
        boolean used =
                db.sql("""
                        SELECT EXISTS (SELECT 1 FROM topic WHERE parent_id = :id)
                            OR EXISTS (SELECT 1 FROM question_version WHERE topic_id = :id)""").param("id", topic.value()).query(Boolean.class).single();
        if (used) {
            throw new QuestionRefused(
                    "TOPIC_IN_USE",
                    "Chủ đề “" + node.name()
                            + "” còn câu hỏi (kể cả phiên bản cũ) hoặc chủ đề con nên không xóa được.");
        }
        db.sql("DELETE FROM topic WHERE id = ?").param(topic.value()).update();
    }

    private TopicNode node(BankId bank, TopicId topic) {
        return tree(bank).stream()
                .filter(each -> each.id().equals(topic))
                .findFirst()
                .orElseThrow(() -> new QuestionRefused("TOPIC_GONE", "Chủ đề này không còn nữa. Hãy tải lại trang."));
    }

    private static @Nullable TopicId parentOf(List<TopicNode> tree, TopicId topic) {
        return tree.stream()
                .filter(each -> each.id().equals(topic))
                .findFirst()
                .map(TopicNode::parent)
                .orElse(null);
    }

    private static String checked(String name) {
        String clean = Vietnamese.clean(name).replace(QuestionDraft.TOPIC_SEPARATOR, "/");
        if (clean.isEmpty() || clean.length() > MAX_NAME) {
            throw new InvalidFields("name", "INVALID", "Tên chủ đề phải có từ 1 đến " + MAX_NAME + " ký tự.");
        }
        return clean;
    }

    private static InvalidFields taken(String name) {
        return new InvalidFields("name", "TAKEN", "Đã có chủ đề “" + name + "” ở đây.");
    }

    private @Nullable Long find(BankId bank, @Nullable Long parent, String name) {
        return db.sql("SELECT id FROM topic WHERE bank_id = ? AND parent_key = ? AND name = ?")
                .params(bank.value(), parent == null ? 0L : parent, name)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private long insert(BankId bank, @Nullable Long parent, String name) {
        if (depth(parent) >= MAX_DEPTH) {
            throw new InvalidFields("name", "TOO_DEEP", "Cây chủ đề chỉ có tối đa " + MAX_DEPTH + " cấp.");
        }
        // somebody else may make the same one at this moment
        db.sql("INSERT INTO topic (bank_id, parent_id, name, position) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)")
                .params(java.util.Arrays.asList(bank.value(), parent, checked(name), nextPosition(bank, parent)))
                .update();
        return db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }

    private int depth(@Nullable Long topic) {
        int depth = 0;
        for (Long above = topic; above != null; depth++) {
            above = db.sql("SELECT parent_id FROM topic WHERE id = ?")
                    .param(above)
                    .query((rs, n) -> java.util.Optional.ofNullable(rs.getObject(1, Long.class)))
                    .single()
                    .orElse(null);
        }
        return depth;
    }

    private int nextPosition(BankId bank, @Nullable Long parent) {
        return db.sql("SELECT COALESCE(MAX(position), -1) + 1 FROM topic WHERE bank_id = ? AND parent_key = ?")
                .params(bank.value(), parent == null ? 0L : parent)
                .query(Integer.class)
                .single();
    }
}
