package vn.mocson.unit.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Notices;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitEdit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTreeId;

/** One more unit. Its code is proposed, and never changes afterwards. */
class UnitAddDialog extends Dialog {

    private final TextField name = new TextField(getTranslation("units.name"));
    private final TextField code = new TextField(getTranslation("units.code"));
    private final IntegerField headcount = new IntegerField(getTranslation("units.headcount.own"));

    /** @param parent null for the top */
    UnitAddDialog(UnitWork work, UnitTreeId tree, @Nullable Unit parent, Consumer<UnitId> added) {
        UnitId above = parent == null ? null : parent.id();
        setHeaderTitle(getTranslation("units.add"));
        addClassName("units-dialog");
        name.setMaxLength(255);
        name.setRequiredIndicatorVisible(true);
        name.focus();
        code.setMaxLength(40);
        code.setRequiredIndicatorVisible(true);
        code.setValue(work.editor().freeCode(tree, above));
        code.setHelperText(getTranslation("units.code.help"));
        headcount.setMin(0);
        headcount.setMax(UnitEdit.LARGEST_HEADCOUNT);
        Paragraph where = new Paragraph(
                parent == null
                        ? getTranslation("units.add.top")
                        : getTranslation("units.add.below", parent.fullName()));
        where.addClassName("quiet");
        Div form = new Div(where, name, code, headcount);
        form.addClassName("units-form");
        add(form);
        getFooter()
                .add(
                        UnitParts.quiet("common.cancel", null, this::close),
                        UnitParts.primary(
                                "units.add.do",
                                null,
                                () -> UnitParts.done(() -> {
                                    Integer people = headcount.getValue();
                                    UnitId unit = work.editor()
                                            .add(
                                                    tree,
                                                    above,
                                                    code.getValue(),
                                                    new UnitEdit(
                                                            name.getValue(), people == null ? 0 : people, "", "", ""));
                                    Notices.done(getTranslation("units.added", name.getValue()));
                                    close();
                                    added.accept(unit);
                                })));
    }
}
