package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.SavedFilter;

/** The filters that a person keeps for himself: choosing one, removing one, keeping the present one. */
class FilterDialog extends Dialog {

    private final AuthoringService authoring;
    private final BankId bank;
    private final QuestionFilter present;
    private final Consumer<QuestionFilter> wanted;
    private final Div list = new Div();
    private final TextField name = new TextField(getTranslation("filter.name"));

    FilterDialog(AuthoringService authoring, BankId bank, QuestionFilter present, Consumer<QuestionFilter> wanted) {
        this.authoring = authoring;
        this.bank = bank;
        this.present = present;
        this.wanted = wanted;
        setHeaderTitle(getTranslation("filter.saved"));
        addClassName("question-dialog");
        add(list, keeping());
        getFooter().add(new Button(getTranslation("question.close"), click -> close()));
        refresh();
    }

    private Div keeping() {
        name.setMaxLength(100);
        Button save = new Button(getTranslation("filter.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        name.addKeyPressListener(Key.ENTER, press -> save());
        Div keeping = new Div(name, save);
        keeping.addClassName("dialog-line");
        boolean something = !present.equals(QuestionFilter.NONE);
        name.setEnabled(something);
        save.setEnabled(something);
        name.setHelperText(something ? "" : getTranslation("filter.save.nothing"));
        return keeping;
    }

    private void save() {
        QuestionNotices.attempt(() -> {
            authoring.saveFilter(bank, name.getValue(), present.address(null).getQueryString());
            Notices.done(getTranslation("filter.kept", name.getValue()));
            name.clear();
            refresh();
        });
    }

    private void refresh() {
        List<SavedFilter> filters = authoring.filters(bank);
        list.removeAll();
        if (filters.isEmpty()) {
            list.add(new Paragraph(getTranslation("filter.saved.none")));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("filter-list");
        filters.forEach(filter -> items.add(item(filter)));
        list.add(items);
    }

    private ListItem item(SavedFilter filter) {
        Button choose = new Button(filter.name(), Glyph.BOOKMARK.icon(), click -> {
            close();
            wanted.accept(QuestionFilter.of(QueryParameters.fromString(filter.query())));
        });
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        Button remove = new Button(Glyph.TRASH.icon(), click -> remove(filter));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("filter.remove", filter.name()));
        remove.setTooltipText(getTranslation("filter.remove", filter.name()));
        return new ListItem(choose, remove);
    }

    private void remove(SavedFilter filter) {
        authoring.removeFilter(bank, filter);
        refresh();
        QuestionNotices.undoable(getTranslation("filter.removed", filter.name()), () -> {
            authoring.saveFilter(bank, filter.name(), filter.query());
            refresh();
        });
    }
}
