package vn.mocson.standings.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Base64;
import vn.mocson.common.qr.QrCode;
import vn.mocson.common.ui.CopyButton;
import vn.mocson.standings.UnitDesk;

/** The unit's own address of the door, as a link and as a code to photograph. */
class UnitDeskInvite extends Section {

    UnitDeskInvite(UnitDesk desk, String address) {
        addClassNames("console-panel", "unit-desk-invite");
        Paragraph how = new Paragraph(
                getTranslation("unitDesk.invite.sentence", desk.whole().unit().name()));
        how.addClassName("quiet");
        Image code = new Image(
                "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(QrCode.of(address).svg()),
                getTranslation("unitDesk.invite.alt", desk.whole().unit().name()));
        Div words = new Div(new Code(address), new CopyButton(getTranslation("unitDesk.invite.copy"), () -> address));
        words.addClassName("unit-desk-words");
        Div shown = new Div(code, words);
        shown.addClassName("unit-desk-shown");
        add(new H2(getTranslation("unitDesk.invite")), how, shown);
    }
}
