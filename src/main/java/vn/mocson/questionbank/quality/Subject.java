package vn.mocson.questionbank.quality;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * One question as others are held against it.
 *
 * @param bag equal for exact duplicates; empty where nothing is asked yet
 * @param key the words of the right answers
 */
record Subject(
        String bag,
        Wording wording,
        Asks asks,
        String key,
        @Nullable ImageId image,
        List<Statement> statements,
        String excerpt) {

    private static final int EXCERPT = 80;

    static Subject of(QuestionDraft draft) {
        boolean generic = Wording.generic(draft.text());
        DatedText stem = DatedText.of(draft.text());
        Asks asks = Asks.of(draft.text());
        return new Subject(
                bag(draft, generic),
                Wording.of(generic ? DatedText.of(optionTexts(draft)).words() : stem.words()),
                generic ? Asks.UNKNOWN : asks,
                options(draft, true),
                draft.image(),
                Statement.of(draft, stem, asks),
                excerpt(draft.text()));
    }

    /** A stem that says nothing of its own is told from its like by its options. */
    private static String bag(QuestionDraft draft, boolean generic) {
        String stem = Wording.bag(draft.text());
        if (!generic) {
            return stem;
        }
        String options = options(draft, false);
        return options.isBlank() ? "" : stem + "|" + options;
    }

    private static String options(QuestionDraft draft, boolean correctOnly) {
        return draft.options().stream()
                .filter(option -> option.correct() || !correctOnly)
                .map(option -> option.image() == null
                        ? Wording.bag(option.text())
                        : Wording.bag(option.text()) + " " + option.image())
                .filter(bag -> !bag.isEmpty())
                .sorted()
                .collect(Collectors.joining("|"));
    }

    private static String optionTexts(QuestionDraft draft) {
        return draft.options().stream().map(OptionDraft::text).collect(Collectors.joining(" . "));
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', EXCERPT);
        return text.substring(0, space > 0 ? space : EXCERPT) + "…";
    }
}
