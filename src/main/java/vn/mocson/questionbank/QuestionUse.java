package vn.mocson.questionbank;

import java.io.Serializable;
import java.util.List;

/** How a question did in a round, ready to be shown: with the words of its options. */
public record QuestionUse(
        EntryId entry,
        String roundName,
        String topic,
        String text,
        int number,
        ItemFigures figures,
        List<OptionUse> options)
        implements Serializable {

    public record OptionUse(String text, boolean correct, ItemFigures.Choice chosen) implements Serializable {}
}
