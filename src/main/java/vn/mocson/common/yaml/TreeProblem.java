package vn.mocson.common.yaml;

/** Something wrong in a tree of settings: where ({@code rules.paper.questions}), what, and the line where it is known. */
public final class TreeProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final int line;

    public TreeProblem(String path, String message) {
        this(path, message, 0);
    }

    TreeProblem(String path, String message, int line) {
        super(path.isEmpty() ? message : path + ": " + message);
        this.path = path;
        this.line = line;
    }

    public String path() {
        return path;
    }

    /** From 1; 0 where only the path is known. */
    public int line() {
        return line;
    }
}
