package vn.mocson.standings.record;

/** A file of a record that cannot be used: which, where and why, in words for a person. */
public final class RecordProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param line from 1; 0 where the file as a whole is meant */
    RecordProblem(String file, long line, String reason) {
        super(file + ": " + (line > 0 ? "dòng " + line + ": " : "") + reason);
    }
}
