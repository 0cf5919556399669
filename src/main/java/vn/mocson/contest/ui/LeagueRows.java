package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.unit.Unit;

/** Groups of units that are compared with each other: named units, or a band of headcounts. */
class LeagueRows extends Div {

    private static final String PATH = "collective.leagues";

    private final RulesFields fields;
    private final RuleRows<Line> rows;

    static final class Line extends Div {

        private final TextField name = new TextField(RulesFields.words("rules.league.name"));
        private final MultiSelectComboBox<Unit> units;
        private final IntegerField from = new IntegerField(RulesFields.words("rules.league.from"));
        private final IntegerField to = new IntegerField(RulesFields.words("rules.league.to"));

        Line(List<Unit> all, @Nullable JsonNode league, String newName, Runnable changed) {
            name.setValue(league == null ? newName : league.get("name").asString());
            units = RulesFields.unitBox(
                    RulesFields.words("rules.league.units"),
                    all,
                    RulesFields.codes(league == null ? null : league.get("units")));
            fill(from, league, "headcountFrom");
            fill(to, league, "headcountTo");
            name.addValueChangeListener(change -> changed.run());
            units.addValueChangeListener(change -> changed.run());
            from.addValueChangeListener(change -> changed.run());
            to.addValueChangeListener(change -> changed.run());
            add(name, units, from, to);
        }

        private static void fill(IntegerField field, @Nullable JsonNode league, String path) {
            field.setMin(0);
            if (league != null && league.has(path)) {
                field.setValue(league.get(path).asInt());
            }
        }

        private ObjectNode node() {
            ObjectNode node = RulesFields.JSON.objectNode().put("name", name.getValue());
            ArrayNode codes = RulesFields.codes(units.getValue());
            if (codes != null) {
                node.set("units", codes);
            }
            if (from.getValue() != null) {
                node.put("headcountFrom", from.getValue());
            }
            if (to.getValue() != null) {
                node.put("headcountTo", to.getValue());
            }
            return node;
        }
    }

    LeagueRows(RulesFields fields, List<Unit> units) {
        this.fields = fields;
        this.rows = new RuleRows<>(getTranslation("rules." + PATH), Line.class, fields.enabled(), this::changed);
        JsonNode leagues = fields.place().get(PATH);
        if (leagues != null) {
            leagues.forEach(league -> rows.append(new Line(units, league, "", this::changed)));
        }
        rows.addable("rules.league.add", () -> new Line(units, null, newName(), this::changed));
        if (fields.enabled() && units.stream().anyMatch(unit -> !unit.league().isEmpty())) {
            Button fill = new Button(
                    getTranslation("units.leagues.take"), Glyph.PEOPLE.icon(), click -> takeFromUnits(units));
            fill.addThemeVariants(ButtonVariant.TERTIARY);
            rows.add(fill);
        }
        add(fields.registered(PATH, rows));
    }

    /** The leagues as the unit tree names them; afterwards the rules hold them, whatever becomes of the tree. */
    private void takeFromUnits(List<Unit> units) {
        rows.rows().toList().forEach(Line::removeFromParent);
        Map<String, List<Unit>> leagues = units.stream()
                .filter(unit -> unit.depth() <= 1 && !unit.league().isEmpty())
                .collect(Collectors.groupingBy(Unit::league, TreeMap::new, Collectors.toList()));
        leagues.forEach((league, members) -> {
            ObjectNode node = RulesFields.JSON.objectNode().put("name", league);
            ArrayNode codes = node.putArray("units");
            members.forEach(unit -> codes.add(unit.code()));
            rows.append(new Line(units, node, "", this::changed));
        });
        changed();
    }

    private String newName() {
        return getTranslation("rules.league.new", Wording.number(rows.rows().count() + 1));
    }

    private void changed() {
        ArrayNode leagues = RulesFields.JSON.arrayNode();
        rows.rows().forEach(line -> leagues.add(line.node()));
        fields.place().set(PATH, leagues.isEmpty() ? null : leagues);
    }
}
