package vn.mocson.report.papers;

import org.jspecify.annotations.Nullable;
import vn.mocson.award.SealId;
import vn.mocson.contest.ContestId;

/**
 * A paper that somebody wants.
 *
 * @param result which sealed result it is about; null for papers that are about the contest
 * @param earlier the contest that a closing report compares with; null for none
 */
public record PaperOrder(
        PaperKind kind,
        PaperNumber number,
        @Nullable SealId result,
        @Nullable ContestId earlier) {}
