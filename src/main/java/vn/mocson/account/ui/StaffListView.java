package vn.mocson.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.mocson.account.KnownContests;
import vn.mocson.account.KnownContests.KnownContest;
import vn.mocson.account.StaffDirectory;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.PageKeys;

/** Everybody who works here: who they are, what they may do, whether they have come. */
@Route(StaffListView.ROUTE)
@Menu(title = "staff.title", order = 90, icon = "people")
@RolesAllowed("ADMIN")
class StaffListView extends Div implements HasDynamicTitle {

    static final String ROUTE = "quan-tri/can-bo";

    StaffListView(StaffDirectory staff, ObjectProvider<KnownContests> known) {
        addClassNames("console-page", "staff-page");
        List<KnownContest> contests =
                known.stream().flatMap(each -> each.now().stream()).toList();
        StaffList list = new StaffList(staff, new StaffWords(contests));
        Paragraph sentence = new Paragraph(getTranslation("staff.sentence"));
        sentence.addClassName("quiet");
        add(
                new H1(getTranslation("staff.title")),
                sentence,
                StaffParts.acts(
                        PageKeys.opens(StaffParts.primary(
                                "staff.invite", Glyph.PLUS, () -> new InviteDialog(staff, contests, list::refresh)
                                        .open())),
                        StaffParts.button("staff.sessions.title", Glyph.CLOCK, () -> UI.getCurrentOrThrow()
                                .navigate(SessionsView.class))),
                list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("staff.title"));
    }
}
