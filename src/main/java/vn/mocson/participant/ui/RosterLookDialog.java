package vn.mocson.participant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.participant.RosterMember;
import vn.mocson.participant.RosterQuery;

/** Who came with an invite code: a member whose name the list writes otherwise, or somebody the list has forgotten. */
class RosterLookDialog extends Dialog {

    private final RosterDesk desk;
    private final RosterMember invited;
    private final Runnable settled;
    private final TextField search = new TextField(getTranslation("roster.look.search"));
    private final Grid<RosterMember> grid = new Grid<>();
    private final Button merge = RosterDesk.primary("roster.look.merge", null, this::merge);

    RosterLookDialog(RosterDesk desk, RosterMember invited, Runnable settled) {
        this.desk = desk;
        this.invited = invited;
        this.settled = settled;
        setHeaderTitle(getTranslation("roster.look.title"));
        addClassName("roster-dialog-wide");
        Paragraph who = new Paragraph(getTranslation(
                "roster.look.who", invited.fullName(), invited.born().written(), desk.unitName(invited.unit())));
        Paragraph what = new Paragraph(getTranslation("roster.look.what"));
        what.addClassName("quiet");
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setMaxLength(100);
        search.setValue(invited.fullName().substring(invited.fullName().lastIndexOf(' ') + 1));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> grid.getDataProvider().refreshAll());
        columns();
        add(who, what, search, grid);
        merge.setEnabled(false);
        getFooter()
                .add(
                        RosterDesk.quiet("common.cancel", null, this::close),
                        RosterDesk.button("roster.look.accept", null, this::accept),
                        merge);
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("roster.look.search"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addColumn(RosterMember::fullName)
                .setHeader(getTranslation("roster.name"))
                .setWidth("11rem")
                .setFlexGrow(2);
        grid.addColumn(member -> member.born().written())
                .setHeader(getTranslation("roster.born"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(member -> desk.unitName(member.unit()))
                .setHeader(getTranslation("roster.unit"))
                .setWidth("12rem")
                .setFlexGrow(3);
        grid.setItems(
                page -> desk.roster().find(query(), page.getOffset(), page.getLimit()).stream(),
                page -> desk.roster().count(query()));
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.SEARCH, getTranslation("roster.look.none.title"), getTranslation("roster.look.none.sentence")));
        grid.addSelectionListener(
                selected -> merge.setEnabled(selected.getFirstSelectedItem().isPresent()));
    }

    private RosterQuery query() {
        return new RosterQuery(desk.contest().id(), search.getValue(), null, RosterQuery.State.NOT_REGISTERED);
    }

    private void accept() {
        settle(() -> desk.roster().accept(desk.contest().id(), invited.id()), "roster.look.accepted");
    }

    private void merge() {
        grid.getSelectedItems().stream()
                .findFirst()
                .ifPresent(member -> settle(
                        () -> desk.roster().merge(desk.contest().id(), invited.id(), member.id()),
                        "roster.look.merged"));
    }

    private void settle(Runnable act, String sentence) {
        if (RosterDesk.done(act)) {
            Notices.done(getTranslation(sentence, invited.fullName()));
        }
        close();
        settled.run();
    }
}
