package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.PaperNeed;
import vn.mocson.questionbank.TopicNode;

/** Filling a set by topic, difficulty and number, or as the papers of a contest need it. */
class SetBlueprintDialog extends Dialog {

    private static final int MOST_TIMES = 50;

    private final SetDesk desk;
    private final Runnable changed;
    private final List<String> topics;
    private final Select<PaperNeed> need = new Select<>();
    private final IntegerField times = new IntegerField(getTranslation("set.blueprint.times"));
    private final Div lines = new Div();
    private final Div content = new Div();
    private final Button fill = SetWords.primary("set.blueprint.do", null, this::fill);

    SetBlueprintDialog(SetDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        setHeaderTitle(getTranslation("set.blueprint"));
        addClassNames("set-dialog", "set-blueprint");
        List<PaperNeed> needs = desk.sets().needs(desk.bank().id());
        TreeSet<String> names = new TreeSet<>();
        desk.questions().topics(desk.bank().id()).stream().map(TopicNode::path).forEach(names::add);
        needs.stream()
                .flatMap(each -> each.lines().stream())
                .map(PaperNeed.Line::topic)
                .filter(Objects::nonNull)
                .forEach(names::add);
        topics = List.copyOf(names);
        lines.addClassName("set-blueprint-lines");
        Paragraph sentence = new Paragraph(getTranslation("set.blueprint.sentence"));
        sentence.addClassName("quiet");
        content.add(sentence);
        if (!needs.isEmpty()) {
            content.add(asNeeded(needs));
        }
        content.add(lines, SetWords.quiet("set.blueprint.add", Glyph.PLUS, () -> addLine(null)));
        add(content);
        addLine(null);
        getFooter().add(SetWords.quiet("set.cancel", null, this::close), fill);
    }

    private Div asNeeded(List<PaperNeed> needs) {
        need.setLabel(getTranslation("set.blueprint.need"));
        need.setItems(needs);
        need.setItemLabelGenerator(
                each -> getTranslation("set.blueprint.need.one", each.round(), Wording.number(each.questions())));
        need.setPlaceholder(getTranslation("set.blueprint.need.none"));
        need.addValueChangeListener(chosen -> fromNeed());
        times.setValue(2);
        times.setMin(1);
        times.setMax(MOST_TIMES);
        times.setStepButtonsVisible(true);
        times.setHelperText(getTranslation("set.blueprint.times.help"));
        times.addValueChangeListener(chosen -> fromNeed());
        Div row = new Div(need, times);
        row.addClassName("set-blueprint-need");
        return row;
    }

    private void fromNeed() {
        PaperNeed chosen = need.getValue();
        Integer factor = times.getValue();
        if (chosen != null && factor != null && factor >= 1 && factor <= MOST_TIMES) {
            lines.removeAll();
            chosen.lines()
                    .forEach(line ->
                            addLine(new PaperNeed.Line(line.topic(), line.difficulty(), line.count() * factor)));
        }
    }

    private void addLine(PaperNeed.@Nullable Line line) {
        lines.add(new SetBlueprintLine(topics, line));
    }

    private void fill() {
        List<PaperNeed.Line> wanted = new ArrayList<>();
        lines.getChildren()
                .map(SetBlueprintLine.class::cast)
                .flatMap(row -> row.line().stream())
                .forEach(wanted::add);
        if (wanted.isEmpty()) {
            Notices.problem(getTranslation("set.blueprint.nothing"));
            return;
        }
        SetDesk.done(() -> {
            List<Integer> missing = desk.sets().addByBlueprint(desk.id(), wanted);
            changed.run();
            int all = wanted.stream().mapToInt(PaperNeed.Line::count).sum();
            int lacking = missing.stream().mapToInt(Integer::intValue).sum();
            Notices.done(getTranslation("set.added", Wording.number(all - lacking)));
            if (lacking == 0) {
                close();
            } else {
                tell(wanted, missing);
            }
        });
    }

    private void tell(List<PaperNeed.Line> wanted, List<Integer> missing) {
        UnorderedList list = new UnorderedList();
        list.addClassName("set-blueprint-outcome");
        for (int i = 0; i < wanted.size(); i++) {
            PaperNeed.Line line = wanted.get(i);
            int lacking = missing.get(i);
            list.add(new ListItem(
                    new Span(name(line)),
                    lacking == 0
                            ? SetWords.mark(
                                    Glyph.CHECK,
                                    getTranslation("set.line.enough", Wording.number(line.count())),
                                    "set-right")
                            : SetWords.mark(
                                    Glyph.WARNING,
                                    getTranslation(
                                            "set.line.missing",
                                            Wording.number(line.count() - lacking),
                                            Wording.number(lacking)),
                                    "set-warning")));
        }
        content.removeAll();
        content.add(new Paragraph(getTranslation("set.blueprint.missing")), list);
        fill.setVisible(false);
        getFooter().removeAll();
        getFooter().add(SetWords.primary("set.close", null, this::close));
    }

    /** {@code Xây dựng Đảng, Khó}. */
    static String name(PaperNeed.Line line) {
        String topic = line.topic();
        return (topic == null ? translated("bank.topic.all") : topic) + " · "
                + (line.difficulty() == null
                        ? translated("bank.difficulty.all")
                        : SetWords.difficulty(line.difficulty()));
    }

    private static String translated(String key) {
        return I18NProvider.translate(key);
    }
}
