package vn.mocson.participant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.SearchField;
import vn.mocson.common.ui.Wording;
import vn.mocson.participant.Exclusion;
import vn.mocson.participant.ExclusionDraft;
import vn.mocson.participant.ExclusionProposal;
import vn.mocson.participant.ExclusionService;

/** Who may not enter, whom of the staff one should think of, and which entrants look like one of them. */
class ExclusionPanel extends Div {

    private final RosterDesk desk;
    private final ExclusionService exclusions;
    private final WarningPanel warnings;
    private final Grid<Exclusion> grid = new Grid<>();
    private final SearchField search = new SearchField(getTranslation("exclusion.search"), this::show);
    private final Div proposals = new Div();
    private List<Exclusion> all = List.of();

    ExclusionPanel(RosterDesk desk, ExclusionService exclusions) {
        this.desk = desk;
        this.exclusions = exclusions;
        this.warnings = new WarningPanel(desk, exclusions);
        addClassName("exclusion-panel");
        Paragraph how = new Paragraph(getTranslation("exclusion.sentence"));
        how.addClassName("quiet");
        proposals.addClassName("exclusion-proposals");
        columns();
        Section list = new Section(
                new H2(getTranslation("exclusion.title")),
                how,
                new ListTools(search, PageKeys.opens(RosterDesk.button("exclusion.add", Glyph.PLUS, () -> ask("", ""))))
                        .columns("exclusions", grid)
                        .file("khong-duoc-du-thi-" + desk.contest().slug(), this::workbook),
                grid,
                proposals);
        list.addClassName("console-panel");
        add(warnings, list);
        refresh();
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("exclusion.title"));
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Exclusion::fullName)
                .setHeader(getTranslation("roster.name"))
                .setComparator(Exclusion::fullName)
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(each -> each.dateOfBirth() == null ? "–" : VietnamTime.date(each.dateOfBirth()))
                .setHeader(getTranslation("roster.born"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(each -> getTranslation(each.hasPhone() ? "exclusion.phone.known" : "exclusion.phone.unknown"))
                .setHeader(getTranslation("roster.phone"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(Exclusion::capacity)
                .setHeader(getTranslation("exclusion.capacity"))
                .setComparator(Exclusion::capacity)
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addComponentColumn(each -> RosterDesk.quiet("roster.remove", Glyph.TRASH, () -> askToRemove(each)))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(
                Glyph.PEOPLE, getTranslation("exclusion.none.title"), getTranslation("exclusion.none.sentence")));
    }

    private byte[] workbook() {
        return ListWorkbook.write(
                "NGƯỜI KHÔNG ĐƯỢC DỰ THI – " + desk.contest().title(),
                List.of("Họ và tên", "Ngày sinh", "Tư cách", "Thêm lúc", "Người thêm"),
                exclusions.all(desk.contest().id()).stream()
                        .map(each -> List.of(
                                each.fullName(),
                                each.dateOfBirth() == null ? "" : VietnamTime.date(each.dateOfBirth()),
                                each.capacity(),
                                VietnamTime.minute(each.addedAt()),
                                each.addedBy()))
                        .toList());
    }

    private void refresh() {
        all = exclusions.all(desk.contest().id());
        show();
        warnings.refresh();
        List<ExclusionProposal> proposed = exclusions.proposals(desk.contest().id());
        proposals.removeAll();
        proposals.setVisible(!proposed.isEmpty());
        proposals.add(new Paragraph(getTranslation("exclusion.proposals")));
        proposed.forEach(each -> proposals.add(proposal(each)));
    }

    private void show() {
        String words = Vietnamese.searchable(search.getValue());
        grid.setItems(all.stream()
                .filter(each -> Vietnamese.searchable(each.fullName() + " " + each.capacity())
                        .contains(words))
                .toList());
    }

    private Component proposal(ExclusionProposal proposal) {
        String roles = String.join(
                ", ",
                proposal.roles().stream()
                        .sorted()
                        .map(role -> getTranslation("exclusion.role." + role))
                        .toList());
        Button put = RosterDesk.button("exclusion.add", Glyph.PLUS, () -> ask(proposal.fullName(), roles));
        put.setText(proposal.fullName() + " · " + roles);
        return put;
    }

    private void ask(String name, String capacity) {
        new ExclusionDialog(name, capacity, this::put).open();
    }

    private boolean put(ExclusionDraft draft) {
        return RosterDesk.done(() -> {
            int noticed = exclusions.add(desk.contest().id(), draft);
            Notices.done(
                    noticed == 0
                            ? getTranslation("exclusion.added", draft.fullName())
                            : getTranslation("exclusion.added.noticed", draft.fullName(), Wording.number(noticed)));
            refresh();
        });
    }

    private void askToRemove(Exclusion exclusion) {
        RosterDesk.confirm(
                getTranslation("exclusion.remove.title"),
                getTranslation("exclusion.remove.text", exclusion.fullName()),
                getTranslation("roster.remove"),
                () -> {
                    RosterDesk.done(() -> exclusions.remove(desk.contest().id(), exclusion.id()));
                    refresh();
                });
    }
}
