package vn.mocson.backup;

/** Why there is no backup, or why it is not restored; a Vietnamese sentence that says what to do. */
public final class BackupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupProblem(String sentence) {
        super(sentence);
    }

    BackupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
