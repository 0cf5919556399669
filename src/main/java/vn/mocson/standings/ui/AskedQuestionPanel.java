package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.scoring.AcceptedKeys;
import vn.mocson.scoring.AskedQuestion;

/** A question with its key, what counts instead, and how people answered it. */
class AskedQuestionPanel extends Article {

    /** @param choices how often each choice was made; the empty one is no answer */
    AskedQuestionPanel(AskedQuestion question, Map<SortedSet<OptionId>, Long> choices) {
        addClassNames("console-panel", "asked-question");
        add(new H2(getTranslation("ruling.question", Wording.number(question.number()), question.text())));
        picture(question.image());
        OrderedList options = new OrderedList();
        options.addClassName("question-options");
        for (int i = 0; i < question.options().size(); i++) {
            options.add(option(QuestionDraft.letter(i), question.options().get(i), question, choices));
        }
        add(options, asked(choices));
        AcceptedKeys inForce = question.inForce();
        if (inForce != null) {
            add(new Paragraph(inForce(question, inForce)));
        }
    }

    private ListItem option(
            String letter, PaperOption option, AskedQuestion question, Map<SortedSet<OptionId>, Long> choices) {
        Span badge = new Span(letter);
        badge.addClassName("option-letter");
        Span text = new Span(option.text());
        text.addClassName("asked-option-text");
        long times = choices.entrySet().stream()
                .filter(choice -> choice.getKey().contains(option.id()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        Span chosen = new Span(getTranslation("ruling.question.chosen", Wording.number(times)));
        chosen.addClassName("quiet");
        ListItem item = new ListItem(badge, text, chosen);
        item.addClassName("asked-option");
        if (question.correct().contains(option.id())) {
            Span key = new Span(Glyph.CHECK.icon(), new Span(getTranslation("ruling.question.key")));
            key.addClassName("asked-option-key");
            item.add(key);
        }
        ImageId image = option.image();
        if (image != null) {
            item.add(new Image(image.address(), getTranslation("ruling.question.picture")));
        }
        return item;
    }

    private Paragraph asked(Map<SortedSet<OptionId>, Long> choices) {
        long all = choices.values().stream().mapToLong(Long::longValue).sum();
        long none = choices.entrySet().stream()
                .filter(choice -> choice.getKey().isEmpty())
                .mapToLong(Map.Entry::getValue)
                .sum();
        Paragraph asked = new Paragraph(
                all == 0
                        ? getTranslation("ruling.question.notAsked")
                        : getTranslation("ruling.question.asked", Wording.number(all), Wording.number(none)));
        asked.addClassName("quiet");
        return asked;
    }

    private String inForce(AskedQuestion question, AcceptedKeys keys) {
        return switch (keys) {
            case AcceptedKeys.Everything() -> getTranslation("ruling.question.void");
            case AcceptedKeys.AnyOf any ->
                getTranslation(
                        "ruling.question.accepted",
                        any.keys().stream()
                                .map(key -> RulingWords.letters(question, key))
                                .collect(Collectors.joining(" · ")));
        };
    }

    private void picture(@Nullable ImageId image) {
        if (image != null) {
            add(new Image(image.address(), getTranslation("ruling.question.picture")));
        }
    }
}
