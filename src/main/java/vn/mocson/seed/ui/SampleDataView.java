package vn.mocson.seed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.participant.ParticipantService;
import vn.mocson.seed.DemoCrowd;

/** Shows how much sample data there is and removes all of it in one act. */
@Route("quan-tri/du-lieu-mau")
@Menu(title = "sample.title", order = 90, icon = "bank")
@RolesAllowed("ADMIN")
class SampleDataView extends Div implements HasDynamicTitle {

    private final ParticipantService participants;
    private final DemoCrowd crowd;
    private final Div content = new Div();

    SampleDataView(ParticipantService participants, DemoCrowd crowd) {
        this.participants = participants;
        this.crowd = crowd;
        addClassName("console-page");
        add(new H1(getTranslation("sample.title")), content);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("sample.title"));
    }

    private void show() {
        int people = participants.samples().size();
        content.removeAll();
        content.add(people == 0 ? nothing() : removal(people));
    }

    private Component nothing() {
        return new EmptyState(Glyph.BANK, getTranslation("sample.none.title"), getTranslation("sample.none.sentence"));
    }

    private Component removal(int people) {
        Button remove = new Button(getTranslation("sample.remove"), click -> ask(people));
        remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        return new Div(new Paragraph(getTranslation("sample.people", Wording.number(people))), remove);
    }

    private void ask(int people) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("sample.remove.title"),
                getTranslation("sample.remove.text", Wording.number(people)),
                getTranslation("sample.remove"),
                confirmed -> remove());
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("sample.remove.cancel"));
        dialog.open();
    }

    private void remove() {
        int removed = crowd.remove();
        Notification.show(getTranslation("sample.removed", Wording.number(removed)));
        show();
    }
}
