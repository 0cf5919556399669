package vn.mocson.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts, and in which order.
 *
 * @param text a part of the name or the user name, without regard to tone marks; empty for all
 * @param role held for all contests or for one; null for all
 */
public record StaffQuery(
        String text, @Nullable StaffRole role, @Nullable StaffState state, Order order, boolean down) {

    /** What the list is sorted by. */
    public enum Order {
        NAME("m.full_name"),
        USERNAME("m.username"),
        LAST_SIGN_IN("m.last_sign_in_at");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
