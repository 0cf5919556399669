package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.io.QuestionFormat;
import vn.mocson.questionbank.io.Templates;

/** The first step: a file, or pasted text, and files to begin with. A refused file leaves everything as it was. */
class ImportSource extends Div {

    /** Some ten thousand questions; who has more has a file. */
    private static final int MAX_PASTED = 2_000_000;

    private final Consumer<ImportInput> given;
    private final Div refusal = new Div();
    private final Select<QuestionFormat> format = new Select<>();
    private final TextArea pasted = new TextArea(getTranslation("import.paste.label"));

    ImportSource(Consumer<ImportInput> given) {
        this.given = given;
        addClassName("import-source");
        refusal.addClassName("import-refused");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Div ways = new Div(file(), paste());
        ways.addClassName("import-ways");
        add(refusal, ways, templates());
    }

    /** Says why nothing can be taken from it, until something else is given. */
    void refused(String name, String reason) {
        refusal.removeAll();
        Div words = new Div(
                new H2(
                        name.isEmpty()
                                ? getTranslation("import.refused.pasted")
                                : getTranslation("import.refused.title", name)),
                new Paragraph(reason),
                new Paragraph(getTranslation("import.refused.safe")));
        refusal.add(Glyph.WARNING.icon(), words);
        refusal.setVisible(true);
        refusal.scrollIntoView();
    }

    private Section file() {
        ImportUpload upload =
                new ImportUpload((name, bytes) -> give(new ImportInput(name, bytes, format.getValue())), this::refused);
        format.setLabel(getTranslation("import.format"));
        format.setItems(QuestionFormat.values());
        format.setItemLabelGenerator(this::formatName);
        format.setEmptySelectionAllowed(true);
        format.setEmptySelectionCaption(getTranslation("import.format.auto"));
        format.setPlaceholder(getTranslation("import.format.auto"));
        format.setHelperText(getTranslation("import.format.help"));
        return panel("import.file", upload, format);
    }

    private String formatName(@Nullable QuestionFormat each) {
        return each == null ? getTranslation("import.format.auto") : getTranslation("import.format." + each);
    }

    private Section paste() {
        pasted.setPlaceholder(getTranslation("import.paste.hint"));
        pasted.setMaxLength(MAX_PASTED);
        pasted.setMinRows(9);
        pasted.setMaxRows(18);
        Button read = new Button(getTranslation("import.paste.read"), click -> readPasted());
        return panel("import.paste", pasted, read);
    }

    private void readPasted() {
        if (pasted.getValue().isBlank()) {
            pasted.setErrorMessage(getTranslation("import.paste.empty"));
            pasted.setInvalid(true);
            pasted.focus();
            return;
        }
        pasted.setInvalid(false);
        give(new ImportInput("", pasted.getValue().getBytes(StandardCharsets.UTF_8), format.getValue()));
    }

    private void give(ImportInput input) {
        refusal.setVisible(false);
        given.accept(input);
    }

    private Section panel(String key, com.vaadin.flow.component.Component... parts) {
        Section panel =
                new Section(new H2(getTranslation(key + ".title")), new Paragraph(getTranslation(key + ".sentence")));
        panel.addClassName("console-panel");
        panel.add(parts);
        return panel;
    }

    private Section templates() {
        Div links = new Div(
                ExportLink.of(
                        getTranslation("import.template.docx"),
                        "mau-cau-hoi.docx",
                        QuestionFormat.DOCX,
                        Templates::docx),
                ExportLink.of(
                        getTranslation("import.template.xlsx"),
                        "mau-cau-hoi.xlsx",
                        QuestionFormat.XLSX,
                        Templates::xlsx));
        links.addClassName("import-templates");
        return panel("import.template", links);
    }
}
