package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** The question as an entrant sees it on a phone: the entrant's own element, in the order of the author or in another. */
class QuestionPreview extends Section {

    private static final String SCRIPT = "/door/quiz-question.js";

    private final Element element = new Element("quiz-question");
    private final Button original =
            new Button(getTranslation("preview.original"), Glyph.UNDO.icon(), click -> order(List.of()));
    private QuestionDraft draft;
    /** Places of the options in the order shown; empty for the author's. */
    private List<Integer> order = List.of();

    QuestionPreview(QuestionDraft draft) {
        this.draft = draft;
        addClassName("question-preview");
        element.setAttribute("lang", getLocale().getLanguage());
        element.setAttribute("number", "1");
        Div screen = new Div();
        screen.addClassName("phone-screen");
        screen.getElement().appendChild(element);
        Div phone = new Div(screen);
        phone.addClassName("phone");
        Button shuffle = new Button(getTranslation("preview.shuffle"), Glyph.SHUFFLE.icon(), click -> shuffle());
        shuffle.addThemeVariants(ButtonVariant.TERTIARY);
        original.addThemeVariants(ButtonVariant.TERTIARY);
        Div tools = new Div(shuffle, original);
        tools.addClassName("preview-tools");
        Paragraph help = new Paragraph(getTranslation("preview.help"));
        help.addClassName("quiet");
        add(new H2(getTranslation("preview.title")), help, tools, phone);
        show(draft);
    }

    final void show(QuestionDraft changed) {
        draft = changed;
        if (order.size() != draft.options().size()) {
            order = List.of();
        }
        original.setVisible(!order.isEmpty());
        element.setPropertyJson("question", question());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJavaScript(SCRIPT + "?v=" + Version.OF_SCRIPT);
    }

    private void shuffle() {
        List<Integer> loose = new ArrayList<>(IntStream.range(0, draft.options().size())
                .filter(i -> !draft.options().get(i).pinned())
                .boxed()
                .toList());
        List<Integer> before = List.copyOf(loose);
        if (loose.size() > 1) {
            do {
                Collections.shuffle(loose);
            } while (loose.equals(before)); // another order is what was asked for
        }
        List<Integer> mixed = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < draft.options().size(); i++) {
            mixed.add(draft.options().get(i).pinned() ? Integer.valueOf(i) : loose.get(next++));
        }
        order(mixed);
    }

    private void order(List<Integer> wanted) {
        order = wanted;
        show(draft);
    }

    private ObjectNode question() {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.put("id", "preview");
        question.put("no", 1);
        question.put("text", draft.text());
        question.put("imageUrl", address(draft.image()));
        question.put("multiple", draft.multiple());
        ArrayNode options = question.putArray("options");
        for (int i = 0; i < draft.options().size(); i++) {
            int place = order.isEmpty() ? i : order.get(i);
            OptionDraft option = draft.options().get(place);
            options.addObject()
                    .put("id", String.valueOf(place))
                    .put("text", option.text())
                    .put("imageUrl", address(option.image()));
        }
        return question;
    }

    private static @Nullable String address(@Nullable ImageId image) {
        return image == null ? null : QuestionOptions.address(image);
    }

    /** No browser keeps an old element after an update. */
    private static final class Version {

        static final String OF_SCRIPT = read();

        private static String read() {
            try (InputStream in = QuestionPreview.class.getResourceAsStream("/META-INF/resources" + SCRIPT)) {
                return in == null ? "none" : DigestUtils.md5DigestAsHex(in).substring(0, 12);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
