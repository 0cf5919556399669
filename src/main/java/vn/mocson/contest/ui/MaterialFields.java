package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.unit.UnitTreeId;
import vn.mocson.unit.UnitTreeSummary;

/** Whose units take part, and which bank the questions come from. */
class MaterialFields extends Div {

    private final Select<UnitTreeSummary> units = new Select<>();
    private final Select<BankSummary> bank = new Select<>();

    MaterialFields(List<UnitTreeSummary> trees, List<BankSummary> banks, Runnable changed) {
        addClassName("identity-fields");
        units.setLabel(getTranslation("newContest.units"));
        units.setHelperText(getTranslation("newContest.units.help"));
        units.setItems(trees);
        units.setItemLabelGenerator(
                tree -> getTranslation("newContest.units.one", tree.name(), Wording.number(tree.units()), tree.code()));
        bank.setLabel(getTranslation("newContest.bank"));
        bank.setHelperText(getTranslation("newContest.bank.help"));
        bank.setItems(banks);
        bank.setItemLabelGenerator(
                each -> getTranslation("newContest.bank.one", each.name(), Wording.number(each.approved())));
        if (trees.size() == 1) {
            units.setValue(trees.getFirst());
        }
        if (banks.size() == 1) {
            bank.setValue(banks.getFirst());
        }
        units.setRequiredIndicatorVisible(true);
        bank.setRequiredIndicatorVisible(true);
        units.setManualValidation(true);
        bank.setManualValidation(true);
        units.addValueChangeListener(change -> changed.run());
        bank.addValueChangeListener(change -> changed.run());
        add(units, bank);
    }

    void show(UnitTreeId tree, BankId from) {
        units.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(tree))
                .findFirst()
                .ifPresent(units::setValue);
        bank.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(from))
                .findFirst()
                .ifPresent(bank::setValue);
    }

    boolean complete() {
        return units.getValue() != null && bank.getValue() != null;
    }

    /** Says at the fields what is missing. */
    boolean check() {
        units.setInvalid(units.getValue() == null);
        units.setErrorMessage(getTranslation("newContest.units.missing"));
        bank.setInvalid(bank.getValue() == null);
        bank.setErrorMessage(getTranslation("newContest.bank.missing"));
        if (!complete()) {
            (units.isInvalid() ? units : bank).focus();
        }
        return complete();
    }

    UnitTreeId units() {
        return Objects.requireNonNull(units.getValue()).id();
    }

    BankId bank() {
        return Objects.requireNonNull(bank.getValue()).id();
    }
}
