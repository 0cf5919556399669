package vn.mocson.participant;

/** What a file changes of a member. Telephone numbers have no words: they are kept for comparison only. */
public record RosterDifference(Field field, String before, String after) {

    public enum Field {
        UNIT,
        NAME,
        BORN,
        PHONE,
        NOTE
    }

    @Override
    public String toString() {
        return "RosterDifference[" + field + "]";
    }
}
