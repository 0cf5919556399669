package vn.mocson.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitEdit;
import vn.mocson.unit.UnitTree;
import vn.mocson.unit.UnitTreeId;

/** Everything about the chosen unit, and what can be done to it. */
class UnitPanel extends Section {

    private final UnitWork work;
    private final UnitTreeId tree;
    private final Unit unit;
    private final UnitTreePanel page;
    private final TextField name = new TextField(getTranslation("units.name"));
    private final IntegerField headcount = new IntegerField(getTranslation("units.headcount.own"));
    private final ComboBox<String> league = new ComboBox<>(getTranslation("units.league"));
    private final TextField contactName = new TextField(getTranslation("units.contact.name"));
    private final TextField contactAddress = new TextField(getTranslation("units.contact.address"));
    private final Button save;
    private UnitEdit stored;

    UnitPanel(UnitWork work, UnitTreeId tree, Unit unit, UnitTreePanel page) {
        this.work = work;
        this.tree = tree;
        this.unit = unit;
        this.page = page;
        this.stored = work.editor().details(tree, unit.id());
        this.save = PageKeys.saves(UnitParts.primary("units.save", Glyph.CHECK, this::save));
        addClassNames("console-panel", "units-panel");
        Paragraph path = new Paragraph(unit.path().isEmpty() ? getTranslation("units.top") : unit.path());
        path.addClassName("quiet");
        Paragraph code = new Paragraph(getTranslation("units.code.is", unit.code()));
        code.addClassName("quiet");
        add(new H2(unit.name()), path, code);
        if (unit.state() == Unit.State.RETIRED) {
            add(UnitParts.mark(Glyph.ARCHIVE, getTranslation("units.retired.sentence"), "warning"));
        }
        if (unit.mergedInto() == null) {
            add(form(), new UnitActs(work, tree, unit, page));
        } else {
            add(new UnitMerged(work, tree, unit.mergedInto(), page));
        }
        add(new UnitMore(work, tree, unit));
        fill();
    }

    Unit unit() {
        return unit;
    }

    private Component form() {
        name.setMaxLength(255);
        name.setRequiredIndicatorVisible(true);
        headcount.setMin(0);
        headcount.setMax(UnitEdit.LARGEST_HEADCOUNT);
        headcount.setHelperText(getTranslation("units.headcount.help"));
        league.setAllowCustomValue(true);
        league.setClearButtonVisible(true);
        league.setItems(leagues());
        league.addCustomValueSetListener(typed -> league.setValue(typed.getDetail()));
        league.setHelperText(getTranslation("units.league.help"));
        contactName.setMaxLength(120);
        contactAddress.setMaxLength(200);
        contactAddress.setHelperText(getTranslation("units.contact.help"));
        for (HasValue<?, ?> field : List.of(name, headcount, league, contactName, contactAddress)) {
            field.addValueChangeListener(changed -> mark());
        }
        Div form = new Div(name, headcount, league, contactName, contactAddress, save);
        form.addClassName("units-form");
        return form;
    }

    private List<String> leagues() {
        UnitTree units = work.tree(tree);
        return units.all().stream()
                .map(Unit::league)
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private void fill() {
        name.setValue(stored.name());
        headcount.setValue(stored.headcount());
        league.setValue(stored.league().isEmpty() ? null : stored.league());
        contactName.setValue(stored.contactName());
        contactAddress.setValue(stored.contactAddress());
        mark();
    }

    boolean dirty() {
        Integer people = headcount.getValue();
        String group = league.getValue();
        return !name.getValue().equals(stored.name())
                || (people == null ? 0 : people) != stored.headcount()
                || !(group == null ? "" : group).equals(stored.league())
                || !contactName.getValue().equals(stored.contactName())
                || !contactAddress.getValue().equals(stored.contactAddress());
    }

    private void mark() {
        boolean dirty = dirty();
        setClassName("units-dirty", dirty);
        save.setEnabled(dirty);
    }

    private void save() {
        UnitParts.done(() -> {
            Integer people = headcount.getValue();
            String group = league.getValue();
            UnitEdit edit = new UnitEdit(
                    name.getValue(),
                    people == null ? 0 : people,
                    group == null ? "" : group,
                    contactName.getValue(),
                    contactAddress.getValue());
            work.editor().change(tree, unit.id(), edit);
            stored = edit;
            Notices.done(getTranslation("units.saved", edit.name()));
            page.changed(unit.id());
        });
    }
}
