package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.PaperFigures;
import vn.mocson.questionbank.QuestionStatisticsService;
import vn.mocson.questionbank.io.StatisticsExport;

/** What the rounds said about a bank's questions, and which contents people know least. */
@Route("quan-tri/ngan-hang/:code/thong-ke")
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER"})
class StatisticView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AuthoringService authoring;
    private final QuestionStatisticsService statistics;
    private final Div content = new Div();
    private String name = "";

    StatisticView(AuthoringService authoring, QuestionStatisticsService statistics) {
        this.authoring = authoring;
        this.statistics = statistics;
        addClassNames("console-page", "statistics");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BankSummary bank = authoring.bank(event.getRouteParameters().get("code").orElse(""));
        name = bank.name();
        List<PaperFigures> rounds = statistics.rounds(bank.id());
        removeAll();
        add(
                new BackLink(getTranslation("bank.title"), BankListView.class),
                new H1(name),
                new BankTabs(bank, BankTabs.Tab.STATISTICS));
        if (rounds.isEmpty()) {
            add(new EmptyState(
                    Glyph.FIGURES,
                    getTranslation("statistic.empty.title"),
                    getTranslation("statistic.empty.sentence")));
        } else {
            add(choice(rounds), content);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", name);
    }

    private Select<PaperFigures> choice(List<PaperFigures> rounds) {
        Select<PaperFigures> choice = new Select<>();
        choice.setLabel(getTranslation("statistic.round"));
        choice.addClassName("statistic-round");
        choice.setItems(rounds);
        choice.setItemLabelGenerator(PaperFigures::roundName);
        choice.addValueChangeListener(chosen -> show(chosen.getValue()));
        choice.setValue(rounds.getFirst());
        return choice;
    }

    private void show(PaperFigures paper) {
        content.removeAll();
        content.add(
                new StatisticTiles(paper),
                explanation(paper),
                download(paper),
                new StatisticTopics(statistics.topics(List.of(paper.round()))),
                new StatisticQuestions(statistics.questions(paper.round())));
    }

    private Paragraph explanation(PaperFigures paper) {
        Paragraph sentence = new Paragraph(getTranslation(paper.fixedPaper() ? "statistic.fixed" : "statistic.drawn"));
        sentence.addClassName("quiet");
        return sentence;
    }

    private Anchor download(PaperFigures paper) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = StatisticsExport.write(
                            paper, statistics.topics(List.of(paper.round())), statistics.questions(paper.round()));
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), "noi-dung-it-nguoi-nam.xlsx", XLSX, file.length);
                }),
                getTranslation("statistic.download"));
        link.addClassName("statistic-download");
        return link;
    }
}
