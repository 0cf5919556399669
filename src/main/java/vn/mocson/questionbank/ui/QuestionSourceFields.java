package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.mocson.questionbank.SourceReference;

/** Where the answer can be looked up: document, page, quotation, address. */
class QuestionSourceFields extends Section {

    private final TextField document = new TextField(getTranslation("source.document"));
    private final TextField page = new TextField(getTranslation("source.page"));
    private final TextArea quotation = new TextArea(getTranslation("source.quotation"));
    private final TextField address = new TextField(getTranslation("source.address"));

    QuestionSourceFields(Runnable changed) {
        addClassName("source-fields");
        document.setMaxLength(SourceReference.MAX_DOCUMENT);
        document.setPlaceholder(getTranslation("source.document.hint"));
        page.setMaxLength(SourceReference.MAX_PAGE);
        quotation.setMaxLength(SourceReference.MAX_QUOTATION);
        address.setMaxLength(SourceReference.MAX_ADDRESS);
        address.setPlaceholder("https://");
        List.of(document, page, address).forEach(field -> QuestionForm.told(field, changed));
        QuestionForm.told(quotation, changed);
        Paragraph help = new Paragraph(getTranslation("source.help"));
        help.addClassName("quiet");
        Div first = new Div(document, page);
        first.addClassName("source-first");
        add(new H2(getTranslation("bank.source")), help, first, quotation, address);
    }

    void show(SourceReference source) {
        document.setValue(source.document());
        page.setValue(source.page());
        quotation.setValue(source.quotation());
        address.setValue(source.address());
    }

    SourceReference value() {
        return new SourceReference(document.getValue(), page.getValue(), quotation.getValue(), address.getValue());
    }

    void setWritable(boolean may) {
        document.setReadOnly(!may);
        page.setReadOnly(!may);
        quotation.setReadOnly(!may);
        address.setReadOnly(!may);
    }

    void focus() {
        document.focus();
    }
}
