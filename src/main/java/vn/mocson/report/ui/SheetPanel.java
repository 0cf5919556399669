package vn.mocson.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.report.Audience;
import vn.mocson.report.Figures;
import vn.mocson.report.FiguresService;

/** “Số liệu đến thời điểm này?”: the answer, ready to be handed on. It stands still while the page goes on living. */
class SheetPanel extends Section {

    private final ContestDefinition contest;
    private final @Nullable RoundId round;
    private final FiguresService figures;
    private final DateTimePicker moment = new DateTimePicker(getTranslation("dashboard.sheet.moment"));
    private final Select<Audience> audience = new Select<>();
    private final Button make = new Button(getTranslation("dashboard.sheet.make"), click -> make());
    private final Div result = new Div();

    SheetPanel(ContestDefinition contest, @Nullable RoundDefinition round, FiguresService figures) {
        this.contest = contest;
        this.round = round == null ? null : round.id();
        this.figures = figures;
        addClassNames("console-panel", "figures-sheet");
        Paragraph about = new Paragraph(getTranslation("dashboard.sheet.about"));
        about.addClassName("quiet");
        DateEntry.name(moment);
        moment.setHelperText(getTranslation("dashboard.sheet.moment.help"));
        audience.setLabel(getTranslation("dashboard.sheet.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(each -> getTranslation("dashboard.sheet.audience." + each));
        audience.setHelperText(getTranslation("dashboard.sheet.audience.help"));
        audience.setValue(Audience.PUBLIC);
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true); // a large contest takes seconds to read
        Div fields = new Div(moment, audience, make);
        fields.addClassName("figures-sheet-fields");
        result.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("dashboard.sheet")), about, fields, result);
    }

    private void make() {
        try {
            LocalDateTime at = moment.getValue();
            Figures of = at == null
                    ? figures.now(contest.id(), round)
                    : figures.at(
                            contest.id(), round, at.atZone(VietnamTime.ZONE).toInstant());
            result.removeAll();
            result.add(new SheetCard(figures.sheet(contest.id(), of, audience.getValue())));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        } finally {
            make.setEnabled(true);
        }
    }
}
