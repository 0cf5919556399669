package vn.mocson.certificate.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.mocson.award.SealSummary;
import vn.mocson.certificate.Issue;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;

/** Of which result certificates are issued, on what day and by which decision. */
class IssueFields extends Div {

    private final Clock clock;
    private final Select<SealSummary> result = new Select<>();
    private final TextField decision = new TextField(getTranslation("certificates.decision"));
    private final DatePicker on = new DatePicker(getTranslation("certificates.on"));

    /** @param chosen told when another result is chosen */
    IssueFields(Clock clock, Runnable chosen) {
        this.clock = clock;
        result.setLabel(getTranslation("certificates.result"));
        result.setItemLabelGenerator(each -> getTranslation(
                "certificates.result.one", each.scopeName(), each.version(), VietnamTime.minute(each.sealedAt())));
        result.addValueChangeListener(changed -> chosen.run());
        decision.setMaxLength(200);
        decision.setHelperText(getTranslation("certificates.decision.help"));
        decision.addClassName("certificates-wide");
        on.setI18n(DateEntry.words());
        on.setValue(VietnamTime.dateOf(clock.instant()));
        addClassNames("certificates-fields", "certificates-issue");
        add(result, on, decision);
    }

    /** What was chosen stays chosen while it is there. */
    void show(List<SealSummary> sealed) {
        SealSummary before = result.getValue();
        result.setItems(sealed);
        result.setVisible(!sealed.isEmpty());
        if (!sealed.isEmpty()) {
            result.setValue(before != null && sealed.contains(before) ? before : sealed.getFirst());
        }
    }

    Optional<SealSummary> chosen() {
        return Optional.ofNullable(result.getValue());
    }

    /**
     * @param base the server's own public address
     * @throws vn.mocson.common.web.Refusal where something in it cannot stand on a certificate
     */
    Issue issue(String base) {
        LocalDate day = on.getValue() == null ? VietnamTime.dateOf(clock.instant()) : on.getValue();
        return new Issue(decision.getValue(), day, base);
    }
}
