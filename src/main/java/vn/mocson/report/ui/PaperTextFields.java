package vn.mocson.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.report.papers.ReportPart;

/** What people write into a report themselves, part by part. Nothing is written before they do. */
class PaperTextFields extends Div {

    private final Map<ReportPart, TextArea> fields = new EnumMap<>(ReportPart.class);

    PaperTextFields(Collection<ReportPart> parts, Map<ReportPart, String> texts) {
        addClassName("papers-texts");
        for (ReportPart part : parts) {
            TextArea field = new TextArea(getTranslation("papers.text." + part));
            field.setHelperText(getTranslation("papers.text." + part + ".help"));
            field.setMaxLength(ReportPart.LONGEST);
            field.setMinRows(3);
            field.setMaxRows(12);
            field.setValue(texts.getOrDefault(part, ""));
            fields.put(part, field);
            add(field);
        }
    }

    Map<ReportPart, String> value() {
        Map<ReportPart, String> texts = new EnumMap<>(ReportPart.class);
        fields.forEach((part, field) -> texts.put(part, field.getValue()));
        return texts;
    }

    void watch(UnsavedGuard guard) {
        List.copyOf(fields.values()).forEach(guard::watch);
    }

    void readOnly(boolean readOnly) {
        fields.values().forEach(field -> field.setReadOnly(readOnly));
    }
}
