package vn.mocson.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.mocson.common.ui.CopyButton;
import vn.mocson.common.ui.Glyph;

/** Codes for the day the telephone is lost, shown once; one goes on after saying that they are kept. */
class RecoveryCodes extends Div {

    RecoveryCodes(List<String> codes, Runnable goOn) {
        addClassName("recovery-codes");
        UnorderedList list = new UnorderedList();
        codes.stream()
                .map(RecoveryCodes::readable)
                .map(each -> new ListItem(new Code(each)))
                .forEach(list::add);
        String all =
                String.join("\n", codes.stream().map(RecoveryCodes::readable).toList());
        Button print = new Button(getTranslation("staff.recovery.print"), Glyph.PRINT.icon());
        print.addClickListener(click -> click.getSource().getElement().executeJs("window.print()"));
        Div tools = new Div(new CopyButton(getTranslation("staff.copy"), () -> all), print);
        tools.addClassName("staff-acts");
        Button next = new Button(getTranslation("staff.recovery.goOn"), click -> goOn.run());
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.setEnabled(false);
        Checkbox kept = new Checkbox(getTranslation("staff.recovery.kept"));
        kept.addValueChangeListener(changed -> next.setEnabled(changed.getValue()));
        add(list, tools, kept, next);
    }

    private static String readable(String code) {
        return code.replaceFirst("(.{5})", "$1-");
    }
}
