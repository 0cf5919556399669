package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.VersionSummary;

/** The versions of a question, and what changed between any two of them. */
class HistoryDialog extends Dialog {

    private final AuthoringService authoring;
    private final EntryId question;
    private final Select<VersionSummary> from = new Select<>();
    private final Select<VersionSummary> to = new Select<>();
    private final Div difference = new Div();

    HistoryDialog(AuthoringService authoring, EntryId question) {
        this.authoring = authoring;
        this.question = question;
        setHeaderTitle(getTranslation("history.title"));
        addClassNames("question-dialog", "question-dialog-wide");
        List<VersionSummary> versions = authoring.history(question);
        if (versions.size() > 1) {
            add(comparison(versions));
        } else {
            add(new Paragraph(getTranslation("history.single")));
        }
        add(new H3(getTranslation("history.versions")), list(versions));
        Button close = new Button(getTranslation("question.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    private Div comparison(List<VersionSummary> versions) {
        choice(from, "history.from", versions, versions.get(1));
        choice(to, "history.to", versions, versions.getFirst());
        Div fields = new Div(from, to);
        fields.addClassName("dialog-line");
        compare();
        return new Div(fields, difference);
    }

    private void choice(
            Select<VersionSummary> field, String label, List<VersionSummary> versions, VersionSummary chosen) {
        field.setLabel(getTranslation(label));
        field.setItems(versions);
        field.setItemLabelGenerator(HistoryDialog::name);
        field.setValue(chosen);
        field.addValueChangeListener(changed -> compare());
    }

    private void compare() {
        difference.removeAll();
        difference.add(new HistoryDifference(
                authoring.version(question, from.getValue().id()),
                authoring.version(question, to.getValue().id())));
    }

    private static OrderedList list(List<VersionSummary> versions) {
        OrderedList list = new OrderedList();
        list.addClassName("history-list");
        versions.forEach(
                version -> list.add(new ListItem(new QuestionStateBadge(version.state()), new HistoryLine(version))));
        return list;
    }

    private static String name(VersionSummary version) {
        return com.vaadin.flow.i18n.I18NProvider.translate(
                "history.version", Wording.number(version.number()), VietnamTime.minute(version.updatedAt()));
    }
}
