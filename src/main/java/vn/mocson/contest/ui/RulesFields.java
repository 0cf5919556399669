package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.yaml.TreeReader;
import vn.mocson.contest.Rules;
import vn.mocson.unit.Unit;

/** Makes the fields that edit one place of the rules, each bound to its path there. */
class RulesFields {

    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RulesPlace place;
    private final String prefix;
    private final RulesFocus focus;
    private final boolean enabled;

    /** @param prefix what problems call this place: {@code rules}, {@code rounds[2].rules} */
    RulesFields(RulesPlace place, String prefix, RulesFocus focus, boolean enabled) {
        this.place = place;
        this.prefix = prefix;
        this.focus = focus;
        this.enabled = enabled;
    }

    RulesPlace place() {
        return place;
    }

    boolean enabled() {
        return enabled;
    }

    static String words(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }

    /** The words of a constant: {@code rules.Per.ROUND}. */
    static String words(Enum<?> constant) {
        return words("rules." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    IntegerField integer(String path) {
        IntegerField field = new IntegerField(words("rules." + path));
        field.setManualValidation(true);
        field.setStepButtonsVisible(true);
        field.setMin(0);
        JsonNode value = place.get(path);
        if (value != null && value.canConvertToInt()) {
            field.setValue(value.intValue());
        }
        field.addValueChangeListener(
                change -> place.set(path, change.getValue() == null ? null : JSON.numberNode(change.getValue())));
        return registered(path, field);
    }

    BigDecimalField decimal(String path) {
        return decimal(path, words("rules." + path));
    }

    /** What a figure weighs in the weighted sum of the units. */
    BigDecimalField weight(Rules.CollectiveKey key) {
        return decimal("collective.weights." + key.name(), words(key));
    }

    private BigDecimalField decimal(String path, String label) {
        BigDecimalField field = new BigDecimalField(label);
        field.setManualValidation(true);
        field.setLocale(Wording.locale());
        JsonNode value = place.get(path);
        if (value != null && value.isNumber()) {
            field.setValue(value.decimalValue());
        }
        field.addValueChangeListener(change -> place.set(path, number(change.getValue())));
        return registered(path, field);
    }

    static @Nullable JsonNode number(@Nullable BigDecimal value) {
        return value == null ? null : JSON.numberNode(value);
    }

    <E extends Enum<E>> Select<E> choice(String path, Class<E> type, E otherwise) {
        Select<E> field = new Select<>();
        field.setLabel(words("rules." + path));
        field.setItems(type.getEnumConstants());
        field.setItemLabelGenerator(each -> each == null ? "" : words(each));
        JsonNode value = place.get(path);
        field.setValue(value == null ? otherwise : TreeReader.choice(value.asString(), path, type));
        field.addValueChangeListener(
                change -> place.set(path, JSON.stringNode(change.getValue().name())));
        return registered(path, field);
    }

    Checkbox flag(String path) {
        Checkbox field = new Checkbox(words("rules." + path));
        JsonNode value = place.get(path);
        field.setValue(value == null || value.asBoolean());
        field.addValueChangeListener(change -> place.set(path, JSON.booleanNode(change.getValue())));
        return registered(path, field);
    }

    MultiSelectComboBox<Unit> units(String path, List<Unit> all) {
        MultiSelectComboBox<Unit> field = unitBox(words("rules." + path), all, codes(place.get(path)));
        field.addValueChangeListener(change -> place.set(path, codes(change.getValue())));
        return registered(path, field);
    }

    static MultiSelectComboBox<Unit> unitBox(String label, List<Unit> all, List<String> codes) {
        MultiSelectComboBox<Unit> field = new MultiSelectComboBox<>(label);
        field.setItems(all);
        field.setItemLabelGenerator(Unit::name);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        Set<Unit> chosen = new LinkedHashSet<>();
        all.stream().filter(unit -> codes.contains(unit.code())).forEach(chosen::add);
        field.setValue(chosen);
        return field;
    }

    static List<String> codes(@Nullable JsonNode list) {
        return list == null
                ? List.of()
                : list.valueStream().map(JsonNode::asString).toList();
    }

    static @Nullable ArrayNode codes(Set<Unit> units) {
        if (units.isEmpty()) {
            return null;
        }
        ArrayNode codes = JSON.arrayNode();
        units.stream().map(Unit::code).sorted().forEach(codes::add);
        return codes;
    }

    <E extends Enum<E>> RankOrder<E> order(String path, Class<E> type, List<E> otherwise) {
        JsonNode value = place.get(path);
        List<E> chosen = value == null
                ? otherwise
                : value.valueStream()
                        .map(each -> TreeReader.choice(each.asString(), path, type))
                        .toList();
        RankOrder<E> order = new RankOrder<>(words("rules." + path), type, chosen, enabled, changed -> {
            ArrayNode names = JSON.arrayNode();
            changed.forEach(each -> names.add(each.name()));
            place.set(path, names);
        });
        return registered(path, order);
    }

    /** Adds the sentence that explains the field. */
    <C extends Component & HasHelper> C helped(String path, C field) {
        field.setHelperText(words("rules." + path + ".help"));
        return field;
    }

    <C extends Component> C registered(String path, C field) {
        focus.put(prefix + "." + path, field);
        if (!enabled && field instanceof HasEnabled able) {
            able.setEnabled(false);
        }
        return field;
    }
}
