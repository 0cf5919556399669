package vn.mocson.questionbank;

/** In what order the bank's grid shows its questions; equal ones in the order they were entered. */
public record BankOrder(Key key, boolean descending) {

    /** As they were entered. */
    public static final BankOrder ENTRY = new BankOrder(Key.ENTRY, false);

    public enum Key {
        ENTRY("q.id"),
        TEXT("(SELECT s.text FROM question_version s WHERE s.id = q.version_id)"),
        /** By the topic's name, those without one first. */
        TOPIC("(SELECT t.name FROM question_version s JOIN topic t ON t.id = s.topic_id WHERE s.id = q.version_id)"),
        /** From easy to hard, those without one first. */
        DIFFICULTY("(SELECT FIELD(s.difficulty, 'EASY', 'MEDIUM', 'HARD') FROM question_version s"
                + " WHERE s.id = q.version_id)"),
        STATE("q.state");

        private final String column;

        Key(String column) {
            this.column = column;
        }
    }

    String sql() {
        return " ORDER BY " + key.column + (descending ? " DESC" : "") + ", q.id";
    }
}
