package vn.mocson.standings;

/** In what order those who have not taken part are listed. */
public record AbsentOrder(Key key, boolean descending) {

    /** By unit, and in it by name. */
    public static final AbsentOrder UNIT = new AbsentOrder(Key.UNIT, false);

    public enum Key {
        UNIT("u.position"),
        /** As Vietnamese lists do: by the given name, which comes last. */
        NAME("SUBSTRING_INDEX(p.full_name, ' ', -1) COLLATE utf8mb4_uca1400_vietnamese_as_ci");

        private final String column;

        Key(String column) {
            this.column = column;
        }
    }

    String sql() {
        return " ORDER BY " + key.column + (descending ? " DESC" : "") + ", p.full_name, p.id";
    }
}
