package vn.mocson.standings.record;

import java.math.BigDecimal;
import vn.mocson.standings.ranking.SortKey;

/** How many digits the numbers of a column need on either side of the point. */
final class Decimals {

    private final String column;
    private int scale;
    private int whole;
    private long lineOfLargest;

    Decimals(String column) {
        this.column = column;
    }

    void add(BigDecimal number, long line) {
        int behind = Math.max(0, number.scale());
        int before = Math.max(0, number.precision() - number.scale());
        if (behind > scale || before > whole) {
            scale = Math.max(behind, scale);
            whole = Math.max(before, whole);
            lineOfLargest = line;
        }
    }

    /**
     * Decimals under which all these numbers are whole ones.
     *
     * @throws RecordProblem where they are too long to be compared exactly
     */
    int scale() {
        if (scale + whole > SortKey.Scale.DIGITS) {
            throw AttemptsFile.problem(
                    lineOfLargest,
                    column + " có những số cách nhau quá xa, không so sánh chính xác được: tối đa "
                            + SortKey.Scale.DIGITS + " chữ số cả trước và sau dấu chấm");
        }
        return scale;
    }

    /** The digits of distances from this number too. */
    Decimals and(BigDecimal number) {
        Decimals both = new Decimals(column);
        both.scale = scale;
        both.whole = whole;
        both.add(number, lineOfLargest);
        both.lineOfLargest = lineOfLargest;
        both.whole++; // |a − b| may have one digit more
        return both;
    }
}
