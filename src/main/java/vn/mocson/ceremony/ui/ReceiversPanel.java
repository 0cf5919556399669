package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import vn.mocson.ceremony.CeremonyDesk;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.Received;
import vn.mocson.ceremony.Receiver;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.ContestDefinition;

/** Who comes forward for whom, and who does not come. */
class ReceiversPanel extends Section {

    private static final int LONGEST_NAME = 200;

    private final CeremonyService ceremonies;
    private final ContestDefinition contest;
    private final Grid<Received> grid = new Grid<>();

    ReceiversPanel(CeremonyService ceremonies, ContestDefinition contest, CeremonyDesk desk) {
        this.ceremonies = ceremonies;
        this.contest = contest;
        addClassName("console-panel");
        add(new H2(getTranslation("ceremony.receivers")));
        if (desk.awards().isEmpty()) {
            add(new Paragraph(getTranslation("ceremony.receivers.none")));
            return;
        }
        Paragraph about = new Paragraph(getTranslation("ceremony.receivers.about"));
        about.addClassName("quiet");
        grid.addColumn(Received::prize)
                .setHeader(getTranslation("ceremony.receivers.prize"))
                .setWidth("9rem")
                .setFlexGrow(1);
        grid.addColumn(Received::holder)
                .setHeader(getTranslation("ceremony.receivers.holder"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(Received::unit)
                .setHeader(getTranslation("ceremony.receivers.unit"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(this::how)
                .setHeader(getTranslation("ceremony.receivers.how"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addComponentColumn(this::change)
                .setHeader(getTranslation("ceremony.receivers.act"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.getElement().setAttribute("aria-label", getTranslation("ceremony.receivers"));
        grid.setAllRowsVisible(desk.awards().size() <= 20);
        grid.setItems(desk.awards());
        add(about, grid);
    }

    private String how(Received award) {
        Receiver receiver = award.receiver();
        if (receiver.absent()) {
            return getTranslation("ceremony.receivers.absent");
        }
        return receiver.behalf().isEmpty()
                ? getTranslation("ceremony.receivers.self")
                : getTranslation("ceremony.receivers.behalf.by", receiver.behalf());
    }

    private Button change(Received award) {
        Button change = new Button(Glyph.PENCIL.icon(), click -> open(award));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(getTranslation("ceremony.receivers.change", award.holder()));
        return change;
    }

    private void open(Received award) {
        Dialog dialog = new Dialog();
        dialog.addClassName("ceremony-dialog");
        dialog.setHeaderTitle(award.holder());
        TextField behalf = new TextField(getTranslation("ceremony.receivers.behalf"));
        behalf.setValue(award.receiver().behalf());
        behalf.setMaxLength(LONGEST_NAME);
        Checkbox absent = new Checkbox(
                getTranslation("ceremony.receivers.absent.field"),
                award.receiver().absent());
        Button save = new Button(getTranslation("ceremony.receivers.save"), click -> {
            Receiver receiver = new Receiver(behalf.getValue(), absent.getValue());
            if (Attempt.at(() -> ceremonies.receive(contest.id(), award.key(), receiver))) {
                dialog.close();
                grid.setItems(ceremonies.desk(contest.id()).awards());
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(behalf, absent);
        dialog.getFooter().add(new Button(getTranslation("common.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
