package vn.mocson.audit.ui;

import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.audit.AuditEntry;
import vn.mocson.audit.AuditService;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.NotFound;

/** One act: who, when, from where, why, and what it changed, before and after side by side. */
class AuditPanel extends Div {

    private final AuditService audit;
    private final JsonMapper json;
    private final Runnable closed;

    AuditPanel(AuditService audit, JsonMapper json, Runnable closed) {
        this.audit = audit;
        this.json = json;
        this.closed = closed;
        addClassName("audit-panel");
        getElement().setAttribute("role", "region");
        setVisible(false);
    }

    void show(@Nullable Long number) {
        removeAll();
        setVisible(number != null);
        if (number == null) {
            return;
        }
        try {
            AuditEntry entry = audit.entry(number);
            getElement().setAttribute("aria-label", AuditWords.act(entry.act()));
            add(head(AuditWords.act(entry.act())), facts(entry));
            changes(entry);
            seal(entry);
            // on a phone it comes before the list
            scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        } catch (NotFound none) {
            add(head(getTranslation("audit.gone")), new Paragraph(none.detail()));
        }
    }

    private Div head(String title) {
        Button close = new Button(Glyph.CLOSE.icon(), click -> closed.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("audit.close"));
        Div head = new Div(new H2(title), close);
        head.addClassName("audit-head");
        return head;
    }

    private DescriptionList facts(AuditEntry entry) {
        DescriptionList facts = new DescriptionList();
        fact(facts, "audit.when", VietnamTime.second(entry.at()));
        String roles = AuditWords.roles(entry);
        fact(facts, "audit.who", roles.isEmpty() ? entry.who() : entry.who() + " (" + roles + ")");
        fact(facts, "audit.network", entry.address());
        fact(facts, "audit.object", AuditWords.object(entry));
        fact(facts, "audit.reason", entry.reason());
        return facts;
    }

    private void fact(DescriptionList facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(label)), new DescriptionList.Description(value));
        }
    }

    private void changes(AuditEntry entry) {
        Map<String, @Nullable Object> before = read(entry.before());
        Map<String, @Nullable Object> after = read(entry.after());
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        if (names.isEmpty()) {
            return;
        }
        NativeTableRow header = new NativeTableRow();
        Stream.of("audit.field", "audit.before", "audit.after")
                .forEach(key -> header.add(new NativeTableHeaderCell(getTranslation(key))));
        NativeTableBody body = new NativeTableBody();
        for (String name : names) {
            NativeTableRow row = new NativeTableRow();
            row.addHeaderCell().setText(AuditWords.field(name));
            row.addDataCell().setText(before.containsKey(name) ? AuditWords.value(before.get(name)) : "");
            row.addDataCell().setText(after.containsKey(name) ? AuditWords.value(after.get(name)) : "");
            body.add(row);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassName("audit-changes");
        add(new H3(getTranslation("audit.changes")), table);
    }

    private Map<String, @Nullable Object> read(String notes) {
        if (notes.isEmpty()) {
            return Map.of();
        }
        try {
            return json.readValue(notes, new TypeReference<Map<String, @Nullable Object>>() {});
        } catch (JacksonException damaged) {
            return Map.of("…", notes); // somebody changed it by hand: it is shown as it is
        }
    }

    private void seal(AuditEntry entry) {
        Paragraph sentence = new Paragraph(
                getTranslation(entry.isIntact() ? "audit.intact" : "audit.damaged", Wording.number(entry.number())));
        sentence.addClassName(entry.isIntact() ? "audit-right" : "audit-wrong");
        add(new H3(getTranslation("audit.seal")), sentence, new Code(entry.hash()));
    }
}
