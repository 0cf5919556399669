package vn.mocson.integrity;

import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.unit.UnitId;

/**
 * Which registered people of a contest are wanted, and in which order.
 *
 * @param text part of a name, tone marks or not; or a whole telephone number; or a receipt code. Empty for everybody
 * @param unit with everything below it; null for all
 */
public record PeopleQuery(
        ContestId contest, String text, @Nullable UnitId unit, Sort sort, boolean descending) {

    /** What the list is ordered by. */
    public enum Sort {
        NAME("p.full_name"),
        BORN("p.date_of_birth"),
        REGISTERED("p.registered_at");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    @Override
    public String toString() {
        return "PeopleQuery[" + contest + "]";
    }
}
