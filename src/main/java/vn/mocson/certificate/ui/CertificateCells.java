package vn.mocson.certificate.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import vn.mocson.certificate.Certificate;
import vn.mocson.certificate.CertificateService;
import vn.mocson.common.time.VietnamTime;

/** What stands in a row of the list of certificates. */
final class CertificateCells {

    private CertificateCells() {}

    private static String text(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }

    static Component two(String first, String second) {
        Div cell = new Div(new Span(first));
        cell.addClassName("ticket-cell");
        if (!second.isEmpty()) {
            Span below = new Span(second);
            below.addClassName("quiet");
            cell.add(below);
        }
        return cell;
    }

    static Component state(Certificate each) {
        return each.revokedAt() == null
                ? new Span(text("certificates.valid"))
                : two(
                        text("certificates.revokedOn", VietnamTime.date(VietnamTime.dateOf(each.revokedAt()))),
                        each.revokeReason());
    }

    /** @param revokes asks whether this one is to be revoked */
    static Component acts(Certificate each, CertificateService certificates, Consumer<Certificate> revokes) {
        Div acts = new Div();
        acts.addClassName("certificates-acts");
        Anchor page = new Anchor(each.code().path(), text("certificates.check"));
        page.setTarget("_blank");
        page.setRouterIgnore(true);
        if (each.valid() && !each.erased()) {
            Anchor file = new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        byte[] pdf = certificates.file(each.id());
                        return new DownloadResponse(
                                new ByteArrayInputStream(pdf),
                                each.number().replace('/', '-') + ".pdf",
                                "application/pdf",
                                pdf.length);
                    }),
                    text("certificates.file"));
            file.setAriaLabel(text("certificates.file.of", each.number()));
            acts.add(file);
        }
        acts.add(page);
        if (each.valid()) {
            Button revoke = new Button(text("certificates.revoke"), click -> revokes.accept(each));
            revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            acts.add(revoke);
        }
        return acts;
    }
}
