package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetSummary;

/** A new set: empty, or with the questions of another. */
class SetCreateDialog extends Dialog {

    private final TextField title = new TextField(getTranslation("set.title"));
    private final Select<SetSummary> other = new Select<>();

    SetCreateDialog(BankSummary bank, List<SetSummary> all, QuestionSetService sets, Consumer<SetId> created) {
        setHeaderTitle(getTranslation("set.create"));
        addClassName("set-dialog");
        title.setMaxLength(300);
        title.setRequiredIndicatorVisible(true);
        title.setPlaceholder(getTranslation("set.title.hint"));
        title.setValueChangeMode(ValueChangeMode.EAGER);
        title.focus();
        other.setLabel(getTranslation("set.copyOf"));
        other.setHelperText(getTranslation("set.copyOf.help"));
        other.setItems(all);
        other.setEmptySelectionAllowed(true);
        other.setEmptySelectionCaption(getTranslation("set.copyOf.none"));
        other.setPlaceholder(getTranslation("set.copyOf.none"));
        other.setItemLabelGenerator(set -> set == null
                ? getTranslation("set.copyOf.none")
                : getTranslation("set.copyOf.one", set.title(), Wording.number(set.questions())));
        other.setVisible(!all.isEmpty());
        Div form = new Div(title, other);
        form.addClassName("set-form");
        add(form);
        Button create = SetWords.primary("set.create.do", null, () -> {
            SetSummary from = other.getValue();
            SetDesk.done(() -> {
                SetId id = from == null
                        ? sets.create(bank.id(), title.getValue())
                        : sets.copy(from.id(), title.getValue());
                close();
                created.accept(id);
            });
        });
        create.addClickShortcut(Key.ENTER).listenOn(form);
        getFooter().add(SetWords.quiet("set.cancel", null, this::close), create);
    }
}
