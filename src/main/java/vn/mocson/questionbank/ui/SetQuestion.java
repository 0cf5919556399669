package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SetItem;

/** A question of a set in full, as it is read to a meeting: key, explanation, source, authors and what the checks found. */
class SetQuestion extends Article {

    private final SetDesk desk;

    SetQuestion(SetDesk desk, SetItem item) {
        this.desk = desk;
        addClassName("set-question");
        QuestionDraft question = item.draft();
        Paragraph about = new Paragraph(getTranslation(
                "set.question.about",
                Wording.number(item.no()),
                question.topic(),
                SetWords.difficulty(question.difficulty()),
                Wording.number(item.number())));
        about.addClassNames("quiet", "set-question-about");
        add(about, new H2(question.text()));
        picture(question.image(), getTranslation("set.picture"));
        add(options(question));
        part("bank.explanation", question.explanation());
        part("bank.source", question.source().oneLine());
        part("set.authors", String.join(", ", item.authors()));
        problems(desk.questions().detail(item.id()).problems());
    }

    private OrderedList options(QuestionDraft question) {
        OrderedList list = new OrderedList();
        list.addClassName("question-options");
        for (int i = 0; i < question.options().size(); i++) {
            list.add(option(QuestionDraft.letter(i), question.options().get(i)));
        }
        return list;
    }

    private ListItem option(String letter, OptionDraft option) {
        Span badge = new Span(letter);
        badge.addClassName("option-letter");
        Span text = new Span(option.text());
        ImageId image = option.image();
        if (image != null) {
            text.add(image(image, getTranslation("set.picture.of", letter)));
        }
        ListItem item = new ListItem(badge, text);
        if (option.correct()) {
            item.addClassName("option-key");
            Span key = new Span(Glyph.CHECK.icon(), new Span(getTranslation("bank.key")));
            key.addClassName("option-key-mark");
            item.add(key);
        }
        return item;
    }

    private void picture(@Nullable ImageId id, String description) {
        if (id != null) {
            add(image(id, description));
        }
    }

    private static Image image(ImageId id, String description) {
        Image image = new Image("hinh/" + id.value(), description);
        image.addClassName("set-picture");
        return image;
    }

    private void part(String heading, String text) {
        if (!text.isBlank()) {
            add(new H3(getTranslation(heading)), new Paragraph(text));
        }
    }

    private void problems(List<EntryDetail.FoundProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("set-problems");
        problems.forEach(problem -> {
            ListItem item = new ListItem(SetWords.mark(Glyph.WARNING, problem.message(), "set-warning"));
            if (problem.other() != null) {
                Anchor other = new Anchor(desk.address(problem.other()), getTranslation("set.problem.other"));
                other.setTarget(AnchorTarget.BLANK);
                item.add(other);
            }
            list.add(item);
        });
        add(new H3(getTranslation("set.problems")), list);
    }
}
