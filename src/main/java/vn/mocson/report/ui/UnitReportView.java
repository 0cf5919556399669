package vn.mocson.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import vn.mocson.common.ui.DateEntry;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.UnsavedGuard;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.report.papers.PaperNumber;
import vn.mocson.report.papers.ReportPart;
import vn.mocson.report.papers.UnitPapersService;
import vn.mocson.report.papers.UnitPapersService.UnitPaperDesk;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/** A unit contact's report for the unit above theirs. The address names contest and unit as on the unit's own page. */
@Route("quan-tri/don-vi-cua-toi/bao-cao")
@RolesAllowed("UNIT_CONTACT")
class UnitReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<ReportPart> PARTS =
            List.of(ReportPart.STRENGTHS, ReportPart.SHORTCOMINGS, ReportPart.RECOMMENDATIONS);

    private final UnitPapersService papers;
    private final ContestService contests;
    private final UnitService units;

    UnitReportView(UnitPapersService papers, ContestService contests, UnitService units) {
        this.papers = papers;
        this.contests = contests;
        this.units = units;
        addClassNames("console-page", "papers-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        ContestDefinition contest =
                contests.bySlug(asked.getSingleParameter("cuoc-thi").orElse(""));
        String code = asked.getSingleParameter("don-vi").orElse("");
        Unit unit = units.tree(contest.units())
                .byCode(code)
                .orElseThrow(() -> new NotFound(
                        "Không có đơn vị này trong các đơn vị bạn theo dõi. Hãy chọn lại từ “Đơn vị của tôi”."));
        UnitPaperDesk desk = papers.desk(contest.id(), unit.id());
        Paragraph title = new Paragraph(desk.unit().name() + " – " + contest.title());
        title.addClassName("console-subject");
        removeAll();
        add(back(), new H1(getTranslation("papers.unit.title")), title, form(desk));
    }

    private Section form(UnitPaperDesk desk) {
        Section section = new Section();
        section.addClassName("console-panel");
        Paragraph about = new Paragraph(getTranslation("papers.unit.about"));
        about.addClassName("quiet");
        TextField number = new TextField(getTranslation("papers.number"));
        number.setMaxLength(30);
        number.setHelperText(getTranslation("papers.number.help"));
        number.setValue(desk.number().number());
        DatePicker date = new DatePicker(getTranslation("papers.date"));
        date.setLocale(Wording.locale());
        date.setI18n(DateEntry.words());
        date.setValue(desk.number().date());
        Div numbered = new Div(number, date);
        numbered.addClassName("papers-fields");
        PaperTextFields texts = new PaperTextFields(PARTS, desk.texts());
        PaperDetailFields details = new PaperDetailFields(desk.details());
        UnsavedGuard guard = new UnsavedGuard(section, getTranslation("papers.unit.leave"));
        guard.watch(number, date);
        texts.watch(guard);
        details.watch(guard);
        LongWork work = new LongWork("papers.making");
        Div made = new Div();
        made.getElement().setAttribute("aria-live", "polite");
        Button make = new Button(getTranslation("papers.unit.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> {
            LocalDate day = date.getValue();
            if (day == null) {
                date.setErrorMessage(getTranslation("papers.date.needed"));
                date.setInvalid(true);
                return;
            }
            made.removeAll();
            try {
                papers.keep(
                        desk.contest().id(),
                        desk.unit().id(),
                        details.value(),
                        new PaperNumber(number.getValue(), day),
                        texts.value());
                guard.saved();
                work.run(
                        UI.getCurrentOrThrow(),
                        getTranslation("papers.making"),
                        progress -> papers.make(desk.contest().id(), desk.unit().id()),
                        paper -> made.add(new MadePaperCard(paper)),
                        UnitReportView::refused);
            } catch (Refusal refusal) {
                details.mark(refusal);
                Notices.refused(refusal);
            }
        });
        section.add(
                about,
                numbered,
                new H2(getTranslation("papers.texts")),
                texts,
                new H2(getTranslation("papers.details")),
                details,
                make,
                work,
                made);
        return section;
    }

    private static void refused(RuntimeException why) {
        if (why instanceof Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private Anchor back() {
        Anchor back = new Anchor(
                "quan-tri/don-vi-cua-toi", Glyph.ARROW_LEFT.icon(), new Span(getTranslation("unitDesk.title")));
        back.getElement().setAttribute("router-link", true);
        back.addClassName("back-link");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("papers.unit.title"));
    }
}
