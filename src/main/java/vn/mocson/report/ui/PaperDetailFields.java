package vn.mocson.report.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.web.Refusal;
import vn.mocson.report.papers.PaperDetails;

/** What stands in the head and under every paper. */
class PaperDetailFields extends Div {

    private final Select<OfficialLayout> layout = new Select<>();
    private final TextField parent = text("parent", 300);
    private final TextField issuer = text("issuer", 300);
    private final TextField symbol = text("symbol", 40);
    private final TextField place = text("place", 100);
    private final TextField onBehalf = text("onBehalf", 200);
    private final TextField inPlace = text("inPlace", 200);
    private final TextField signerTitle = text("signerTitle", 200);
    private final TextField signer = text("signer", 100);
    private final TextArea recipients = new TextArea(getTranslation("papers.details.recipients"));
    private final Map<String, HasValidation> byName = new LinkedHashMap<>();

    PaperDetailFields(PaperDetails details) {
        addClassName("papers-details");
        layout.setLabel(getTranslation("papers.details.layout"));
        layout.setItems(OfficialLayout.values());
        layout.setItemLabelGenerator(each -> getTranslation("papers.layout." + each));
        issuer.setRequiredIndicatorVisible(true);
        recipients.setHelperText(getTranslation("papers.details.recipients.help"));
        recipients.setMaxLength(2000);
        recipients.setMinRows(3);
        byName.put("parent", parent);
        byName.put("issuer", issuer);
        byName.put("symbol", symbol);
        byName.put("place", place);
        byName.put("onBehalf", onBehalf);
        byName.put("inPlace", inPlace);
        byName.put("signerTitle", signerTitle);
        byName.put("signer", signer);
        byName.put("recipients", recipients);
        add(layout, parent, issuer, symbol, place, onBehalf, inPlace, signerTitle, signer, recipients);
        show(details);
    }

    private TextField text(String name, int longest) {
        TextField field = new TextField(getTranslation("papers.details." + name));
        field.setHelperText(getTranslation("papers.details." + name + ".help"));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        return field;
    }

    private void show(PaperDetails details) {
        layout.setValue(details.layout());
        parent.setValue(details.parent());
        issuer.setValue(details.issuer());
        symbol.setValue(details.symbol());
        place.setValue(details.place());
        onBehalf.setValue(details.onBehalf());
        inPlace.setValue(details.inPlace());
        signerTitle.setValue(details.signerTitle());
        signer.setValue(details.signer());
        recipients.setValue(details.recipients());
    }

    PaperDetails value() {
        return new PaperDetails(
                layout.getValue(),
                parent.getValue(),
                issuer.getValue(),
                symbol.getValue(),
                place.getValue(),
                onBehalf.getValue(),
                inPlace.getValue(),
                signerTitle.getValue(),
                signer.getValue(),
                recipients.getValue());
    }

    void watch(UnsavedGuard guard) {
        guard.watch(layout, parent, issuer, symbol, place, onBehalf, inPlace, signerTitle, signer, recipients);
    }

    void readOnly() {
        layout.setReadOnly(true);
        recipients.setReadOnly(true);
        for (TextField field :
                new TextField[] {parent, issuer, symbol, place, onBehalf, inPlace, signerTitle, signer}) {
            field.setReadOnly(true);
        }
    }

    /** Shows at each field what is wrong with it. */
    void mark(Refusal refusal) {
        byName.values().forEach(field -> field.setInvalid(false));
        for (Refusal.FieldError error : refusal.fieldErrors()) {
            HasValidation field = byName.get(error.field());
            if (field != null) {
                field.setErrorMessage(Notices.sentence(error.code(), error.message()));
                field.setInvalid(true);
            }
        }
    }
}
