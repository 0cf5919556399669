package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.Remark;

/** What people said about a set or a question of it, and room to say more. */
class SetRemarks extends Section {

    private final SerializableSupplier<List<Remark>> said;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("set.remarks.none"));
    private final TextArea text = new TextArea(getTranslation("set.remark"));

    SetRemarks(String title, SerializableSupplier<List<Remark>> said, SerializableConsumer<String> say) {
        this.said = said;
        addClassNames("console-panel", "set-remarks");
        none.addClassName("quiet");
        text.setMaxLength(2000);
        text.setMinRows(2);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.EAGER);
        add(new H2(title), list, none, text, SetWords.button("set.remark.do", Glyph.CHAT, () -> {
            if (!text.getValue().isBlank() && SetDesk.done(() -> say.accept(text.getValue()))) {
                text.clear();
                refresh();
            }
        }));
        refresh();
    }

    private void refresh() {
        list.removeAll();
        said.get().forEach(remark -> list.add(item(remark)));
        none.setVisible(list.getComponentCount() == 0);
    }

    private ListItem item(Remark remark) {
        Span who = new Span(getTranslation("set.by", remark.username(), VietnamTime.minute(remark.at())));
        who.addClassNames("quiet", "set-remark-who");
        return new ListItem(who, new Paragraph(remark.text()));
    }
}
