package vn.mocson.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the chain found.
 *
 * @param entries so many rows were found good, from the first on
 * @param last hash of the last good one: who notes it down elsewhere can tell later that nothing was taken off the end
 * @param fault what is wrong first; null where the chain holds
 */
public record ChainReport(
        long entries, String last, @Nullable Fault fault) {

    /** @param number the row at which the chain breaks */
    public record Fault(long number, Kind kind) {

        /** What it is, in Vietnamese. */
        public String sentence() {
            return switch (kind) {
                case MISSING -> "Thiếu dòng số " + number + ".";
                case OUT_OF_ORDER -> "Ở chỗ của dòng số " + number + " có một dòng khác: bị chèn, lặp hoặc đổi chỗ.";
                case NOT_LINKED -> "Dòng số " + number + " không nối với dòng trước nó.";
                case CHANGED -> "Nội dung dòng số " + number + " đã bị sửa sau khi ghi.";
                case UNREADABLE -> "Dòng số " + number + " không đọc được.";
            };
        }
    }

    /** How a chain can be broken. */
    public enum Kind {
        /** No row of that number. */
        MISSING,
        /** In its place stands one that belongs elsewhere. */
        OUT_OF_ORDER,
        /** It does not name the hash of the row before it. */
        NOT_LINKED,
        /** Its hash is not that of what it says. */
        CHANGED,
        /** It is no row at all. */
        UNREADABLE
    }

    /** Whether nothing is wrong. */
    public boolean holds() {
        return fault == null;
    }
}
