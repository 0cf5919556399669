package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.TopicUse;

/** The contents that people know least, the weakest first; the bar also reads in black and white. */
class StatisticTopics extends Section {

    StatisticTopics(List<TopicUse> topics) {
        addClassName("statistic-topics");
        Paragraph sentence = new Paragraph(getTranslation("statistic.topics.sentence"));
        sentence.addClassName("quiet");
        OrderedList list = new OrderedList();
        topics.forEach(topic -> list.add(item(topic)));
        add(new H2(getTranslation("statistic.topics")), sentence, list);
    }

    private ListItem item(TopicUse topic) {
        String percent = percent(topic.facility());
        Span name = new Span(topic.topic());
        Span share = new Span(getTranslation("statistic.known", percent));
        share.addClassName("statistic-share");
        Div bar = new Div();
        bar.addClassName("statistic-bar");
        bar.getStyle().set("--share", topic.facility().movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span questions = new Span(getTranslation("statistic.topicQuestions", Wording.number(topic.questions())));
        questions.addClassName("quiet");
        return new ListItem(name, share, bar, questions);
    }

    static String percent(BigDecimal share) {
        return Wording.decimal(share.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }
}
