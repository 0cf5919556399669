package vn.mocson.standings.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.scoring.AskedQuestion;

/** Answers that shall all be right, the sealed key first; each is a set of options. */
class AcceptedKeysField extends Div {

    private final AskedQuestion question;
    private final Div rows = new Div();
    private final List<CheckboxGroup<PaperOption>> groups = new ArrayList<>();

    AcceptedKeysField(AskedQuestion question) {
        this.question = question;
        addClassName("accepted-keys");
        rows.addClassName("accepted-keys-rows");
        add(rows, RulingWords.button("ruling.key.accept.add", () -> row(Set.of())));
        row(question.correct());
        row(Set.of());
    }

    private void row(Set<OptionId> key) {
        CheckboxGroup<PaperOption> group = new CheckboxGroup<>();
        group.setLabel(getTranslation("ruling.key.accept.answer", Wording.number(groups.size() + 1)));
        group.setItems(question.options());
        group.setItemLabelGenerator(
                option -> QuestionDraft.letter(question.options().indexOf(option)) + ". " + option.text());
        Set<PaperOption> chosen = new HashSet<>();
        question.options().stream().filter(option -> key.contains(option.id())).forEach(chosen::add);
        group.setValue(chosen);
        groups.add(group);
        rows.add(group);
    }

    /** Rows in which nothing is chosen are no answers. */
    List<Set<OptionId>> keys() {
        List<Set<OptionId>> keys = new ArrayList<>();
        for (CheckboxGroup<PaperOption> group : groups) {
            Set<OptionId> key = new HashSet<>();
            group.getValue().forEach(option -> key.add(option.id()));
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }
}
