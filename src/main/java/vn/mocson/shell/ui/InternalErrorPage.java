package vn.mocson.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.mocson.common.web.Ticket;

/** A fault of ours: a ticket number for the person, the cause beside it in the log. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class InternalErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(InternalErrorPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String ticket = Ticket.next();
        log.error("Sự cố {} tại /{}", ticket, event.getLocation().getPath(), parameter.getException());
        show(getTranslation("error.title"), getTranslation("error.ticket", ticket));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
