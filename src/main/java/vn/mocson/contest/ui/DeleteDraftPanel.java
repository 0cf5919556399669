package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestPreparation;

/** Deletes a draft, after naming what goes with it. */
class DeleteDraftPanel extends Section {

    private final ContestDefinition draft;
    private final ContestPreparation preparation;
    private final Runnable beforeLeaving;

    /** @param beforeLeaving lets go of what is not saved on the page */
    DeleteDraftPanel(ContestDefinition draft, ContestPreparation preparation, Runnable beforeLeaving) {
        this.draft = draft;
        this.preparation = preparation;
        this.beforeLeaving = beforeLeaving;
        addClassNames("console-panel", "delete-draft");
        Button delete = new Button(getTranslation("draft.delete"), Glyph.TRASH.icon(), click -> confirm());
        delete.addThemeVariants(ButtonVariant.ERROR);
        add(new H2(getTranslation("draft.delete.title")), new Paragraph(getTranslation("draft.delete.text")), delete);
    }

    private void confirm() {
        UnorderedList lost = new UnorderedList();
        preparation.contents(draft.id()).forEach(sentence -> lost.add(new ListItem(sentence)));
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("draft.delete.confirm", draft.title()));
        dialog.add(new Div(new Paragraph(getTranslation("draft.delete.lost")), lost));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.setConfirmText(getTranslation("draft.delete"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> delete());
        dialog.open();
    }

    private void delete() {
        try {
            preparation.delete(draft.id());
            beforeLeaving.run();
            Notices.done(getTranslation("draft.deleted", draft.title()));
            getUI().ifPresent(ui -> ui.navigate("quan-tri"));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
