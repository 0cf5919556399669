package vn.mocson.shell.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.page.WebStorage.Storage;
import java.util.List;

/** Which keys do what, and the switch of those that are one letter. */
class KeysDialog extends Dialog {

    /**
     * Keys of one place.
     *
     * @param place translation key of its name; each key's word is below it
     */
    private record Group(String place, List<Shortcut> keys) {}

    /** @param keys separated by spaces; those that are pressed together are joined by + */
    private record Shortcut(String word, String keys) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "keys.everywhere",
                    List.of(
                            new Shortcut("search", "/"),
                            new Shortcut("new", "N"),
                            new Shortcut("save", "Ctrl+S"),
                            new Shortcut("close", "Esc"),
                            new Shortcut("help", "?"))),
            new Group("keys.order", List.of(new Shortcut("up", "Alt+↑"), new Shortcut("down", "Alt+↓"))),
            new Group(
                    "keys.question",
                    List.of(
                            new Shortcut("submit", "Ctrl+Enter"),
                            new Shortcut("undo", "Ctrl+Z"),
                            new Shortcut("redo", "Ctrl+Shift+Z"))),
            new Group(
                    "keys.reading",
                    List.of(
                            new Shortcut("next", "J ↓"),
                            new Shortcut("previous", "K ↑"),
                            new Shortcut("approve", "D"),
                            new Shortcut("reject", "T"))));

    private final Checkbox letters = new Checkbox(getTranslation("keys.letters"));

    KeysDialog() {
        setHeaderTitle(getTranslation("keys.title"));
        addClassName("keys-dialog");
        GROUPS.forEach(group -> add(part(group)));
        letters.setHelperText(getTranslation("keys.letters.help"));
        letters.setValue(true);
        letters.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                keep(changed.getValue());
            }
        });
        add(letters);
        getFooter().add(new Button(getTranslation("keys.shut"), click -> close()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        WebStorage.getItem(
                attached.getUI(), Storage.LOCAL_STORAGE, KeysButton.LETTERS_OFF, off -> letters.setValue(off == null));
    }

    private static void keep(boolean on) {
        if (on) {
            WebStorage.removeItem(KeysButton.LETTERS_OFF);
        } else {
            WebStorage.setItem(KeysButton.LETTERS_OFF, "off");
        }
    }

    private Div part(Group group) {
        DescriptionList list = new DescriptionList();
        list.addClassName("keys-list");
        group.keys().forEach(each -> {
            DescriptionList.Description keys = new DescriptionList.Description();
            for (String key : each.keys().split(" ", -1)) {
                HtmlContainer kbd = new HtmlContainer("kbd");
                kbd.setText(key);
                keys.add(kbd, new Span(" "));
            }
            list.add(new Div(new DescriptionList.Term(getTranslation(group.place() + "." + each.word())), keys));
        });
        return new Div(new H3(getTranslation(group.place())), list);
    }
}
