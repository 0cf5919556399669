package vn.mocson.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.mocson.account.LinkHolder;
import vn.mocson.account.LinkRefused;
import vn.mocson.account.StaffLinks;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.InvalidFields;

/** Where a one-time link leads: to a password of one's own. Opening it uses nothing up, so a preview in a chat does no harm. */
@Route(value = OneTimeLinkView.ROUTE, autoLayout = false)
@AnonymousAllowed
class OneTimeLinkView extends EntrancePage implements BeforeEnterObserver {

    static final String ROUTE = "kich-hoat";

    /** Of the address; not in the path, which error reports name. */
    static final String TOKEN = "ma";

    private final StaffLinks links;
    private final PasswordField password = new PasswordField(getTranslation("password.new"));
    private final PasswordField again = new PasswordField(getTranslation("password.again"));
    private String token = "";

    OneTimeLinkView(StaffLinks links) {
        this.links = links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TOKEN)
                .orElse("");
        try {
            LinkHolder holder = links.look(token);
            show(
                    getTranslation(holder.first() ? "staff.link.welcome" : "staff.link.reset", holder.fullName()),
                    getTranslation("staff.link.sentence", VietnamTime.minute(holder.expiresAt())),
                    form(holder));
        } catch (LinkRefused refused) {
            over(refused);
        }
    }

    private void over(LinkRefused refused) {
        show(getTranslation("staff.link.over"), Notices.sentence(refused), signIn());
    }

    private Anchor signIn() {
        Anchor signIn = new Anchor("/dang-nhap", getTranslation("staff.link.signIn"));
        signIn.addClassName("button-link");
        return signIn;
    }

    private Div form(LinkHolder holder) {
        TextField username = new TextField(getTranslation("signIn.username"));
        username.setValue(holder.username());
        username.setReadOnly(true);
        username.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("password.newHelp"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        Button submit = new Button(getTranslation("staff.link.submit"), click -> set());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        Div form = new Div(username, password, again, submit);
        form.addClassName("form-column");
        return form;
    }

    private void set() {
        password.setInvalid(false);
        boolean different = !again.getValue().equals(password.getValue());
        again.setErrorMessage(getTranslation("password.different"));
        again.setInvalid(different);
        if (different) {
            return;
        }
        try {
            links.setPassword(token, password.getValue());
            show(getTranslation("staff.link.done"), getTranslation("staff.link.done.sentence"), signIn());
        } catch (InvalidFields wrong) {
            password.setErrorMessage(Notices.sentence(
                    wrong.fieldErrors().getFirst().code(),
                    wrong.fieldErrors().getFirst().message()));
            password.setInvalid(true);
            password.focus();
        } catch (LinkRefused refused) {
            over(refused);
        }
    }
}
