package vn.mocson.unit.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitEditor.Place;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** Puts a unit under another one, without a mouse. */
class UnitMoveDialog extends Dialog {

    UnitMoveDialog(Unit unit, UnitTree tree, Consumer<Place> chosen) {
        setHeaderTitle(getTranslation("units.move.title", unit.name()));
        addClassName("units-dialog");
        Set<UnitId> own = tree.under(unit.id()).stream().map(Unit::id).collect(Collectors.toSet());
        UnitField parent = new UnitField(getTranslation("units.parent"), tree, other -> !own.contains(other.id()));
        Checkbox top = new Checkbox(getTranslation("units.move.top"));
        top.addValueChangeListener(changed -> parent.setEnabled(!changed.getValue()));
        Paragraph how = new Paragraph(getTranslation("units.move.sentence"));
        how.addClassName("quiet");
        Div form = new Div(how, parent, top);
        form.addClassName("units-form");
        add(form);
        getFooter()
                .add(
                        UnitParts.quiet("common.cancel", null, this::close),
                        UnitParts.primary("units.move.do", null, () -> {
                            if (!top.getValue() && parent.isEmpty()) {
                                parent.setErrorMessage(getTranslation("units.parent.missing"));
                                parent.setInvalid(true);
                                parent.focus();
                                return;
                            }
                            close();
                            chosen.accept(new Place(
                                    top.getValue() ? null : parent.getValue().id(), null));
                        }));
    }
}
