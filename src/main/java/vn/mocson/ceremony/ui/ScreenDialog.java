package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Base64;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.ShowId;
import vn.mocson.ceremony.StageRole;
import vn.mocson.ceremony.StageSide;
import vn.mocson.ceremony.StageTicket;
import vn.mocson.common.qr.QrCode;
import vn.mocson.common.ui.CopyButton;

/** Lets one screen or remote in and shows its address, once, as a link and as a code to photograph. */
class ScreenDialog extends Dialog {

    private final CeremonyService ceremonies;
    private final ShowId show;
    private final String base;
    private final Select<StageRole> role = new Select<>();
    private final Select<StageSide> side = new Select<>();
    private final Button make = new Button(getTranslation("ceremony.screen.make"), click -> make());

    ScreenDialog(CeremonyService ceremonies, ShowId show, String base, Runnable changed) {
        this.ceremonies = ceremonies;
        this.show = show;
        this.base = base;
        addClassName("ceremony-dialog");
        setHeaderTitle(getTranslation("ceremony.screen.add"));
        role.setLabel(getTranslation("ceremony.role"));
        role.setItems(StageRole.values());
        role.setItemLabelGenerator(each -> getTranslation("ceremony.role." + each));
        role.setValue(StageRole.STAGE);
        side.setLabel(getTranslation("ceremony.side"));
        side.setItems(StageSide.values());
        side.setItemLabelGenerator(each -> getTranslation("ceremony.side." + each));
        side.setValue(StageSide.LIST);
        side.setVisible(false);
        role.addValueChangeListener(changedRole -> side.setVisible(changedRole.getValue() == StageRole.SIDE));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        add(role, side);
        getFooter().add(new Button(getTranslation("ceremony.screen.close"), click -> close()), make);
        addOpenedChangeListener(opened -> {
            if (!opened.isOpened()) {
                changed.run();
            }
        });
    }

    private void make() {
        Attempt.at(() -> show(ceremonies.letIn(show, role.getValue(), side.getValue())));
    }

    private void show(StageTicket ticket) {
        String address = base + ticket.path();
        Image code = new Image(
                "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(QrCode.of(address).svg()),
                getTranslation("ceremony.screen.qr", getTranslation("ceremony.role." + ticket.role())));
        code.addClassName("ceremony-qr");
        Code link = new Code(address);
        link.addClassName("ceremony-link");
        removeAll();
        make.setVisible(false);
        add(
                new Paragraph(getTranslation("ceremony.screen.once")),
                code,
                new Div(link, new CopyButton(getTranslation("ceremony.screen.copy"), () -> address)));
    }
}
