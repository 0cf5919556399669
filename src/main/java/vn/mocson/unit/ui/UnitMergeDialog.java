package vn.mocson.unit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitEdit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitMergePlan;
import vn.mocson.unit.UnitTree;
import vn.mocson.unit.UnitTreeId;
import vn.mocson.unit.UnitUse;

/** Lets units become one: which, into which, what will be; and only then the act. */
class UnitMergeDialog extends Dialog {

    private final UnitWork work;
    private final UnitTreeId tree;
    private final Map<UnitId, Unit> merging = new LinkedHashMap<>();
    private final Div chosen = new Div();
    private final UnitField more;
    private final UnitField into;
    private final Div consequences = new Div();
    private final IntegerField headcount = new IntegerField(getTranslation("units.merge.headcount"));
    private final TextArea reason = UnitReasonDialog.reason();
    private final Button act;

    UnitMergeDialog(UnitWork work, UnitTreeId tree, Unit unit, Consumer<UnitId> merged) {
        this.work = work;
        this.tree = tree;
        UnitTree units = work.tree(tree);
        merging.put(unit.id(), unit);
        more = new UnitField(getTranslation("units.merge.more"), units, other -> !merging.containsKey(other.id()));
        into = new UnitField(getTranslation("units.merge.into"), units, other -> !merging.containsKey(other.id()));
        setHeaderTitle(getTranslation("units.merge.title"));
        addClassNames("units-dialog", "units-dialog-wide");
        chosen.addClassName("units-merging");
        consequences.addClassName("units-consequences");
        consequences.getElement().setAttribute("role", "status");
        into.setRequiredIndicatorVisible(true);
        headcount.setMin(0);
        headcount.setMax(UnitEdit.LARGEST_HEADCOUNT);
        headcount.setHelperText(getTranslation("units.merge.headcount.help"));
        more.addValueChangeListener(changed -> {
            Unit other = changed.getValue();
            if (other != null) {
                merging.put(other.id(), other);
                more.clear();
                show();
            }
        });
        into.addValueChangeListener(changed -> show());
        Paragraph how = new Paragraph(getTranslation("units.merge.sentence"));
        Div form = new Div(how, chosen, more, into, consequences, headcount, reason);
        form.addClassName("units-form");
        add(form);
        act = UnitParts.primary("units.merge.do", null, () -> merge(merged));
        getFooter().add(UnitParts.quiet("common.cancel", null, this::close), act);
        show();
    }

    private void show() {
        chosen.removeAll();
        chosen.add(new Span(getTranslation("units.merge.from")));
        merging.values().forEach(unit -> chosen.add(chip(unit)));
        consequences.removeAll();
        boolean possible = false;
        Unit target = into.getValue();
        if (target != null) {
            try {
                UnitMergePlan plan = work.merges().plan(tree, merging.keySet(), target.id());
                headcount.setValue(plan.headcount());
                consequences.add(words(plan));
                possible = true;
            } catch (Refusal refusal) {
                consequences.add(UnitParts.mark(Glyph.WARNING, Notices.sentence(refusal), "warning"));
            }
        }
        consequences.setVisible(target != null);
        headcount.setVisible(possible);
        reason.setVisible(possible);
        act.setEnabled(possible);
    }

    private Div chip(Unit unit) {
        Div chip = new Div(new Span(unit.name()));
        chip.addClassName("units-chip");
        if (merging.size() > 1) {
            Button remove = new Button(Glyph.CLOSE.icon(), click -> {
                merging.remove(unit.id());
                show();
            });
            remove.setAriaLabel(getTranslation("units.merge.remove", unit.name()));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            chip.add(remove);
        }
        return chip;
    }

    private UnorderedList words(UnitMergePlan plan) {
        UnorderedList list = new UnorderedList();
        for (UnitUse.Kind kind : UnitUse.Kind.values()) {
            List<UnitUse> uses =
                    plan.uses().stream().filter(use -> use.kind() == kind).toList();
            if (!uses.isEmpty()) {
                String where = uses.stream()
                        .map(UnitUse::where)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("; "));
                ListItem item =
                        new ListItem(new Span(getTranslation("units.use." + kind, Wording.number(plan.count(kind)))));
                if (!where.isEmpty()) {
                    Span quiet = new Span(where);
                    quiet.addClassName("quiet");
                    item.add(quiet);
                }
                list.add(item);
            }
        }
        if (!plan.children().isEmpty()) {
            list.add(new ListItem(getTranslation(
                    "units.merge.children",
                    Wording.number(plan.children().size()),
                    plan.into().name())));
        }
        list.add(new ListItem(getTranslation("units.merge.codes", plan.into().name())));
        list.add(new ListItem(getTranslation("units.merge.final")));
        return list;
    }

    private void merge(Consumer<UnitId> merged) {
        Unit target = into.getValue();
        if (target == null || !UnitReasonDialog.given(reason)) {
            return;
        }
        UnitParts.done(() -> {
            Integer people = headcount.getValue();
            UnitMergePlan done = work.merges()
                    .merge(tree, merging.keySet(), target.id(), people == null ? 0 : people, reason.getValue());
            close();
            Notices.done(getTranslation(
                    "units.merged",
                    Wording.number(done.merging().size()),
                    target.name(),
                    Wording.number(done.count(UnitUse.Kind.ENTRANTS))));
            merged.accept(target.id());
        });
    }
}
