package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.EntryId;

/** How many questions are chosen and what can be done to all of them. */
class BulkBar extends Div {

    private final Supplier<Collection<EntryId>> chosen;
    private final Span count = new Span();
    private final Button all = new Button();
    private final MenuBar menu = new MenuBar();

    /** @param change asks for topic, difficulty and tags */
    BulkBar(
            QuestionActions actions,
            Supplier<Collection<EntryId>> chosen,
            Runnable change,
            Runnable chooseAll,
            Runnable chooseNone) {
        this.chosen = chosen;
        addClassName("bulk-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("bulk.label"));
        count.addClassName("bulk-count");
        count.getElement().setAttribute("aria-live", "polite");
        all.addClickListener(click -> chooseAll.run());
        all.addThemeVariants(ButtonVariant.TERTIARY);
        Button none = new Button(getTranslation("bulk.none"), click -> chooseNone.run());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("bulk.more")));
        if (QuestionActions.mayReview()) {
            item("question.approve", actions::approveListed);
            item("question.reject", actions::rejectListed);
        }
        if (QuestionActions.mayWrite()) {
            item("question.submit", actions::submit);
            item("question.withdraw", actions::withdraw);
            item("bulk.change", ids -> change.run());
            item("question.duplicate", ids -> actions.duplicate(ids, copy -> {}));
            item("question.delete", actions::delete);
        }
        if (QuestionActions.mayReview()) {
            item("question.retire", actions::retire);
            item("question.restore", actions::restore);
        }
        Div who = new Div(count, all, none);
        who.addClassName("bulk-who");
        add(who, menu);
        setVisible(false);
    }

    void show(int howMany, int found) {
        setVisible(howMany > 0);
        count.setText(getTranslation("bulk.chosen", Wording.number(howMany)));
        all.setText(getTranslation("bulk.all", Wording.number(found)));
        all.setVisible(howMany < found);
    }

    private void item(String text, Consumer<Collection<EntryId>> act) {
        menu.addItem(getTranslation(text), click -> act.accept(chosen.get()));
    }
}
