package vn.mocson.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where staff sign in. */
@Route(value = "dang-nhap", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Div {

    SignInView() {
        LoginForm form = new LoginForm();
        form.setAction("dang-nhap");
        add(form);
    }
}
