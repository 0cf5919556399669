package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** The options as they stand, the key marked by an icon and a word. */
class QuestionOptions extends OrderedList {

    QuestionOptions(QuestionDraft draft) {
        addClassName("question-options");
        for (int i = 0; i < draft.options().size(); i++) {
            add(option(QuestionDraft.letter(i), draft.options().get(i)));
        }
    }

    /** A stored picture; its address is the one that entrants are given. */
    static Image picture(ImageId id, String what) {
        Image image = new Image(address(id), what);
        image.addClassName("question-picture");
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }

    static String address(ImageId id) {
        return "/hinh/" + id;
    }

    private ListItem option(String letter, OptionDraft option) {
        Span badge = new Span(letter);
        badge.addClassName("option-letter");
        Div said = new Div(new Span(option.text()));
        if (option.image() != null) {
            said.add(picture(option.image(), getTranslation("question.picture.option", letter)));
        }
        if (option.pinned()) {
            Span pin = new Span(Glyph.PIN.icon(), new Span(getTranslation("question.pinned")));
            pin.addClassName("option-pin-mark");
            said.add(pin);
        }
        ListItem item = new ListItem(badge, said);
        if (option.correct()) {
            item.addClassName("option-key");
            Span key = new Span(Glyph.CHECK.icon(), new Span(getTranslation("bank.key")));
            key.addClassName("option-key-mark");
            item.add(key);
        }
        return item;
    }
}
