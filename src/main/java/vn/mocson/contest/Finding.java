package vn.mocson.contest;

import vn.mocson.contest.RulesConflict.Severity;

/**
 * What a check found in one rules object; where that object stands is added by {@link RulesCheck}.
 *
 * @param field path below the rules: {@code prediction.lock}
 */
record Finding(Severity severity, String code, String field, String sentence) {

    static Finding error(String code, String field, String sentence) {
        return new Finding(Severity.ERROR, code, field, sentence);
    }

    static Finding warning(String code, String field, String sentence) {
        return new Finding(Severity.WARNING, code, field, sentence);
    }

    RulesConflict at(String base, String prefix) {
        return new RulesConflict(severity, code, base + field, prefix + sentence);
    }
}
