package vn.mocson.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.audit.AuditQuery;
import vn.mocson.audit.AuditService;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Glyph;

/** The fields that narrow the record. What they say lives in the address; this shows it and tells what is wanted instead. */
class AuditBar extends Div {

    private final AuditService audit;
    private final Consumer<AuditQuery> wanted;
    private final TextField text = new TextField(getTranslation("audit.search"));
    private final ComboBox<String> who = new ComboBox<>();
    private final ComboBox<String> act = new ComboBox<>();
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField id = new TextField(getTranslation("audit.objectId"));
    private final DatePicker from = new DatePicker(getTranslation("audit.from"));
    private final DatePicker to = new DatePicker(getTranslation("audit.to"));
    private final Button reset = new Button(getTranslation("filter.reset"), Glyph.CLOSE.icon());
    private AuditQuery shown = AuditQuery.ALL;
    private boolean showing;

    AuditBar(AuditService audit, Consumer<AuditQuery> wanted) {
        this.audit = audit;
        this.wanted = wanted;
        addClassName("audit-bar");
        text.setPlaceholder(getTranslation("audit.search.hint"));
        text.setPrefixComponent(Glyph.SEARCH.icon());
        text.addClassName("audit-search");
        field(text);
        combo(who, "audit.who", each -> each);
        combo(act, "audit.act", AuditWords::act);
        combo(kind, "audit.kind", AuditWords::kind);
        field(id);
        Stream.of(from, to).forEach(day -> {
            day.setI18n(DateEntry.words());
            day.setClearButtonVisible(true);
            day.addValueChangeListener(changed -> tell());
        });
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        reset.addClickListener(click -> wanted.accept(AuditQuery.ALL));
        add(text, who, act, kind, id, from, to, reset);
    }

    /** Shows what the address says; the choices are read anew, there may be more by now. */
    void show(AuditQuery query) {
        showing = true;
        shown = query;
        text.setValue(query.text());
        choose(who, audit.people(), query.who());
        choose(act, audit.acts(), query.act());
        choose(kind, audit.objectKinds(), query.objectKind().isEmpty() ? null : query.objectKind());
        id.setValue(query.objectId());
        from.setValue(query.from());
        to.setValue(query.to());
        from.setMax(query.to());
        to.setMin(query.from());
        reset.setVisible(!query.equals(AuditQuery.ALL));
        showing = false;
    }

    private void field(TextField field) {
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(changed -> tell());
    }

    private void combo(ComboBox<String> field, String label, Function<String, String> words) {
        field.setLabel(getTranslation(label));
        field.setPlaceholder(getTranslation("audit.all"));
        field.setItemLabelGenerator(words::apply);
        field.setClearButtonVisible(true);
        field.addClassName("wide-overlay");
        field.addValueChangeListener(changed -> tell());
    }

    private static void choose(ComboBox<String> field, List<String> choices, @Nullable String chosen) {
        field.setItems(
                chosen == null || choices.contains(chosen)
                        ? choices
                        : Stream.concat(choices.stream(), Stream.of(chosen)).toList());
        field.setValue(chosen);
    }

    private void tell() {
        if (showing) {
            return;
        }
        AuditQuery query = new AuditQuery(
                text.getValue().strip(),
                who.getValue(),
                act.getValue(),
                Objects.requireNonNullElse(kind.getValue(), ""),
                id.getValue().strip(),
                from.getValue(),
                to.getValue());
        if (!query.equals(shown)) {
            wanted.accept(query);
        }
    }
}
