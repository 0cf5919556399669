package vn.mocson.participant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.ui.Wording;
import vn.mocson.participant.InviteService;
import vn.mocson.participant.UnitInvite;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;

/** The units' invite codes: made, handed out, renewed, switched off. */
class InvitePanel extends Div {

    private final RosterDesk desk;
    private final InviteService invites;
    private final SearchField search = new SearchField(getTranslation("invite.search"), () -> refresh());
    private final Grid<UnitInvite> grid = new Grid<>();
    private final UnitField unit;
    private final Button renew = RosterDesk.button("invite.renew", Glyph.REDO, this::askToRenew);
    private final Button off = RosterDesk.button("invite.off", Glyph.CLOSE, this::switchOff);
    private final Button on = RosterDesk.button("invite.on", Glyph.CHECK, this::switchOn);

    InvitePanel(RosterDesk desk, InviteService invites) {
        this.desk = desk;
        this.invites = invites;
        this.unit = new UnitField(getTranslation("invite.unit"), desk.units());
        addClassName("invite-panel");
        Paragraph how = new Paragraph(getTranslation("invite.sentence"));
        how.addClassName("quiet");
        unit.addValueChangeListener(changed -> {
            if (changed.getValue() != null) {
                make(List.of(changed.getValue().id()));
                unit.clear();
            }
        });
        String address = ServletUriComponentsBuilder.fromContextPath(VaadinServletRequest.getCurrent())
                .path("/thi/" + desk.contest().slug())
                .toUriString();
        ListTools tools = new ListTools(
                search,
                unit,
                RosterDesk.button(
                        "invite.all",
                        Glyph.PLUS,
                        () -> make(desk.units().all().stream().map(Unit::id).toList())));
        columns();
        tools.columns("invites", grid)
                .file(
                        getTranslation("invite.download"),
                        "ma-moi-" + desk.contest().slug() + ".xlsx",
                        () -> list(address));
        Div acts = new Div(renew, off, on);
        acts.addClassName("roster-acts");
        add(how, tools, grid, acts);
        refresh();
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("roster.tab.invites"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addComponentColumn(invite -> desk.unit(invite.unit().id()))
                .setHeader(getTranslation("roster.unit"))
                .setComparator((UnitInvite invite) ->
                        Vietnamese.searchable(invite.unit().name()))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addComponentColumn(invite -> new Code(invite.code()))
                .setHeader(getTranslation("invite.code"))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("roster.state"))
                .setComparator(Comparator.comparing(UnitInvite::active))
                .setWidth("10rem")
                .setFlexGrow(0);
        grid.addColumn(invite -> Wording.number(invite.used()))
                .setHeader(getTranslation("invite.used"))
                .setComparator(Comparator.comparingLong(UnitInvite::used))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(invite -> VietnamTime.minute(invite.madeAt()))
                .setHeader(getTranslation("invite.madeAt"))
                .setComparator(UnitInvite::madeAt)
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.KEY, getTranslation("invite.none.title"), getTranslation("invite.none.sentence")));
        grid.addSelectionListener(selected -> chosen());
    }

    private Component state(UnitInvite invite) {
        return invite.active()
                ? RosterDesk.mark(Glyph.CHECK, getTranslation("invite.active"), "right")
                : RosterDesk.mark(Glyph.CLOSE, getTranslation("invite.inactive"), "quiet");
    }

    private void refresh() {
        String wanted = Vietnamese.searchable(search.getValue());
        grid.setItems(invites.all(desk.contest().id()).stream()
                .filter(invite -> Vietnamese.searchable(
                                invite.unit().name() + " " + invite.unit().code())
                        .contains(wanted))
                .toList());
        chosen();
    }

    private void chosen() {
        Set<UnitInvite> selected = grid.getSelectedItems();
        renew.setEnabled(!selected.isEmpty());
        off.setEnabled(selected.stream().anyMatch(UnitInvite::active));
        on.setEnabled(selected.stream().anyMatch(invite -> !invite.active()));
    }

    private void make(List<UnitId> units) {
        int made = invites.make(desk.contest().id(), units);
        Notices.done(getTranslation("invite.made", Wording.number(made)));
        refresh();
    }

    private void askToRenew() {
        RosterDesk.confirm(
                getTranslation("invite.renew.title"),
                getTranslation("invite.renew.text", grid.getSelectedItems().size()),
                getTranslation("invite.renew"),
                () -> toChosen(units -> invites.renew(desk.contest().id(), units)));
    }

    private void switchOff() {
        toChosen(units -> invites.switchOff(desk.contest().id(), units));
    }

    private void switchOn() {
        toChosen(units -> invites.switchOn(desk.contest().id(), units));
    }

    private void toChosen(Consumer<Set<UnitId>> act) {
        act.accept(grid.getSelectedItems().stream()
                .map(invite -> invite.unit().id())
                .collect(Collectors.toSet()));
        refresh();
    }

    /** For the units, with a link that fills the code in. */
    private byte[] list(String address) {
        return ListWorkbook.write(
                "MÃ MỜI DỰ THI – " + desk.contest().title(),
                List.of("Mã đơn vị", "Đơn vị", "Đơn vị cấp trên", "Mã mời", "Đường dẫn"),
                invites.all(desk.contest().id()).stream()
                        .filter(UnitInvite::active)
                        .map(invite -> List.of(
                                invite.unit().code(),
                                invite.unit().name(),
                                invite.unit().path(),
                                invite.code(),
                                address + "?ma=" + invite.code()))
                        .toList());
    }
}
