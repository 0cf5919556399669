package vn.mocson.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Codes that are taken in a tree, and the next free one. */
final class UnitCodes {

    private static final int LONGEST_STEM = 34;

    private final Set<String> taken = new HashSet<>();

    private UnitCodes() {}

    static UnitCodes of(List<UnitRow> rows) {
        UnitCodes codes = new UnitCodes();
        rows.forEach(row -> codes.take(row.code()));
        return codes;
    }

    void take(String code) {
        taken.add(code.toLowerCase(Locale.ROOT));
    }

    /** {@code K-VP-01} below {@code K-VP}, {@code DV-01} at the top; it is not taken yet by asking. */
    String next(String parent) {
        String stem = parent.isEmpty() ? "DV" : parent.substring(0, Math.min(parent.length(), LONGEST_STEM));
        int n = 1;
        String code = code(stem, n);
        while (taken.contains(code.toLowerCase(Locale.ROOT))) {
            n++;
            code = code(stem, n);
        }
        return code;
    }

    private static String code(String stem, int n) {
        return stem + "-" + (n < 10 ? "0" : "") + n;
    }
}
