package vn.mocson.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.mocson.account.SignedInSession;
import vn.mocson.account.StaffSessions;
import vn.mocson.common.files.ListWorkbook;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.SearchField;

/** Everybody who is signed in now. */
@Route("quan-tri/phien-dang-nhap")
@RolesAllowed("ADMIN")
class SessionsView extends Div implements HasDynamicTitle {

    SessionsView(StaffSessions sessions, SignedInStaff signedIn) {
        addClassNames("console-page", "staff-page");
        SearchField search = new SearchField(getTranslation("staff.sessions.search"), () -> {});
        SessionList list =
                new SessionList(sessions, () -> sessions.find(search.getValue()), signedIn.sessionId(), true);
        search.addValueChangeListener(changed -> list.refresh());
        ListTools tools = list.tools(search, StaffParts.button("staff.sessions.refresh", Glyph.REDO, list::refresh))
                .file("phien-dang-nhap", () -> workbook(sessions.find(search.getValue())));
        Paragraph sentence = new Paragraph(getTranslation("staff.sessions.sentence"));
        sentence.addClassName("quiet");
        add(
                new BackLink(getTranslation("staff.title"), StaffListView.class),
                new H1(getTranslation("staff.sessions.title")),
                sentence,
                tools,
                list);
    }

    private static byte[] workbook(List<SignedInSession> sessions) {
        return ListWorkbook.write(
                "ĐANG ĐĂNG NHẬP",
                List.of("Họ và tên", "Tên đăng nhập", "Trình duyệt", "Địa chỉ (rút gọn)", "Từ lúc", "Thấy gần nhất"),
                sessions.stream()
                        .map(each -> List.of(
                                each.fullName(),
                                each.username(),
                                each.browser(),
                                each.address(),
                                VietnamTime.minute(each.since()),
                                VietnamTime.minute(each.lastSeen())))
                        .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("staff.sessions.title"));
    }
}
