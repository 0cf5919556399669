package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.BankRow;
import vn.mocson.questionbank.BankRow.BankOption;

/** One question in full: its options with the key marked by an icon and a word, why it is so, and where it is from. */
class QuestionDetail extends Article {

    QuestionDetail(BankRow question, Runnable close) {
        addClassName("question-detail");
        add(head(question, close), new H2(question.text()), options(question));
        part("bank.explanation", question.explanation());
        part("bank.source", question.source().oneLine());
    }

    static EmptyState placeholder() {
        return new EmptyState(
                Glyph.BANK,
                I18NProvider.translate("bank.choose.title"),
                I18NProvider.translate("bank.choose.sentence"));
    }

    private Div head(BankRow question, Runnable close) {
        Span about = new Span(question.topic() + " · " + getTranslation("difficulty." + question.difficulty()));
        about.addClassName("quiet");
        Button button = new Button(Glyph.CLOSE.icon(), click -> close.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("bank.close"));
        Div head = new Div(about, button);
        head.addClassName("question-detail-head");
        return head;
    }

    private OrderedList options(BankRow question) {
        OrderedList list = new OrderedList();
        list.addClassName("question-options");
        char letter = 'A';
        for (BankOption option : question.options()) {
            list.add(option(String.valueOf(letter++), option));
        }
        return list;
    }

    private ListItem option(String letter, BankOption option) {
        Span badge = new Span(letter);
        badge.addClassName("option-letter");
        ListItem item = new ListItem(badge, new Span(option.text()));
        if (option.correct()) {
            item.addClassName("option-key");
            Span key = new Span(Glyph.CHECK.icon(), new Span(getTranslation("bank.key")));
            key.addClassName("option-key-mark");
            item.add(key);
        }
        return item;
    }

    private void part(String heading, String text) {
        if (!text.isBlank()) {
            add(new H3(getTranslation(heading)), new Paragraph(text));
        }
    }
}
