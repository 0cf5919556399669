package vn.mocson.questionbank;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;

/** Which questions stand where, for those who release questions to everybody. Nothing of what they say leaves here. */
@Service
public class ReleaseService {

    private static final String COLUMNS = "SELECT v.question_id, v.id, COALESCE(v.topic_id, q.topic_id)"
            + " FROM question_version v JOIN question q ON q.id = v.question_id ";

    private final JdbcClient db;

    ReleaseService(JdbcClient db) {
        this.db = db;
    }

    /** The questions that a sealed set asks. */
    @PreAuthorize(Access.ORGANIZERS)
    public List<ReleasedQuestion> ofSet(SetId set) {
        return db.sql(COLUMNS + """
                JOIN question_set_item i ON i.version_id = v.id JOIN question_set s ON s.id = i.set_id
                WHERE s.id = ? AND s.state = 'SEALED' AND i.verdict = 'APPROVED' ORDER BY v.id""")
                .param(set.value())
                .query(ReleaseService::row)
                .list();
    }

    /** The approved version of every question of a bank that has one. */
    @PreAuthorize(Access.ORGANIZERS)
    public List<ReleasedQuestion> approved(BankId bank) {
        return db.sql(COLUMNS + "WHERE q.bank_id = ? AND v.id = q.approved_id ORDER BY v.id")
                .param(bank.value())
                .query(ReleaseService::row)
                .list();
    }

    /** These versions. */
    @PreAuthorize(Access.ORGANIZERS)
    public List<ReleasedQuestion> versions(Collection<QuestionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.sql(COLUMNS + "WHERE v.id IN (:ids) ORDER BY v.id")
                        .param("ids", ids.stream().map(QuestionId::value).toList())
                        .query(ReleaseService::row)
                        .list();
    }

    /** The questions of each of these sets, also of those that are not sealed yet, without the rejected ones. */
    @PreAuthorize(Access.ORGANIZERS)
    public Map<SetId, Set<EntryId>> entriesOf(Collection<SetId> sets) {
        Map<SetId, Set<EntryId>> found = new HashMap<>();
        if (!sets.isEmpty()) {
            db.sql("SELECT set_id, question_id FROM question_set_item"
                            + " WHERE set_id IN (:sets) AND verdict <> 'REJECTED'")
                    .param("sets", sets.stream().map(SetId::value).toList())
                    .query(rs -> {
                        found.computeIfAbsent(new SetId(rs.getLong(1)), set -> new HashSet<>())
                                .add(new EntryId(rs.getLong(2)));
                    });
        }
        return found;
    }

    private static ReleasedQuestion row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new ReleasedQuestion(
                new EntryId(rs.getLong(1)), new QuestionId(rs.getLong(2)), new TopicId(rs.getLong(3)));
    }
}
