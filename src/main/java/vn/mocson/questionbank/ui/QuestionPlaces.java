package vn.mocson.questionbank.ui;

import java.util.Locale;
import java.util.stream.IntStream;
import vn.mocson.questionbank.EntryDetail.FoundProblem;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** Which option a problem speaks of: its sentence names the letter. */
final class QuestionPlaces {

    private QuestionPlaces() {}

    /** The place from 0; the first empty one, or the first, where the sentence names none. */
    static int option(QuestionDraft draft, FoundProblem problem) {
        String said = problem.message().toUpperCase(Locale.ROOT);
        return IntStream.range(0, draft.options().size())
                .filter(i -> said.matches(".*PHƯƠNG ÁN " + QuestionDraft.letter(i) + "\\b.*"))
                .findFirst()
                .orElseGet(() -> firstEmpty(draft));
    }

    private static int firstEmpty(QuestionDraft draft) {
        return IntStream.range(0, draft.options().size())
                .filter(i -> empty(draft.options().get(i)))
                .findFirst()
                .orElse(0);
    }

    private static boolean empty(OptionDraft option) {
        return option.text().isEmpty() && option.image() == null;
    }
}
