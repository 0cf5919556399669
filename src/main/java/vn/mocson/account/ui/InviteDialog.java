package vn.mocson.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import vn.mocson.account.KnownContests.KnownContest;
import vn.mocson.account.OneTimeLink;
import vn.mocson.account.StaffDirectory;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.Refusal.FieldError;

/** Somebody new: a name, a user name and roles; what comes of it is a link to send them. */
class InviteDialog extends Dialog {

    private final StaffDirectory staff;
    private final TextField fullName = new TextField(getTranslation("staff.fullName"));
    private final TextField username = new TextField(getTranslation("signIn.username"));
    private final RolesField roles;
    private final Runnable invited;

    InviteDialog(StaffDirectory staff, List<KnownContest> contests, Runnable invited) {
        this.staff = staff;
        this.invited = invited;
        this.roles = new RolesField(contests, Set.of(), Set.of());
        setHeaderTitle(getTranslation("staff.invite"));
        addClassName("staff-dialog");
        setCloseOnOutsideClick(false);
        fullName.setRequiredIndicatorVisible(true);
        fullName.setMaxLength(120);
        fullName.setWidthFull();
        username.setRequiredIndicatorVisible(true);
        username.setMaxLength(40);
        username.setHelperText(getTranslation("staff.username.help"));
        username.setAutocomplete(Autocomplete.OFF);
        username.setWidthFull();
        add(new Paragraph(getTranslation("staff.invite.sentence")), fullName, username, roles);
        getFooter()
                .add(
                        StaffParts.quiet("common.cancel", null, this::close),
                        StaffParts.primary("staff.invite.do", Glyph.SEND, this::invite));
    }

    private void invite() {
        fullName.setInvalid(false);
        username.setInvalid(false);
        try {
            OneTimeLink link =
                    staff.invite(username.getValue().strip(), fullName.getValue(), roles.roles(), roles.contestRoles());
            close();
            invited.run();
            new LinkDialog(fullName.getValue().strip(), link).open();
        } catch (InvalidFields wrong) {
            wrong.fieldErrors().forEach(this::mark);
        }
    }

    private void mark(FieldError error) {
        TextField field = error.field().equals("fullName") ? fullName : username;
        field.setErrorMessage(Notices.sentence(error.code(), error.message()));
        field.setInvalid(true);
        field.focus();
    }
}
