package vn.mocson.privacy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import vn.mocson.common.ui.Wording;
import vn.mocson.privacy.Loss;

/** What erasing a person takes away and leaves, before somebody decides to. */
class LossPanel extends Div {

    LossPanel(Loss loss) {
        addClassName("request-loss");
        add(new H3(getTranslation("requests.loss")), new Paragraph(sentence(loss)));
    }

    static String sentence(Loss loss) {
        StringBuilder text =
                new StringBuilder(I18NProvider.translate("requests.loss.text", Wording.number(loss.attempts())));
        if (loss.listed()) {
            text.append(' ').append(I18NProvider.translate("requests.loss.listed"));
        }
        if (!loss.unpublished().isEmpty()) {
            text.append(' ')
                    .append(I18NProvider.translate("requests.loss.unpublished", String.join(", ", loss.unpublished())));
        }
        if (loss.sitting()) {
            text.append(' ').append(I18NProvider.translate("requests.loss.sitting"));
        }
        return text.toString();
    }
}
