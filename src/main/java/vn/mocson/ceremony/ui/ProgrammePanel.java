package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import vn.mocson.award.SealSummary;
import vn.mocson.ceremony.CeremonyDesk;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.Programme;
import vn.mocson.ceremony.ScopeKey;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.contest.ContestDefinition;

/** What comes after what. Nothing is changed before it is saved. */
class ProgrammePanel extends Section {

    private final CeremonyService ceremonies;
    private final ContestDefinition contest;
    private final CeremonyDesk desk;
    private final TextField title = new TextField(getTranslation("ceremony.programme.title"));
    private final TextField subtitle = new TextField(getTranslation("ceremony.programme.subtitle"));
    private final CheckboxGroup<SealSummary> results =
            new CheckboxGroup<>(getTranslation("ceremony.programme.results"));
    private final ProgrammeList list;
    private final UnsavedGuard guard = new UnsavedGuard(this, getTranslation("ceremony.programme.losing"));
    private long revision;

    ProgrammePanel(CeremonyService ceremonies, ContestDefinition contest, CeremonyDesk desk) {
        this.ceremonies = ceremonies;
        this.contest = contest;
        this.desk = desk;
        this.list = new ProgrammeList(desk, () -> guard.touched());
        this.revision = desk.kept().revision();
        addClassNames("console-panel", "ceremony-programme");
        Programme kept = desk.kept().programme();
        title.setValue(kept.title());
        title.setPlaceholder(getTranslation("ceremony.programme.title.usual"));
        subtitle.setValue(kept.subtitle());
        subtitle.setPlaceholder(contest.title());
        results.setItems(desk.sealed());
        results.setItemLabelGenerator(SealSummary::scopeName);
        results.setValue(Set.copyOf(desk.sealed().stream()
                .filter(each -> kept.scopes().isEmpty() || kept.scopes().contains(ScopeKey.of(each.scope())))
                .toList()));
        results.setVisible(desk.sealed().size() > 1);
        guard.watch(title, subtitle, results);
        Button save = new Button(getTranslation("ceremony.programme.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph about = new Paragraph(
                getTranslation(desk.sealed().isEmpty() ? "ceremony.programme.sample" : "ceremony.programme.about"));
        about.addClassName("quiet");
        Div fields = new Div(title, subtitle, results);
        fields.addClassName("ceremony-fields");
        Paragraph order = new Paragraph(getTranslation("ceremony.programme.drag"));
        order.addClassName("quiet");
        add(new H2(getTranslation("ceremony.programme")), about, fields, order, list, adding(), save);
    }

    private Div adding() {
        Select<ItemKind> kind = new Select<>();
        kind.setLabel(getTranslation("ceremony.item.kind"));
        kind.setItems(ItemKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("ceremony.item." + each));
        kind.setValue(ItemKind.MESSAGE);
        Button add = new Button(
                getTranslation("ceremony.item.add"),
                click -> new ItemDialog(kind.getValue().fresh(), desk, list::append).open());
        Div adding = new Div(kind, add);
        adding.addClassName("ceremony-tools");
        return adding;
    }

    private void save() {
        Programme changed = new Programme(
                title.getValue(),
                subtitle.getValue(),
                results.getValue().size() == desk.sealed().size()
                        ? List.of()
                        : desk.sealed().stream()
                                .filter(results.getValue()::contains)
                                .map(each -> ScopeKey.of(each.scope()))
                                .toList(),
                list.items());
        if (Attempt.at(() -> ceremonies.save(contest.id(), revision, changed))) {
            revision++;
            guard.saved();
            Notices.done(getTranslation("ceremony.programme.saved"));
        }
    }
}
