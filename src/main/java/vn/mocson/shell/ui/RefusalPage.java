package vn.mocson.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;

/** A page the rules do not give, with the reason they carry. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
class RefusalPage extends ErrorPage implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refusal> parameter) {
        Refusal refusal = parameter.getException();
        show(
                getTranslation(
                        refusal.kind() == Refusal.Kind.NOT_FOUND ? "error.nothingHere.title" : "error.refused.title"),
                Notices.sentence(refusal));
        return refusal.kind().status();
    }
}
