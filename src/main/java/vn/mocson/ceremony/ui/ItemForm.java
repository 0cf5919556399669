package vn.mocson.ceremony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Supplier;
import vn.mocson.ceremony.CeremonyDesk;
import vn.mocson.ceremony.ProgrammeItem;
import vn.mocson.ceremony.ProgrammeItem.PrizeGroup;
import vn.mocson.contest.RoundDefinition;

/** The fields of one kind of line, and the line they make. */
record ItemForm(List<Component> fields, Supplier<ProgrammeItem> read) {

    static ItemForm of(ProgrammeItem item, CeremonyDesk desk) {
        return switch (item) {
            case PrizeGroup group -> group(group);
            case ProgrammeItem.Message message -> message(message);
            case ProgrammeItem.Music music -> {
                TextField text = line("ceremony.music.text", music.text());
                yield new ItemForm(List.of(text), () -> new ProgrammeItem.Music(text.getValue()));
            }
            case ProgrammeItem.Statistics figures -> {
                TextField title = line("ceremony.field.title", figures.title());
                TextArea words = words(figures.words());
                yield new ItemForm(
                        List.of(title, words), () -> new ProgrammeItem.Statistics(title.getValue(), words.getValue()));
            }
            case ProgrammeItem.History history -> history(history, desk);
            case ProgrammeItem.UnitBoard board -> {
                TextField title = line("ceremony.field.title", board.title());
                TextArea words = words(board.words());
                yield new ItemForm(
                        List.of(title, words), () -> new ProgrammeItem.UnitBoard(title.getValue(), words.getValue()));
            }
            case ProgrammeItem.FrozenBoard board -> board(board, desk);
            case ProgrammeItem.Blank blank -> {
                TextField note = line("ceremony.field.note", blank.note());
                yield new ItemForm(List.of(note), () -> new ProgrammeItem.Blank(note.getValue()));
            }
        };
    }

    private static ItemForm group(PrizeGroup group) {
        TextArea words = words(group.words());
        TextField handedBy = line("ceremony.field.handedBy", group.handedBy());
        TextArea note = new TextArea(text("ceremony.field.note"), group.note(), "");
        Checkbox oneByOne = new Checkbox(text("ceremony.field.oneByOne"), group.oneByOne());
        Checkbox photo = new Checkbox(text("ceremony.field.photo"), group.photo());
        return new ItemForm(
                List.of(words, handedBy, note, oneByOne, photo),
                () -> new PrizeGroup(
                        group.scope(),
                        group.kind(),
                        group.prize(),
                        words.getValue(),
                        note.getValue(),
                        handedBy.getValue(),
                        photo.getValue(),
                        oneByOne.getValue()));
    }

    private static ItemForm message(ProgrammeItem.Message message) {
        TextArea text = new TextArea(text("ceremony.message.text"), message.text(), "");
        TextField small = line("ceremony.message.small", message.small());
        TextArea words = words(message.words());
        return new ItemForm(
                List.of(text, small, words),
                () -> new ProgrammeItem.Message(text.getValue(), small.getValue(), words.getValue()));
    }

    private static ItemForm history(ProgrammeItem.History history, CeremonyDesk desk) {
        ComboBox<Long> question = new ComboBox<>(text("ceremony.history.question"));
        question.setItems(desk.questions().keySet());
        question.setItemLabelGenerator(each -> desk.questions().getOrDefault(each, ""));
        question.setHelperText(text("ceremony.history.help"));
        if (desk.questions().containsKey(history.question())) {
            question.setValue(history.question());
        }
        TextArea words = words(history.words());
        return new ItemForm(
                desk.questions().isEmpty()
                        ? List.of(new Paragraph(text("ceremony.history.none")), question, words)
                        : List.of(question, words),
                () -> new ProgrammeItem.History(question.getOptionalValue().orElse(0L), words.getValue()));
    }

    private static ItemForm board(ProgrammeItem.FrozenBoard board, CeremonyDesk desk) {
        Select<RoundDefinition> round = new Select<>();
        round.setLabel(text("ceremony.board.round"));
        round.setItems(desk.frozen());
        round.setItemLabelGenerator(RoundDefinition::fullName);
        round.setHelperText(text(desk.frozen().isEmpty() ? "ceremony.board.none" : "ceremony.board.help"));
        desk.frozen().stream()
                .filter(each -> each.id().value() == board.round())
                .findFirst()
                .ifPresent(round::setValue);
        IntegerField top = new IntegerField(text("ceremony.board.top"));
        top.setMin(ProgrammeItem.FrozenBoard.FEWEST);
        top.setMax(ProgrammeItem.FrozenBoard.MOST);
        top.setStepButtonsVisible(true);
        top.setValue(board.top());
        TextField title = line("ceremony.field.title", board.title());
        TextArea words = words(board.words());
        return new ItemForm(
                List.of(round, top, title, words),
                () -> new ProgrammeItem.FrozenBoard(
                        round.getOptionalValue().map(each -> each.id().value()).orElse(0L),
                        top.getOptionalValue().orElse(0),
                        title.getValue(),
                        words.getValue()));
    }

    private static TextField line(String label, String value) {
        TextField field = new TextField(text(label));
        field.setValue(value);
        field.setMaxLength(ProgrammeItem.LONGEST);
        return field;
    }

    private static TextArea words(String value) {
        TextArea words = new TextArea(text("ceremony.field.words"), value, "");
        words.setMaxLength(ProgrammeItem.LONGEST);
        return words;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
