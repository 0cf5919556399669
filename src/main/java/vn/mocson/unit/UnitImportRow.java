package vn.mocson.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file would do.
 *
 * @param code the unit's, made up where the file gives none
 * @param parent the name of the unit above it; empty at the top
 * @param changed which parts differ from the tree as it is
 */
public record UnitImportRow(
        UnitLine line,
        Status status,
        String code,
        String parent,
        List<UnitLine.Field> changed,
        List<Finding> findings) {

    public enum Status {
        NEW,
        CHANGED,
        SAME,
        ERROR
    }

    public enum Code {
        NAME_MISSING(true),
        NAME_TOO_LONG(true),
        CODE_INVALID(true),
        CODE_TWICE(true),
        UNIT_TWICE(true),
        CODE_MERGED(true),
        PARENT_UNKNOWN(true),
        PARENT_AMBIGUOUS(true),
        PARENT_NOT_IN_USE(true),
        PARENT_CIRCLE(true),
        HEADCOUNT_UNREADABLE(true),
        LEAGUE_TOO_LONG(true),
        CONTACT_TOO_LONG(true),
        CONTACT_UNREADABLE(true),
        NAME_TWICE(false),
        RETIRED(false);

        private final boolean error;

        Code(boolean error) {
            this.error = error;
        }

        /** Whether the file cannot be taken as long as this is so. */
        public boolean error() {
            return error;
        }
    }

    /**
     * @param column where in the line; null where it is about the line as a whole
     * @param about the text that it is about, or the number of another line
     */
    public record Finding(Code code, UnitLine.@Nullable Column column, String about) {}

    public UnitImportRow {
        changed = List.copyOf(changed);
        findings = List.copyOf(findings);
    }
}
