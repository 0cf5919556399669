package vn.mocson.integrity.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestAddress;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.participant.OneTimePin;
import vn.mocson.participant.PersonProfile;
import vn.mocson.participant.ProfileDesk;

/** Gives a person another PIN. It is shown here, once, to be told on the telephone. */
class PinDialog extends Dialog {

    private final ContestDefinition contest;
    private final PersonProfile profile;
    private final ProfileDesk profiles;
    private final Runnable changed;
    private final TextArea reason = PeopleWords.reason("person.reset.reason", "person.reset.reason.help");

    PinDialog(ContestDefinition contest, PersonProfile profile, ProfileDesk profiles, Runnable changed) {
        this.contest = contest;
        this.profile = profile;
        this.profiles = profiles;
        this.changed = changed;
        setHeaderTitle(getTranslation("person.reset.title", profile.fullName()));
        addClassName("person-dialog");
        add(PeopleWords.quiet(getTranslation("person.reset.note")), reason);
        reason.focus();
        getFooter()
                .add(
                        PeopleWords.button("common.cancel", this::close),
                        PeopleWords.primary("person.reset.do", this::reset));
    }

    private void reset() {
        try {
            show(profiles.resetPin(contest.id(), profile.id(), reason.getValue()));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private void show(OneTimePin pin) {
        removeAll();
        getFooter().removeAll();
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false); // it cannot be read a second time
        Paragraph digits = new Paragraph(pin.digits());
        digits.addClassName("person-pin");
        digits.getElement().setAttribute("role", "status");
        add(
                PeopleWords.quiet(getTranslation("person.reset.tell")),
                digits,
                new Paragraph(getTranslation(
                        "person.reset.until",
                        VietnamTime.minute(pin.until()),
                        ContestAddress.door(contest) + "/doi-pin")),
                PeopleWords.quiet(getTranslation("person.reset.once")));
        getFooter().add(PeopleWords.primary("person.reset.told", () -> {
            close();
            changed.run();
        }));
    }
}
