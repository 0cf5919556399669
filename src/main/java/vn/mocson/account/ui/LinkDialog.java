package vn.mocson.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import vn.mocson.account.OneTimeLink;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.CopyButton;
import vn.mocson.common.ui.Glyph;

/** A one-time link, shown this once: nobody can read it again, only make another. */
class LinkDialog extends Dialog {

    LinkDialog(String fullName, OneTimeLink link) {
        String address = StaffParts.address(link);
        setHeaderTitle(getTranslation("staff.link.title"));
        addClassName("staff-dialog");
        setCloseOnOutsideClick(false);
        Code shown = new Code(address);
        shown.addClassName("staff-link");
        Paragraph once = new Paragraph(getTranslation("staff.link.once"));
        once.addClassName("quiet");
        add(
                new Paragraph(getTranslation("staff.link.how", fullName, VietnamTime.minute(link.expiresAt()))),
                shown,
                StaffParts.acts(new CopyButton(getTranslation("staff.link.copy"), () -> address)),
                once);
        getFooter().add(StaffParts.primary("staff.link.close", Glyph.CHECK, this::close));
    }
}
