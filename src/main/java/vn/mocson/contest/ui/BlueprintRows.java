package vn.mocson.contest.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.yaml.TreeReader;
import vn.mocson.contest.RulesSheet;
import vn.mocson.questionbank.Coverage;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.PaperNeed;

/** The blueprint of a paper: so many of a topic and a difficulty, its sum, and whether the set can fill it. */
class BlueprintRows extends Div {

    private static final String PATH = "paper.blueprint";

    private final RulesFields fields;
    private final RulesSheet sheet;
    private final Paragraph sum = new Paragraph();
    private final Paragraph fill = new Paragraph();
    private final RuleRows<Line> rows;
    private final List<String> topics;

    static final class Line extends Div {

        private final ComboBox<String> topic = new ComboBox<>(RulesFields.words("rules.blueprint.topic"));
        private final Select<Difficulty> difficulty = new Select<>();
        private final IntegerField count = new IntegerField(RulesFields.words("rules.blueprint.count"));

        Line(List<String> topics, @Nullable JsonNode line, Runnable changed) {
            String any = RulesFields.words("rules.blueprint.anyDifficulty");
            topic.setItems(topics);
            topic.setPlaceholder(RulesFields.words("rules.blueprint.anyTopic"));
            topic.setClearButtonVisible(true);
            difficulty.setLabel(RulesFields.words("rules.blueprint.difficulty"));
            difficulty.setItems(Difficulty.values());
            difficulty.setEmptySelectionAllowed(true);
            difficulty.setEmptySelectionCaption(any);
            difficulty.setPlaceholder(any);
            difficulty.setItemLabelGenerator(
                    each -> each == null ? any : RulesFields.words("difficulty." + each.name()));
            count.setMin(1);
            count.setStepButtonsVisible(true);
            count.setValue(1);
            if (line != null) {
                if (line.has("topic")) {
                    topic.setValue(line.get("topic").asString());
                }
                if (line.has("difficulty")) {
                    difficulty.setValue(TreeReader.choice(line.get("difficulty").asString(), PATH, Difficulty.class));
                }
                count.setValue(line.get("count").asInt());
            }
            topic.addValueChangeListener(change -> changed.run());
            difficulty.addValueChangeListener(change -> changed.run());
            count.addValueChangeListener(change -> changed.run());
            add(topic, difficulty, count);
        }

        private ObjectNode node() {
            ObjectNode node = RulesFields.JSON.objectNode();
            if (topic.getValue() != null) {
                node.put("topic", topic.getValue());
            }
            if (difficulty.getValue() != null) {
                node.put("difficulty", difficulty.getValue().name());
            }
            return node.put("count", number());
        }

        private int number() {
            Integer number = count.getValue();
            return number == null ? 0 : number;
        }

        private PaperNeed.Line need() {
            return new PaperNeed.Line(topic.getValue(), difficulty.getValue(), number());
        }
    }

    BlueprintRows(RulesFields fields, RulesSheet sheet) {
        this.fields = fields;
        this.sheet = sheet;
        this.rows = new RuleRows<>(getTranslation("rules." + PATH), Line.class, fields.enabled(), this::changed);
        JsonNode blueprint = fields.place().get(PATH);
        TreeSet<String> names = new TreeSet<>(sheet.topics());
        if (blueprint != null) {
            blueprint.forEach(line -> {
                if (line.has("topic")) {
                    names.add(line.get("topic").asString());
                }
            });
        }
        topics = List.copyOf(names);
        if (blueprint != null) {
            blueprint.forEach(line -> rows.append(new Line(topics, line, this::changed)));
        }
        rows.addable("rules.blueprint.add", () -> new Line(topics, null, this::changed));
        sum.addClassName("rules-note");
        fill.addClassName("rules-note");
        add(fields.registered(PATH, rows), sum, fill);
        show();
    }

    private void changed() {
        ArrayNode lines = RulesFields.JSON.arrayNode();
        rows.rows().forEach(line -> lines.add(line.node()));
        fields.place().set(PATH, lines.isEmpty() ? null : lines);
        show();
    }

    /** Says anew how the lines stand to the number of questions and to the set. */
    final void show() {
        List<PaperNeed.Line> lines = rows.rows().map(Line::need).toList();
        JsonNode questions = fields.place().get("paper.questions");
        int asked = questions == null ? 0 : questions.asInt();
        int total = lines.stream().mapToInt(PaperNeed.Line::count).sum();
        sum.setText(
                lines.isEmpty()
                        ? getTranslation("rules.blueprint.whole")
                        : getTranslation("rules.blueprint.sum", Wording.number(total), Wording.number(asked)));
        sum.setClassName("rules-warning", !lines.isEmpty() && total != asked);
        fill(new PaperNeed("", lines.isEmpty() ? List.of(new PaperNeed.Line(null, null, asked)) : lines));
    }

    private void fill(PaperNeed need) {
        List<Coverage.Classified> questions = sheet.questions();
        if (questions == null) {
            fill.setText(getTranslation("rules.blueprint.noSet"));
            fill.setClassName("rules-warning", true);
            return;
        }
        Coverage coverage = Coverage.of(need, questions);
        fill.setClassName("rules-warning", !coverage.solvable());
        if (coverage.solvable()) {
            fill.setText(getTranslation("rules.blueprint.enough"));
            return;
        }
        List<String> lacking = new ArrayList<>();
        for (Coverage.LineCoverage line : coverage.lines()) {
            if (!line.enough()) {
                lacking.add(getTranslation(
                        "rules.blueprint.short",
                        name(line.line()),
                        Wording.number(line.line().count()),
                        Wording.number(line.available())));
            }
        }
        fill.setText(getTranslation(
                "rules.blueprint.missing",
                lacking.isEmpty() ? getTranslation("rules.blueprint.overlap") : String.join("; ", lacking)));
    }

    private String name(PaperNeed.Line line) {
        String topic = line.topic() == null ? getTranslation("rules.blueprint.anyTopic") : line.topic();
        return line.difficulty() == null
                ? topic
                : topic + ", "
                        + getTranslation("difficulty." + line.difficulty().name());
    }
}
