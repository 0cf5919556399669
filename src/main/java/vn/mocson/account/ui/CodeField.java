package vn.mocson.account.ui;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;

/** Six digits from an app, or a recovery code. */
class CodeField extends TextField {

    CodeField(String label) {
        super(label);
        getElement().setProperty("autocomplete", "one-time-code");
        setMaxLength(20);
        setAutocapitalize(Autocapitalize.NONE);
        addClassName("code-field");
    }

    /** For what an app shows and nothing else: a telephone brings its digits, and no letters for a recovery code. */
    CodeField digits() {
        getElement().executeJs("this.inputElement && this.inputElement.setAttribute('inputmode', 'numeric')");
        return this;
    }

    void refused(Refusal refusal) {
        setErrorMessage(Notices.sentence(refusal));
        setInvalid(true);
        clear();
        focus();
        setInvalid(true);
    }
}
