package vn.mocson.questionbank.io;

import java.util.SortedSet;
import java.util.stream.Collectors;
import vn.mocson.questionbank.QuestionDraft;

/**
 * One place of a file that says which options are right.
 *
 * @param where in Vietnamese, for the person who must decide
 * @param options their positions from 0
 * @param said in letters, so that several are meant where several stand there; not only a mark
 */
record KeyClaim(String where, SortedSet<Integer> options, boolean said, int line) {

    String letters() {
        return options.stream().map(QuestionDraft::letter).collect(Collectors.joining(", "));
    }
}
