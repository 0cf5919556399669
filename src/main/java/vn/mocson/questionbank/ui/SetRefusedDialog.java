package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BatchOutcome;

/** The questions to which something could not be done, each with its reason and the way to mend it. */
class SetRefusedDialog extends Dialog {

    SetRefusedDialog(SetDesk desk, String sentence, List<BatchOutcome.Refused> refused) {
        setHeaderTitle(getTranslation("set.refused.title", Wording.number(refused.size())));
        addClassNames("set-dialog", "set-refused");
        UnorderedList list = new UnorderedList();
        list.addClassName("set-refused-list");
        refused.forEach(each -> list.add(item(desk, each)));
        add(new Paragraph(sentence), list);
        getFooter().add(SetWords.primary("set.close", null, this::close));
    }

    private ListItem item(SetDesk desk, BatchOutcome.Refused refused) {
        Span question = new Span(refused.question());
        question.addClassName("set-refused-question");
        Anchor mend = new Anchor(desk.address(refused.id()), getTranslation("set.mend"));
        mend.setTarget(AnchorTarget.BLANK); // the set stays open beside it
        mend.add(Glyph.EXTERNAL.icon());
        mend.setAriaLabel(getTranslation("set.mend.which", refused.question()));
        return new ListItem(question, SetWords.mark(Glyph.WARNING, refused.reason(), "set-warning"), mend);
    }
}
