package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestPreparation;
import vn.mocson.contest.ContestTemplate;
import vn.mocson.contest.NewContest.Outline;

/** What a new contest begins from: a kind of contest, or an earlier one. */
class StartChoice extends Div {

    /** @param template null for the copy of an earlier contest */
    private record Start(@Nullable ContestTemplate template) {}

    private final RadioButtonGroup<Start> starts = new RadioButtonGroup<>();
    private final Select<ContestDefinition> earlier = new Select<>();

    StartChoice(List<ContestDefinition> contests, Runnable changed) {
        List<Start> choices = new ArrayList<>(
                Arrays.stream(ContestTemplate.values()).map(Start::new).toList());
        if (!contests.isEmpty()) {
            choices.add(new Start(null));
        }
        starts.setLabel(getTranslation("newContest.start.label"));
        starts.setItems(choices);
        starts.setRenderer(new ComponentRenderer<>(this::choice));
        starts.setValue(choices.getFirst());
        starts.addClassName("start-choice");
        earlier.setLabel(getTranslation("newContest.copyOf"));
        earlier.setHelperText(getTranslation("newContest.copyOf.help"));
        earlier.setItems(contests);
        earlier.setItemLabelGenerator(ContestDefinition::title);
        earlier.setVisible(false);
        earlier.addClassName("identity-wide");
        starts.addValueChangeListener(change -> {
            boolean copy = template() == null;
            earlier.setVisible(copy);
            if (copy && earlier.getValue() == null) {
                earlier.setValue(contests.getLast());
            } else {
                changed.run();
            }
        });
        earlier.addValueChangeListener(change -> changed.run());
        add(starts, earlier);
    }

    private Div choice(Start start) {
        ContestTemplate template = start.template();
        String key = "newContest.template." + (template == null ? "COPY" : template.name());
        Span name = new Span(getTranslation(key));
        name.addClassName("start-choice-name");
        Span sentence = new Span(getTranslation(key + ".sentence"));
        sentence.addClassName("quiet");
        return new Div(name, sentence);
    }

    private @Nullable ContestTemplate template() {
        Start start = starts.getValue();
        return start == null ? ContestTemplate.WEEKLY_PREDICTION : start.template();
    }

    /** The contest that is copied; null where it begins from a template. */
    @Nullable
    ContestDefinition copied() {
        return template() == null ? earlier.getValue() : null;
    }

    Outline outline(ContestPreparation preparation, Instant firstOpening) {
        ContestTemplate template = template();
        ContestDefinition copied = copied();
        if (copied != null) {
            return preparation.copyOf(copied.id(), firstOpening);
        }
        return preparation.of(template == null ? ContestTemplate.WEEKLY_PREDICTION : template, firstOpening);
    }
}
