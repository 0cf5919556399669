package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.BulkChange;
import vn.mocson.questionbank.Difficulty;

/** Topic, difficulty and tags for many questions; what is left empty stays as it is. */
class BulkChangeDialog extends Dialog {

    private final TopicField topic;
    private final Select<Difficulty> difficulty = new Select<>();
    private final MultiSelectComboBox<String> added = new MultiSelectComboBox<>(getTranslation("bulk.tags.add"));
    private final MultiSelectComboBox<String> removed = new MultiSelectComboBox<>(getTranslation("bulk.tags.remove"));
    private final TextArea reason = new TextArea(getTranslation("bulk.reason"));

    /** @param approved how many approved ones are among them: those get a new version, which needs a reason */
    BulkChangeDialog(AuthoringService authoring, BankId bank, int questions, int approved, Consumer<BulkChange> done) {
        setHeaderTitle(getTranslation("bulk.change.title", Wording.number(questions)));
        addClassName("question-dialog");
        topic = new TopicField(authoring.topics(bank));
        topic.setPlaceholder(getTranslation("bulk.unchanged"));
        difficulty.setLabel(getTranslation("bank.difficulty"));
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(
                each -> each == null ? getTranslation("bulk.unchanged") : getTranslation("difficulty." + each));
        difficulty.setEmptySelectionAllowed(true);
        difficulty.setEmptySelectionCaption(getTranslation("bulk.unchanged"));
        difficulty.setPlaceholder(getTranslation("bulk.unchanged"));
        List<String> tags = authoring.tags(bank);
        added.setItems(tags);
        added.setAllowCustomValue(true);
        added.addCustomValueSetListener(typed -> add(typed.getDetail(), tags));
        added.setHelperText(getTranslation("question.tags.help"));
        removed.setItems(tags);
        removed.setVisible(!tags.isEmpty());
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("bulk.reason.help", Wording.number(approved)));
        reason.setErrorMessage(getTranslation("question.reason.missing"));
        reason.setVisible(approved > 0);
        add(new Paragraph(getTranslation("bulk.change.sentence")), topic, difficulty, added, removed, reason);
        Button change = new Button(getTranslation("bulk.change"), click -> change(done));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("question.cancel"), click -> close()), change);
    }

    private void add(String typed, List<String> known) {
        TreeSet<String> chosen = new TreeSet<>(added.getValue());
        String tag = Vietnamese.clean(typed);
        if (!tag.isEmpty()) {
            chosen.add(tag);
        }
        TreeSet<String> items = new TreeSet<>(known);
        items.addAll(chosen);
        added.setItems(new ArrayList<>(items));
        added.setValue(chosen);
    }

    private void change(Consumer<BulkChange> done) {
        String why = Vietnamese.clean(reason.getValue());
        boolean content = !topic.path().isEmpty() || difficulty.getValue() != null;
        boolean missing = reason.isVisible() && content && why.isEmpty();
        reason.setInvalid(missing);
        if (missing) {
            reason.focus();
            return;
        }
        close();
        done.accept(new BulkChange(
                topic.path().isEmpty() ? null : topic.path(),
                difficulty.getValue(),
                added.getValue(),
                removed.getValue(),
                why));
    }
}
