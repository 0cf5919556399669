package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import vn.mocson.common.ui.CopyButton;
import vn.mocson.standings.ReminderLetter;
import vn.mocson.standings.UnitDesk;

/** A reminder ready to be copied; it can be changed before. */
class UnitDeskLetter extends Section {

    UnitDeskLetter(UnitDesk desk, String address) {
        addClassNames("console-panel", "unit-desk-letter");
        Paragraph how = new Paragraph(getTranslation("unitDesk.letter.sentence"));
        how.addClassName("quiet");
        TextArea letter = new TextArea(getTranslation("unitDesk.letter.label"));
        letter.setValue(ReminderLetter.of(desk, address));
        letter.setMaxRows(24);
        add(
                new H2(getTranslation("unitDesk.letter")),
                how,
                letter,
                new CopyButton(getTranslation("unitDesk.letter.copy"), letter::getValue));
    }
}
