package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.function.Function;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.SetPrinting.Wish;
import vn.mocson.questionbank.SetSummary;

/** The set as a paper for the meeting, in Word or PDF. What stands in its head is remembered while one is signed in. */
class SetPrintPanel extends Section {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final SetDesk desk;
    private final RadioButtonGroup<OfficialLayout> layout = new RadioButtonGroup<>(getTranslation("set.print.layout"));
    private final TextField parent = text("set.print.parent", 200);
    private final TextField issuer = text("set.print.issuer", 200);
    private final TextField number = text("set.print.number", 20);
    private final TextField symbol = text("set.print.symbol", 40);
    private final TextField place = text("set.print.place", 60);
    private final DatePicker date = new DatePicker(getTranslation("set.print.date"));
    private final Checkbox key = new Checkbox(getTranslation("set.print.key"));
    /** Read by the request that fetches the file, which is another one than the page's own. */
    private volatile Wish wish;

    SetPrintPanel(SetDesk desk, SetSummary set) {
        this.desk = desk;
        addClassNames("console-panel", "set-print");
        wish = remembered(set);
        layout.setItems(OfficialLayout.values());
        layout.setItemLabelGenerator(each -> getTranslation("set.print.layout." + each));
        date.setI18n(DateEntry.words());
        fill(wish);
        Paragraph sentence = new Paragraph(getTranslation("set.print.sentence"));
        sentence.addClassName("quiet");
        Div form = new Div(layout, parent, issuer, number, symbol, place, date, key);
        form.addClassName("set-print-form");
        Div files = new Div(
                file("set.print.docx", ".docx", WORD, asked -> desk.printing().docx(desk.id(), asked)),
                file("set.print.pdf", ".pdf", "application/pdf", asked -> desk.printing()
                        .pdf(desk.id(), asked)));
        files.addClassName("set-actions");
        add(new H2(getTranslation("set.print")), sentence, form, files);
        layout.addValueChangeListener(changed -> remember());
        parent.addValueChangeListener(changed -> remember());
        issuer.addValueChangeListener(changed -> remember());
        number.addValueChangeListener(changed -> remember());
        symbol.addValueChangeListener(changed -> remember());
        place.addValueChangeListener(changed -> remember());
        date.addValueChangeListener(changed -> remember());
        key.addValueChangeListener(changed -> remember());
    }

    private TextField text(String label, int most) {
        TextField field = new TextField(getTranslation(label));
        field.setMaxLength(most);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    /** The date of the decision, where there is one, is the day the paper belongs to. */
    private Wish remembered(SetSummary set) {
        Wish last = VaadinSession.getCurrent().getAttribute(Wish.class);
        LocalDate day = set.decision() == null
                ? VietnamTime.dateOf(desk.clock().instant())
                : set.decision().date();
        return last == null
                ? new Wish(OfficialLayout.PARTY, "", "", "", "", "", day, true)
                : new Wish(
                        last.layout(),
                        last.parent(),
                        last.issuer(),
                        last.number(),
                        last.symbol(),
                        last.place(),
                        day,
                        last.withKey());
    }

    private void fill(Wish from) {
        layout.setValue(from.layout());
        parent.setValue(from.parent());
        issuer.setValue(from.issuer());
        number.setValue(from.number());
        symbol.setValue(from.symbol());
        place.setValue(from.place());
        date.setValue(from.date());
        key.setValue(from.withKey());
    }

    private void remember() {
        Wish now = new Wish(
                layout.getValue() == null ? OfficialLayout.PARTY : layout.getValue(),
                parent.getValue(),
                issuer.getValue(),
                number.getValue(),
                symbol.getValue(),
                place.getValue(),
                date.getValue() == null ? VietnamTime.dateOf(desk.clock().instant()) : date.getValue(),
                key.getValue());
        wish = now;
        VaadinSession.getCurrent().setAttribute(Wish.class, now);
    }

    private Anchor file(String text, String ending, String mediaType, Function<Wish, byte[]> print) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Wish asked = wish;
                    byte[] paper = print.apply(asked);
                    return new DownloadResponse(
                            new ByteArrayInputStream(paper),
                            desk.fileName((asked.withKey() ? "-co-dap-an" : "-khong-dap-an") + ending),
                            mediaType,
                            paper.length);
                }),
                "");
        link.add(Glyph.PRINT.icon(), new Span(getTranslation(text)));
        link.addClassName("set-download");
        return link;
    }
}
