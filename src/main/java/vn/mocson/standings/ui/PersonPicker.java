package vn.mocson.standings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.standings.RulingPerson;
import vn.mocson.standings.RulingService;

/** Finds a person of the contest by name; each one found is a button. */
class PersonPicker extends Section {

    private static final int MOST = 30;

    private final ContestDefinition contest;
    private final RulingService rulings;
    private final SerializableConsumer<RulingPerson> chosen;
    private final Div found = new Div();

    PersonPicker(ContestDefinition contest, RulingService rulings, SerializableConsumer<RulingPerson> chosen) {
        this.contest = contest;
        this.rulings = rulings;
        this.chosen = chosen;
        addClassNames("console-panel", "person-picker");
        TextField search = new TextField(getTranslation("ruling.person.search"));
        search.setHelperText(getTranslation("ruling.person.search.help"));
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> search(changed.getValue()));
        search.focus();
        found.addClassName("person-picker-found");
        add(new H2(getTranslation("ruling.person.who")), search, found);
    }

    private void search(String name) {
        found.removeAll();
        if (name.isBlank()) {
            return;
        }
        List<RulingPerson> people = rulings.people(contest.id(), name, MOST + 1);
        if (people.isEmpty()) {
            found.add(quiet(getTranslation("ruling.person.nobody")));
        }
        people.stream().limit(MOST).forEach(person -> found.add(row(person)));
        if (people.size() > MOST) {
            found.add(quiet(getTranslation("ruling.person.more", Wording.number(MOST))));
        }
    }

    private Button row(RulingPerson person) {
        Span name = new Span(person.name());
        name.addClassName("dry-run-name");
        Span about =
                new Span(getTranslation("ruling.person.about", person.unitName(), Wording.number(person.attempts())));
        about.addClassName("quiet");
        Div words = new Div(name, about);
        words.addClassName("dry-run-person");
        Button button = new Button(words, click -> {
            found.removeAll();
            chosen.accept(person);
        });
        button.addClassName("person-picker-row");
        button.setAriaLabel(getTranslation("ruling.person.choose", person.name(), person.unitName()));
        return button;
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
