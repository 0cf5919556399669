package vn.mocson.award.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.mocson.award.PublicWord;
import vn.mocson.common.ui.Wording;

/** Before anybody signs: the words that people typed and that everybody will read, exactly as they are. */
class PublicWordsPanel extends Div {

    PublicWordsPanel(List<PublicWord> words) {
        addClassName("award-words");
        add(new H3(getTranslation("award.words.title")));
        if (words.isEmpty()) {
            add(AwardWords.quiet(getTranslation("award.words.none")));
            return;
        }
        Paragraph warning = new Paragraph(getTranslation("award.words.warning"));
        warning.addClassName("award-warning");
        UnorderedList list = new UnorderedList();
        for (PublicWord word : words) {
            Span place = new Span(getTranslation("award.words." + word.place(), Wording.number(word.number())));
            place.addClassName("quiet");
            Span text = new Span("“" + word.text() + "”");
            text.addClassName("award-word");
            list.add(new ListItem(place, text));
        }
        add(warning, list);
    }
}
