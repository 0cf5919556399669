package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.PaperNeed;

/** A line of a blueprint: so many of a topic and a difficulty. */
class SetBlueprintLine extends Div {

    private static final int MOST = 5000;

    private final ComboBox<String> topic = new ComboBox<>(getTranslation("bank.topic"));
    private final Select<Difficulty> difficulty = new Select<>();
    private final IntegerField count = new IntegerField(getTranslation("set.blueprint.count"));

    SetBlueprintLine(List<String> topics, PaperNeed.@Nullable Line line) {
        addClassName("set-blueprint-line");
        topic.setItems(topics);
        topic.setPlaceholder(getTranslation("bank.topic.all"));
        topic.setClearButtonVisible(true);
        difficulty.setLabel(getTranslation("bank.difficulty"));
        difficulty.setItems(Difficulty.values());
        difficulty.setEmptySelectionAllowed(true);
        difficulty.setEmptySelectionCaption(getTranslation("bank.difficulty.all"));
        difficulty.setPlaceholder(getTranslation("bank.difficulty.all"));
        difficulty.setItemLabelGenerator(
                each -> each == null ? getTranslation("bank.difficulty.all") : SetWords.difficulty(each));
        count.setMin(1);
        count.setMax(MOST);
        count.setStepButtonsVisible(true);
        count.setValue(line == null ? 10 : line.count());
        if (line != null) {
            topic.setValue(line.topic());
            difficulty.setValue(line.difficulty());
        }
        Button remove = new Button(Glyph.CLOSE.icon(), click -> removeFromParent());
        remove.setAriaLabel(getTranslation("set.blueprint.remove"));
        remove.addClassName("set-blueprint-remove");
        add(topic, difficulty, count, remove);
    }

    /** Nothing where no number is given. */
    Optional<PaperNeed.Line> line() {
        Integer n = count.getValue();
        return n == null || n < 1 || n > MOST
                ? Optional.empty()
                : Optional.of(new PaperNeed.Line(topic.getValue(), difficulty.getValue(), n));
    }
}
