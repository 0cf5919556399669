package vn.mocson.standings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.scoring.AskedQuestion;
import vn.mocson.scoring.RegradeService;

/** Finds a question of the contest by its words or its number; answers are counted in one round or in all. */
class QuestionPicker extends Section {

    private static final int MOST = 20;

    private final ContestDefinition contest;
    private final List<RoundDefinition> rounds;
    private final RegradeService regrades;
    private final SerializableBiConsumer<AskedQuestion, List<RoundId>> chosen;
    private final Select<Optional<RoundDefinition>> round = new Select<>();
    private final Div found = new Div();

    private @Nullable AskedQuestion question;

    /** @param rounds those that have begun */
    QuestionPicker(
            ContestDefinition contest,
            List<RoundDefinition> rounds,
            RegradeService regrades,
            SerializableBiConsumer<AskedQuestion, List<RoundId>> chosen) {
        this.contest = contest;
        this.rounds = rounds;
        this.regrades = regrades;
        this.chosen = chosen;
        addClassNames("console-panel", "person-picker");
        TextField search = new TextField(getTranslation("ruling.key.search"));
        search.setHelperText(getTranslation("ruling.key.search.help"));
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> search(changed.getValue()));
        search.focus();
        rounds();
        Div tools = new Div(search, round);
        tools.addClassName("console-tools");
        found.addClassName("person-picker-found");
        add(new H2(getTranslation("ruling.key.which")), tools);
        if (!RegradeService.seesOpenQuestions()) {
            add(quiet(getTranslation("ruling.key.closed")));
        }
        add(found);
    }

    private void rounds() {
        round.setLabel(getTranslation("ruling.key.round"));
        round.setItems(Stream.concat(
                        Stream.of(Optional.<RoundDefinition>empty()),
                        rounds.stream().map(Optional::of))
                .toList());
        round.setItemLabelGenerator(
                each -> each.map(RoundDefinition::name).orElse(getTranslation("ruling.key.rounds.all")));
        round.setValue(Optional.empty());
        round.addValueChangeListener(changed -> show());
    }

    private void search(String text) {
        found.removeAll();
        if (text.isBlank()) {
            return;
        }
        List<AskedQuestion> questions = regrades.asked(contest.id(), text);
        if (questions.isEmpty()) {
            found.add(quiet(getTranslation("ruling.key.none")));
        }
        questions.stream().limit(MOST).forEach(each -> found.add(row(each)));
        if (questions.size() > MOST) {
            found.add(quiet(getTranslation("ruling.key.more", Wording.number(MOST), Wording.number(questions.size()))));
        }
    }

    private Button row(AskedQuestion each) {
        Span text = new Span(getTranslation("ruling.question", Wording.number(each.number()), each.text()));
        Button button = new Button(text, click -> {
            found.removeAll();
            question = each;
            show();
        });
        button.addClassName("person-picker-row");
        return button;
    }

    private void show() {
        AskedQuestion shown = question;
        if (shown != null) {
            chosen.accept(shown, round.getValue().map(one -> List.of(one.id())).orElseGet(() -> rounds.stream()
                    .map(RoundDefinition::id)
                    .toList()));
        }
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
