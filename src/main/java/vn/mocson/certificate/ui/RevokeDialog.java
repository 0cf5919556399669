package vn.mocson.certificate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializablePredicate;
import vn.mocson.certificate.Certificate;
import vn.mocson.certificate.CertificateService;

/** Asks why a certificate shall not hold any more; it cannot be taken back. */
class RevokeDialog extends Dialog {

    /** @param act gets the reason, answers whether it is done */
    RevokeDialog(Certificate certificate, SerializablePredicate<String> act) {
        setHeaderTitle(getTranslation("certificates.revoke.title", certificate.number()));
        setWidth("min(36rem, 100%)");
        TextArea reason = new TextArea(getTranslation("certificates.revoke.reason"));
        reason.setHelperText(getTranslation("certificates.revoke.help"));
        reason.setMaxLength(CertificateService.LONGEST_REASON);
        reason.setWidthFull();
        reason.setMinRows(3);
        add(new Paragraph(getTranslation("certificates.revoke.text")), reason);
        Button done = new Button(getTranslation("certificates.revoke"), click -> {
            if (act.test(reason.getValue())) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), done);
        reason.focus();
    }
}
