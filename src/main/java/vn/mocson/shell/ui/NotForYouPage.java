package vn.mocson.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.common.security.Access;

/** The page, or what it shows, is there, and the person's roles do not open it: whose they are, and whom to ask. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class NotForYouPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(getTranslation("error.notForYou.title"), getTranslation("error.notForYou.sentence", Access.username()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
