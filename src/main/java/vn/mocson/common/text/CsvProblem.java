package vn.mocson.common.text;

/** A line of a CSV file that cannot be taken. */
public final class CsvProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;

    public CsvProblem(long line, String message) {
        super(message);
        this.line = line;
    }

    /** From 1, the header's line. */
    public long line() {
        return line;
    }
}
