package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.Remark;

/** What people say about a question, and a place to say something. */
class RemarkPanel extends Section {

    private final AuthoringService authoring;
    private final EntryId question;
    private final H3 title = new H3();
    private final UnorderedList list = new UnorderedList();
    private final TextArea text = new TextArea();

    RemarkPanel(AuthoringService authoring, EntryId question) {
        this.authoring = authoring;
        this.question = question;
        addClassName("remark-panel");
        list.addClassName("remark-list");
        text.setAriaLabel(getTranslation("remark.yours"));
        text.setPlaceholder(getTranslation("remark.yours"));
        text.setMaxLength(2000);
        Button send = new Button(getTranslation("remark.send"), Glyph.REMARK.icon(), click -> send());
        add(title, list, text, send);
        refresh();
    }

    private void send() {
        QuestionNotices.attempt(() -> {
            authoring.remark(question, text.getValue());
            text.clear();
            refresh();
        });
    }

    private void refresh() {
        List<Remark> remarks = authoring.remarks(question);
        title.setText(getTranslation("remark.title", Wording.number(remarks.size())));
        list.removeAll();
        remarks.forEach(remark -> list.add(item(remark)));
    }

    private ListItem item(Remark remark) {
        Span who = new Span(remark.username());
        who.addClassName("remark-who");
        Span when = new Span(VietnamTime.minute(remark.at()));
        when.addClassName("quiet");
        return new ListItem(new Paragraph(who, when), new Paragraph(remark.text()));
    }
}
