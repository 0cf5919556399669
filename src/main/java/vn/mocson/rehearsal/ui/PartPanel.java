package vn.mocson.rehearsal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.rehearsal.RehearsalStep;
import vn.mocson.rehearsal.StepResult;

/** One part: what it shows, how it stands, its figures. */
class PartPanel extends Section {

    private final Span state = new Span();
    private final Div found = new Div();

    PartPanel(RehearsalStep step, Component tools) {
        addClassName("console-panel");
        Div heading = new Div(new H2(getTranslation("rehearsal.step." + step)), state);
        heading.addClassName("rehearsal-heading");
        state.getElement().setAttribute("role", "status");
        add(heading, new Paragraph(getTranslation("rehearsal.step." + step + ".what")), tools, found);
        show(null);
    }

    void show(@Nullable StepResult result) {
        String name = result == null ? "NONE" : result.state().name();
        state.setText(getTranslation("rehearsal.state." + name));
        state.setClassName("rehearsal-state");
        state.addClassName(name.toLowerCase(Locale.ROOT));
        found.removeAll();
        if (result == null) {
            return;
        }
        Instant ended = result.endedAt();
        found.add(new Paragraph(
                ended == null
                        ? getTranslation("rehearsal.since", VietnamTime.second(result.startedAt()), result.startedBy())
                        : getTranslation("rehearsal.done", VietnamTime.second(ended), result.startedBy())));
        if (!result.notes().isEmpty()) {
            UnorderedList notes = new UnorderedList();
            notes.addClassName("rehearsal-notes");
            result.notes().forEach(note -> notes.add(new ListItem(note)));
            found.add(notes);
        }
        if (!result.figures().isEmpty()) {
            DescriptionList figures = new DescriptionList();
            figures.addClassName("rehearsal-figures");
            result.figures().forEach((figure, value) -> {
                Div pair = new Div(
                        new DescriptionList.Term(getTranslation("rehearsal.figure." + figure)),
                        new DescriptionList.Description(Wording.number(value)));
                figures.getElement().appendChild(pair.getElement());
            });
            found.add(figures);
        }
    }
}
