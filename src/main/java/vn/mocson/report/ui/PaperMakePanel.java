package vn.mocson.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.SealId;
import vn.mocson.award.SealSummary;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.report.papers.PaperDesk;
import vn.mocson.report.papers.PaperKind;
import vn.mocson.report.papers.PaperNumber;
import vn.mocson.report.papers.PaperOrder;
import vn.mocson.report.papers.PapersService;

/** Which paper, about which result, with which number: made, and then there to take away. */
class PaperMakePanel extends Section {

    private final ContestDefinition contest;
    private final PapersService papers;
    private final boolean writes;
    private final Select<PaperKind> kind = new Select<>();
    private final Select<SealSummary> result = new Select<>();
    private final TextField number = new TextField(getTranslation("papers.number"));
    private final DatePicker date = new DatePicker(getTranslation("papers.date"));
    private final Select<ContestDefinition> earlier = new Select<>();
    private final Paragraph none = new Paragraph(getTranslation("papers.noResult"));
    private final Button make = new Button(getTranslation("papers.make"), click -> make());
    private final LongWork work = new LongWork("papers.making");
    private final Div made = new Div();

    PaperMakePanel(ContestDefinition contest, PaperDesk desk, PapersService papers, boolean writes) {
        this.contest = contest;
        this.papers = papers;
        this.writes = writes;
        addClassNames("console-panel", "papers-make");
        Paragraph about = new Paragraph(getTranslation("papers.about"));
        about.addClassName("quiet");
        none.addClassName("papers-warning");
        kind.setLabel(getTranslation("papers.kind"));
        kind.setItems(Stream.of(PaperKind.values())
                .filter(each -> each != PaperKind.UNIT_REPORT)
                .toList());
        kind.setItemLabelGenerator(each -> getTranslation("papers.kind." + each));
        result.setLabel(getTranslation("papers.result"));
        result.setItems(desk.results());
        result.setItemLabelGenerator(this::name);
        desk.results().stream().findFirst().ifPresent(result::setValue);
        number.setMaxLength(30);
        number.setHelperText(getTranslation("papers.number.help"));
        date.setLocale(Wording.locale());
        date.setI18n(DateEntry.words());
        earlier.setLabel(getTranslation("papers.earlier"));
        earlier.setItems(desk.earlier());
        earlier.setEmptySelectionAllowed(true);
        earlier.setEmptySelectionCaption(getTranslation("papers.earlier.none"));
        earlier.setPlaceholder(getTranslation("papers.earlier.none"));
        earlier.setItemLabelGenerator(each -> each == null ? getTranslation("papers.earlier.none") : each.title());
        kind.addValueChangeListener(changed -> fit());
        result.addValueChangeListener(changed -> numbered());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(kind, result, number, date, earlier, make);
        fields.addClassName("papers-fields");
        made.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("papers.make.title")), about, fields, none, work, made);
        kind.setValue(desk.results().isEmpty() ? PaperKind.CLOSING_REPORT : PaperKind.RESULT_NOTICE);
    }

    private String name(SealSummary each) {
        return getTranslation("papers.result.version", each.scopeName(), each.version());
    }

    /** Only what this kind of paper needs is asked for. */
    private void fit() {
        PaperKind chosen = kind.getValue();
        result.setVisible(chosen.ofResult());
        number.setVisible(chosen.numbered());
        earlier.setVisible(chosen == PaperKind.CLOSING_REPORT);
        none.setVisible(chosen.ofResult() && result.getValue() == null);
        make.setEnabled(!none.isVisible());
        numbered();
    }

    private void numbered() {
        if (kind.getValue().ofResult() && result.getValue() == null) {
            return;
        }
        PaperNumber kept = papers.number(contest.id(), kind.getValue(), about());
        number.setValue(kept.number());
        date.setValue(kept.date());
    }

    private @Nullable SealId about() {
        SealSummary chosen = result.getValue();
        return kind.getValue().ofResult() && chosen != null ? chosen.id() : null;
    }

    private PaperOrder order() {
        ContestDefinition other = earlier.getValue();
        LocalDate day = Objects.requireNonNull(date.getValue());
        return new PaperOrder(
                kind.getValue(),
                new PaperNumber(number.getValue(), day),
                about(),
                kind.getValue() == PaperKind.CLOSING_REPORT && other != null ? other.id() : null);
    }

    private void make() {
        if (date.getValue() == null) {
            date.setErrorMessage(getTranslation("papers.date.needed"));
            date.setInvalid(true);
            return;
        }
        try {
            PaperOrder order = order();
            if (writes) {
                papers.keep(contest.id(), order);
            }
            make.setEnabled(false);
            made.removeAll();
            work.run(
                    UI.getCurrentOrThrow(),
                    getTranslation("papers.making"),
                    progress -> papers.make(contest.id(), order),
                    paper -> {
                        make.setEnabled(true);
                        made.removeAll();
                        made.add(new MadePaperCard(paper));
                    },
                    this::refused);
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void refused(RuntimeException why) {
        make.setEnabled(true);
        if (why instanceof Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
