package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.UnaryOperator;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.PageDocument;
import vn.mocson.contest.PageDraft;
import vn.mocson.contest.PageFiles;

/** The Markdown of a page, with buttons for what people need so that nobody has to know Markdown. */
class PageText extends Div {

    private static final String START = "element.inputElement ? element.inputElement.selectionStart : 0";
    private static final String END = "element.inputElement ? element.inputElement.selectionEnd : 0";

    private final ContestId contest;
    private final PageFiles files;
    private final TextArea text = new TextArea();
    private final BoundedUpload picture;
    private final boolean writes;
    private int from;
    private int to;

    PageText(ContestId contest, PageFiles files, boolean writes, Runnable changed) {
        this.contest = contest;
        this.files = files;
        this.writes = writes;
        addClassName("page-text");
        text.setLabel(getTranslation("pages.field.text"));
        text.setHelperText(getTranslation("pages.field.text.help"));
        text.setMaxLength(PageDraft.LONGEST_BODY);
        text.setReadOnly(!writes);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(600);
        text.addValueChangeListener(change -> changed.run());
        // where the cursor was when a button was pressed
        text.getElement()
                .addEventListener("focusout", left -> {
                    from = left.getEventData().get(START).asInt();
                    to = left.getEventData().get(END).asInt();
                })
                .addEventData(START)
                .addEventData(END);
        picture = new BoundedUpload(PageFiles.MAX_BYTES, (name, bytes) -> takePicture(bytes));
        add(bar(), text);
    }

    private Div bar() {
        picture.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        Button choose = new Button(getTranslation("pages.tool.picture"), Glyph.PICTURE.icon());
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        picture.setUploadButton(choose);
        picture.setDropAllowed(false);
        picture.addFileRejectedListener(refused -> {
            picture.clearFileList();
            Notices.problem(getTranslation("question.picture.refused"));
        });
        Div bar = new Div(
                tool("heading", MarkdownEdit::heading),
                tool("bold", MarkdownEdit::bold),
                tool("list", MarkdownEdit::list),
                tool("link", MarkdownEdit::link),
                tool("table", MarkdownEdit::table),
                picture);
        bar.addClassName("page-tools");
        bar.getElement().setAttribute("role", "toolbar").setAttribute("aria-label", getTranslation("pages.tools"));
        bar.setVisible(writes);
        return bar;
    }

    private Button tool(String name, UnaryOperator<MarkdownEdit> act) {
        Button button = new Button(getTranslation("pages.tool." + name), click -> edit(act));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("page-tool-" + name);
        return button;
    }

    private void edit(UnaryOperator<MarkdownEdit> act) {
        MarkdownEdit done = act.apply(new MarkdownEdit(text.getValue(), from, to));
        from = done.from();
        to = done.to();
        text.setValue(done.text());
        text.focus();
        text.getElement()
                .executeJs("setTimeout(() => this.inputElement.setSelectionRange($0, $1), 50)", done.from(), done.to());
    }

    final void takePicture(byte[] bytes) {
        try {
            String address = files.picture(contest, bytes);
            edit(before -> before.picture(address));
            Notices.done(getTranslation("pages.picture.added"));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    void insert(PageDocument document) {
        edit(before -> before.document(document.name(), document.id().address()));
    }

    String getValue() {
        return text.getValue();
    }

    /** Keeps the cursor at the end, where nobody has put it anywhere yet. */
    void setValue(String body) {
        text.setValue(body);
        from = body.length();
        to = body.length();
    }
}
