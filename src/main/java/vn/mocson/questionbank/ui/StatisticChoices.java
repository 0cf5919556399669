package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionUse;
import vn.mocson.questionbank.QuestionUse.OptionUse;

/** How often each option of a question was chosen, by those who did well, middling and badly. */
class StatisticChoices extends Div {

    StatisticChoices(QuestionUse use) {
        addClassName("statistic-choices");
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (String column : new String[] {"option", "top", "middle", "bottom", "all"}) {
            head.add(new NativeTableHeaderCell(getTranslation("statistic.choice." + column)));
        }
        table.getHead().add(head);
        int position = 0;
        for (OptionUse option : use.options()) {
            table.getBody().add(row(QuestionDraft.letter(position++), option));
        }
        Paragraph unanswered = new Paragraph(getTranslation(
                "statistic.unanswered", Wording.number(use.figures().unanswered())));
        unanswered.addClassName("quiet");
        add(table, unanswered);
    }

    private NativeTableRow row(String letter, OptionUse option) {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableCell(
                letter + ". " + option.text() + (option.correct() ? " ✓ " + getTranslation("bank.key") : "")));
        row.add(number(option.chosen().top()));
        row.add(number(option.chosen().middle()));
        row.add(number(option.chosen().bottom()));
        row.add(number(option.chosen().all()));
        if (option.correct()) {
            row.addClassName("statistic-key");
        }
        return row;
    }

    private static NativeTableCell number(int n) {
        return new NativeTableCell(Wording.number(n));
    }
}
