package vn.mocson.exam.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestId;
import vn.mocson.exam.CompensationScope;
import vn.mocson.participant.PeopleSearch;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/** Everybody, a unit with everything below it, or one person. */
class WhomField extends Div {

    private enum Kind {
        ALL,
        UNIT,
        PERSON
    }

    private final Select<Kind> kind = new Select<>();
    private final ComboBox<Unit> unit = new ComboBox<>(getTranslation("times.whom.unit"));
    private final ComboBox<PeopleSearch.Found> person = new ComboBox<>(getTranslation("times.whom.person"));

    WhomField(ContestId contest, UnitTree tree, PeopleSearch people) {
        addClassName("times-whom");
        kind.setLabel(getTranslation("times.whom"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("times.whom." + each));
        kind.setValue(Kind.ALL);
        kind.addValueChangeListener(change -> ask());
        unit.setItemsWithFilterConverter(
                query -> tree.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                filter -> filter);
        unit.setItemLabelGenerator(each -> each.path().isEmpty() ? each.name() : each.name() + " – " + each.path());
        unit.setHelperText(getTranslation("times.whom.unit.hint"));
        person.setItemsWithFilterConverter(
                query ->
                        people
                                .find(contest, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                                .stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                filter -> filter);
        person.setItemLabelGenerator(each -> getTranslation(
                "times.whom.found",
                each.fullName(),
                VietnamTime.date(each.dateOfBirth()),
                each.unit(),
                each.phoneEnd()));
        person.setHelperText(getTranslation("times.whom.person.hint"));
        add(kind, unit, person);
        ask();
    }

    /** Null where somebody is still to be chosen; the field then says so. */
    @Nullable
    CompensationScope value() {
        return switch (kind.getValue()) {
            case ALL -> new CompensationScope.Everybody();
            case UNIT ->
                missing(unit)
                        ? null
                        : new CompensationScope.InUnit(unit.getValue().id());
            case PERSON ->
                missing(person)
                        ? null
                        : new CompensationScope.OnePerson(person.getValue().id());
        };
    }

    /** Somebody a link was about. */
    void choose(PeopleSearch.Found chosen) {
        kind.setValue(Kind.PERSON);
        person.setValue(chosen);
    }

    private boolean missing(ComboBox<?> field) {
        boolean missing = field.isEmpty();
        field.setErrorMessage(getTranslation("times.whom.missing"));
        field.setInvalid(missing);
        if (missing) {
            field.focus();
        }
        return missing;
    }

    private void ask() {
        unit.setVisible(kind.getValue() == Kind.UNIT);
        person.setVisible(kind.getValue() == Kind.PERSON);
    }
}
