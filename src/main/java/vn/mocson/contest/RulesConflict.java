package vn.mocson.contest;

/**
 * Two parts of the rules that do not go together, or one that does not do what it seems to.
 *
 * @param code stable, for tests and links
 * @param path the field to look at: {@code rules.prediction.lock}, {@code rounds[2].rules.counted}, {@code rounds[0].closesAt}
 * @param sentence why it hurts and how to mend it, in Vietnamese
 */
public record RulesConflict(Severity severity, String code, String path, String sentence) {

    public enum Severity {
        /** Nobody may be let in under such rules. */
        ERROR,
        /** Allowed, and told. */
        WARNING
    }

    public boolean error() {
        return severity == Severity.ERROR;
    }
}
