package vn.mocson.contest;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of the rules, in words.
 *
 * @param round name of the round it concerns; null where it concerns all of them or the contest as a whole
 * @param path of the field, in the words of the file formats: {@code paper.durationMinutes}, {@code closesAt}
 * @param what the field's name, in Vietnamese
 * @param before its former value in words
 * @param after its new value in words
 */
public record RuleChange(@Nullable String round, String path, String what, String before, String after) {

    /** {@code Tuần 1 – Thời gian làm bài: 15 phút → 20 phút}. */
    public String sentence() {
        return (round == null ? "" : round + " – ") + what + ": " + before + " → " + after;
    }
}
