package vn.mocson.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import vn.mocson.account.StaffAccount;
import vn.mocson.account.StaffDirectory;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.InvalidFields;

/** A person's name as others read it; the user name stays, because it stands beside what they did. */
class RenameDialog extends Dialog {

    RenameDialog(StaffDirectory staff, StaffAccount account, Runnable changed) {
        setHeaderTitle(getTranslation("staff.rename"));
        addClassName("staff-dialog");
        TextField name = new TextField(getTranslation("staff.fullName"));
        name.setValue(account.fullName());
        name.setMaxLength(120);
        name.setWidthFull();
        name.focus();
        add(name);
        getFooter()
                .add(
                        StaffParts.quiet("common.cancel", null, this::close),
                        StaffParts.primary("staff.rename.do", Glyph.CHECK, () -> {
                            try {
                                staff.rename(account.username(), name.getValue());
                                close();
                                changed.run();
                            } catch (InvalidFields wrong) {
                                name.setErrorMessage(Notices.sentence(
                                        wrong.fieldErrors().getFirst().code(),
                                        wrong.fieldErrors().getFirst().message()));
                                name.setInvalid(true);
                            }
                        }));
    }
}
