package vn.mocson.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.common.web.Ticket;

/** What a person hears when something on an open page fails: a refusal in words, everything else with a ticket. */
@Component
class HouseErrors implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(HouseErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(HouseErrors::tell));
        event.getSource().setSystemMessagesProvider(info -> {
            CustomizedSystemMessages messages = new CustomizedSystemMessages();
            // an expired session only means that the page is read again; nobody has to press a button for that
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setInternalErrorCaption(I18NProvider.translate(info.getLocale(), "error.title"));
            messages.setInternalErrorMessage(I18NProvider.translate(info.getLocale(), "error.reload"));
            return messages;
        });
    }

    private static void tell(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        UI ui = UI.getCurrent();
        switch (cause) {
            case Refusal refusal when ui != null -> Notices.refused(refusal);
            case AccessDeniedException denied when ui != null -> Notices.problem(ui.getTranslation("error.notAllowed"));
            default -> {
                String ticket = Ticket.next();
                log.error("Sự cố {} trên trang", ticket, cause);
                if (ui != null) {
                    Notices.problem(ui.getTranslation("error.ticket", ticket));
                }
            }
        }
    }
}
