package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestDefinition.SpecialPrize;
import vn.mocson.contest.Rules.PrizeOf;

/** The prizes of a contest, the highest first. */
class PrizeRows extends Div {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private final RulesEditing editing;
    private final RuleRows<Line> rows;

    static final class Line extends Div {

        private final Select<PrizeScope> scope = new Select<>();
        private final Select<SpecialPrize> special = new Select<>();
        private final Select<PrizeOf> of = new Select<>();
        private final TextField name = new TextField(RulesFields.words("rules.prize.name"));
        private final IntegerField count = new IntegerField(RulesFields.words("rules.prize.count"));
        private final BigDecimalField value = new BigDecimalField(RulesFields.words("rules.prize.value"));

        Line(@Nullable Prize prize, Runnable changed) {
            scope.setLabel(RulesFields.words("rules.prize.scope"));
            scope.setItems(PrizeScope.values());
            scope.setItemLabelGenerator(RulesFields::words);
            scope.setValue(prize == null ? PrizeScope.INDIVIDUAL : prize.scope());
            special.setLabel(RulesFields.words("rules.prize.special"));
            special.setItems(SpecialPrize.values());
            special.setItemLabelGenerator(RulesFields::words);
            special.setValue(prize == null || prize.special() == null ? SpecialPrize.OLDEST : prize.special());
            of.setLabel(RulesFields.words("rules.prize.of"));
            of.setItems(PrizeOf.values());
            of.setItemLabelGenerator(
                    each -> each == null ? RulesFields.words("rules.prize.of.usual") : RulesFields.words(each));
            of.setEmptySelectionAllowed(true);
            of.setEmptySelectionCaption(RulesFields.words("rules.prize.of.usual"));
            of.setValue(prize == null ? null : prize.of());
            special.setVisible(scope.getValue() == PrizeScope.SPECIAL);
            scope.addValueChangeListener(change -> special.setVisible(change.getValue() == PrizeScope.SPECIAL));
            special.addValueChangeListener(change -> changed.run());
            of.addValueChangeListener(change -> changed.run());
            name.setMaxLength(100);
            name.setValue(prize == null ? RulesFields.words("rules.prize.name.first") : prize.name());
            count.setMin(1);
            count.setStepButtonsVisible(true);
            count.setValue(prize == null ? 1 : prize.count());
            value.setLocale(Wording.locale());
            value.setValue(BigDecimal.valueOf(prize == null ? 0 : prize.value()));
            scope.addValueChangeListener(change -> changed.run());
            name.addValueChangeListener(change -> changed.run());
            count.addValueChangeListener(change -> changed.run());
            value.addValueChangeListener(change -> changed.run());
            add(scope, special, name, count, value, of);
        }

        private Prize prize() {
            Integer number = count.getValue();
            BigDecimal dong = value.getValue();
            return new Prize(
                    scope.getValue(),
                    name.getValue().strip(),
                    number == null ? 0 : number,
                    dong == null
                            ? 0
                            : dong.min(MOST).setScale(0, RoundingMode.HALF_UP).longValue(),
                    of.getValue(),
                    scope.getValue() == PrizeScope.SPECIAL ? special.getValue() : null);
        }
    }

    PrizeRows(RulesEditing editing, RulesFocus focus, boolean enabled) {
        this.editing = editing;
        this.rows = new RuleRows<>(getTranslation("rules.prizeList"), Line.class, enabled, this::changed);
        for (int i = 0; i < editing.prizes().size(); i++) {
            Line line = new Line(editing.prizes().get(i), this::changed);
            rows.append(line);
            focus.put("prizes[" + i + "].name", line.name);
            focus.put("prizes[" + i + "].count", line.count);
            focus.put("prizes[" + i + "]", line.name);
        }
        rows.addable("rules.prize.add", () -> new Line(null, this::changed));
        add(rows);
    }

    private void changed() {
        editing.prizes().clear();
        rows.rows().map(Line::prize).forEach(editing.prizes()::add);
        editing.touched();
    }
}
