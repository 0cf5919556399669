package vn.mocson.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What must never be in the database, whatever happened on the way: one query each, which finds nothing. */
final class ImpossibleStates {

    private static final String FINISHED = "state IN ('SUBMITTED', 'EXPIRED')";

    /**
     * @param query finds the ids of what is wrong
     * @param corruption makes one thing wrong in this way, so that the check is known to be able to find it
     */
    record Check(String what, String query, String corruption) {

        List<String> find(Connection database) throws SQLException {
            List<String> found = new ArrayList<>();
            try (Statement statement = database.createStatement();
                    ResultSet rs = statement.executeQuery(query)) {
                while (rs.next()) {
                    found.add(what + ": " + rs.getString(1));
                }
            }
            return found;
        }
    }

    /** For contests whose rules are those of the fault test: five points a question, the best attempt counts. */
    static final List<Check> CHECKS = List.of(
            new Check(
                    "a state there is not",
                    "SELECT id FROM attempt WHERE state NOT IN ('OPEN', 'SUBMITTED', 'EXPIRED', 'VOID')",
                    "UPDATE attempt SET state = 'CLOSING' LIMIT 1"),
            new Check(
                    "an open attempt with an outcome",
                    """
                    SELECT id FROM attempt WHERE state = 'OPEN' AND COALESCE(submitted_at, answered, correct, points,
                        receipt_code, receipt_hash, voided_from) IS NOT NULL""",
                    "UPDATE attempt SET points = 5 WHERE state = 'OPEN' LIMIT 1"),
            new Check(
                    "a finished attempt without its whole outcome",
                    "SELECT id FROM attempt WHERE " + FINISHED + """
                     AND (submitted_at IS NULL OR answered IS NULL OR correct IS NULL OR points IS NULL
                        OR receipt_code IS NULL OR receipt_hash IS NULL)""",
                    "UPDATE attempt SET receipt_hash = NULL WHERE state = 'SUBMITTED' LIMIT 1"),
            new Check("two open attempts of a person in a round", """
                    SELECT MIN(id) FROM attempt WHERE state = 'OPEN'
                    GROUP BY participant_id, round_id HAVING COUNT(*) > 1""", """
                    INSERT INTO attempt SELECT * FROM
                        (SELECT * FROM attempt WHERE state = 'OPEN' LIMIT 1) again"""),
            new Check(
                    "attempts of a person that are not numbered through",
                    """
                    SELECT MIN(id) FROM attempt GROUP BY participant_id, round_id
                    HAVING COUNT(*) <> MAX(number) OR COUNT(DISTINCT number) <> COUNT(*) OR MIN(number) <> 1""",
                    "UPDATE attempt SET number = number + 7 LIMIT 1"),
            new Check(
                    "an open attempt whose time was over a minute ago",
                    "SELECT id FROM attempt WHERE state = 'OPEN' AND deadline < UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE",
                    """
                    UPDATE attempt SET deadline = UTC_TIMESTAMP(3) - INTERVAL 2 MINUTE WHERE state = 'OPEN' LIMIT 1"""),
            new Check(
                    "finished before its start or after its deadline",
                    "SELECT id FROM attempt WHERE " + FINISHED
                            + " AND (submitted_at < started_at OR submitted_at > deadline)",
                    "UPDATE attempt SET submitted_at = deadline + INTERVAL 1 SECOND WHERE state = 'SUBMITTED' LIMIT 1"),
            new Check(
                    "expired at another moment than its deadline",
                    "SELECT id FROM attempt WHERE state = 'EXPIRED' AND submitted_at <> deadline",
                    """
                    UPDATE attempt SET submitted_at = deadline - INTERVAL 1 SECOND WHERE state = 'EXPIRED' LIMIT 1"""),
            new Check(
                    "answers that cannot be read",
                    "SELECT id FROM attempt WHERE NOT JSON_VALID(responses) OR JSON_TYPE(responses) <> 'OBJECT'",
                    "UPDATE attempt SET responses = LEFT(responses, 20) WHERE state = 'OPEN' LIMIT 1"),
            new Check(
                    "saved without a revision, or with a revision and not saved",
                    "SELECT id FROM attempt WHERE state = 'OPEN' AND (revision = 0) <> (saved_at IS NULL)",
                    "UPDATE attempt SET revision = 0 WHERE state = 'OPEN' AND revision > 0 LIMIT 1"),
            new Check(
                    "another number of answers than counted",
                    "SELECT id FROM attempt WHERE " + FINISHED + """
                     AND answered <> JSON_LENGTH(responses)
                        - (CHAR_LENGTH(responses) - CHAR_LENGTH(REPLACE(responses, '[]', ''))) / 2""",
                    "UPDATE attempt SET answered = answered + 1 WHERE state = 'SUBMITTED' LIMIT 1"),
            new Check(
                    "points that do not follow from the right answers",
                    "SELECT id FROM attempt WHERE " + FINISHED + " AND (correct > answered OR points <> correct * 5)",
                    "UPDATE attempt SET points = points + 5 WHERE state = 'SUBMITTED' LIMIT 1"),
            new Check(
                    "a receipt over something else than what is stored",
                    "SELECT id FROM attempt WHERE " + FINISHED + """
                     AND receipt_hash <> SHA2(CONCAT_WS('\\n', id, participant_id, round_id,
                        CAST(ROUND(UNIX_TIMESTAMP(submitted_at) * 1000) AS UNSIGNED), responses,
                        IF(prediction IS NULL, '', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM prediction)))), 256)""",
                    "UPDATE attempt SET responses = '{}' WHERE state = 'SUBMITTED' AND answered > 0 LIMIT 1"),
            new Check("two attempts with one receipt", """
                    SELECT receipt_code FROM attempt WHERE receipt_code IS NOT NULL
                    GROUP BY receipt_code HAVING COUNT(*) > 1""", """
                    UPDATE attempt SET receipt_code = 'AAAAA-AAAAA' WHERE state = 'SUBMITTED' LIMIT 2"""),
            new Check("a place for an attempt that is not finished, or somebody else's", """
                    SELECT s.attempt_id FROM standing s LEFT JOIN attempt a ON a.id = s.attempt_id
                        AND a.participant_id = s.participant_id AND a.round_id = s.round_id
                        AND a.unit_id = s.unit_id AND a.state IN ('SUBMITTED', 'EXPIRED')
                    WHERE a.id IS NULL""", """
                    UPDATE standing SET attempt_id = (SELECT id FROM attempt WHERE state = 'OPEN' LIMIT 1) LIMIT 1"""),
            new Check(
                    "somebody who finished and has no place",
                    "SELECT id FROM attempt a WHERE " + FINISHED + """
                     AND NOT EXISTS (SELECT 1 FROM standing s
                        WHERE s.participant_id = a.participant_id AND s.round_id = a.round_id)""",
                    "DELETE FROM standing LIMIT 1"),
            new Check("a place for an attempt that is not the person's best", """
                    SELECT better.id FROM standing s JOIN attempt a ON a.id = s.attempt_id
                    JOIN attempt better ON better.participant_id = s.participant_id AND better.round_id = s.round_id
                        AND better.state IN ('SUBMITTED', 'EXPIRED') AND better.points > a.points""", """
                    UPDATE attempt SET points = points + 100
                    WHERE state = 'SUBMITTED' AND id NOT IN (SELECT attempt_id FROM standing) LIMIT 1"""));

    private ImpossibleStates() {}

    static List<String> find(Connection database) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Check check : CHECKS) {
            found.addAll(check.find(database));
        }
        return found;
    }

    /** Puts copies without any constraint before the tables, for this connection alone, and spoils them. */
    static void spoilCopies(Connection database, Check check) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String table : List.of("attempt", "standing")) {
                statement.execute("DROP TEMPORARY TABLE IF EXISTS " + table);
                statement.execute("CREATE TEMPORARY TABLE copy_of_" + table + " AS SELECT * FROM " + table);
                statement.execute("ALTER TABLE copy_of_" + table + " RENAME " + table);
            }
            if (statement.executeUpdate(check.corruption()) == 0) {
                throw new IllegalStateException("nothing to spoil for: " + check.what());
            }
        }
    }
}
