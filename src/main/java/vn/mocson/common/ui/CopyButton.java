package vn.mocson.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.function.Supplier;

/** Puts a text where people paste from; where the browser forbids that, it says how to do it by hand. */
public class CopyButton extends Button {

    public CopyButton(String words, Supplier<String> text) {
        super(words);
        setIcon((Component) Glyph.COPY.icon());
        addClickListener(click -> getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false)"
                                + " : Promise.resolve(false)",
                        text.get())
                .then(Boolean.class, copied -> {
                    if (copied) {
                        Notices.done(getTranslation("embed.copied"));
                    } else {
                        Notices.problem(getTranslation("embed.notCopied"));
                    }
                }));
    }
}
