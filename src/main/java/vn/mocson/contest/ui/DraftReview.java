package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Div;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestPreparation;
import vn.mocson.contest.NewContest;
import vn.mocson.unit.UnitService;

/** What a contest that is being made would come to: its slips, and its thể lệ to be read. */
class DraftReview extends Div {

    private final ContestPreparation preparation;
    private final UnitService units;
    private final SlipList slips = new SlipList();
    private final RulesOutline rules = new RulesOutline();

    DraftReview(ContestPreparation preparation, UnitService units) {
        this.preparation = preparation;
        this.units = units;
        add(slips, rules);
    }

    void show(NewContest contest) {
        ContestDefinition made = preparation.preview(contest);
        slips.show(preparation.conflicts(contest));
        rules.show(made, units.tree(made.units()).all());
    }
}
