package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import vn.mocson.questionbank.SourceReference;

/** Where an answer can be looked up, taken apart. */
class QuestionSource extends DescriptionList {

    QuestionSource(SourceReference source) {
        addClassName("question-source");
        part("source.document", source.document());
        part("source.page", source.page());
        part("source.quotation", source.quotation().isEmpty() ? "" : "“" + source.quotation() + "”");
        if (!source.address().isEmpty()) {
            add(new Term(getTranslation("source.address")), new Description(link(source.address())));
        }
        if (!source.given()) {
            add(new Description(getTranslation("source.none")));
        }
    }

    private void part(String label, String text) {
        if (!text.isEmpty()) {
            add(new Term(getTranslation(label)), new Description(text));
        }
    }

    /** Only what is an address of the web becomes a link. */
    private static Component link(String address) {
        if (!address.matches("(?i)https?://\\S+")) {
            return new Span(address);
        }
        Anchor link = new Anchor(address, address);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
