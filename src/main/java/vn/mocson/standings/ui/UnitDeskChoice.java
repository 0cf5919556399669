package vn.mocson.standings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.UnitDesk;
import vn.mocson.standings.UnitDeskService.Own;
import vn.mocson.unit.Unit;

/** Which unit, contest and round; each choice is an address. */
class UnitDeskChoice extends Div {

    static final String CONTEST = "cuoc-thi";
    static final String UNIT = "don-vi";
    static final String ROUND = "ky";

    UnitDeskChoice(UnitDesk desk, List<Own> own) {
        addClassName("console-tools");
        add(which(desk, own), round(desk));
    }

    private Select<Own> which(UnitDesk desk, List<Own> own) {
        Select<Own> which = new Select<>();
        which.setLabel(getTranslation("unitDesk.which"));
        which.setItems(own);
        which.setItemLabelGenerator(
                each -> each.unit().name() + " – " + each.contest().title());
        own.stream()
                .filter(each -> each.contest().id().equals(desk.contest().id()))
                .filter(each -> each.unit().id().equals(desk.whole().unit().id()))
                .findFirst()
                .ifPresent(which::setValue);
        which.setPlaceholder(desk.whole().unit().name());
        which.addClassName("unit-desk-which");
        which.addValueChangeListener(
                changed -> go(changed.getValue().contest(), changed.getValue().unit(), null));
        return which;
    }

    private Select<RoundDefinition> round(UnitDesk desk) {
        Select<RoundDefinition> round = new Select<>();
        round.setLabel(getTranslation("notYet.round"));
        round.setItems(desk.contest().rounds());
        round.setEmptySelectionAllowed(true);
        round.setEmptySelectionCaption(getTranslation("notYet.round.any"));
        round.setPlaceholder(getTranslation("notYet.round.any"));
        round.setItemLabelGenerator(each -> each == null ? getTranslation("notYet.round.any") : each.fullName());
        round.setValue(desk.round());
        round.addValueChangeListener(changed -> go(desk.contest(), desk.whole().unit(), changed.getValue()));
        return round;
    }

    static void go(ContestDefinition contest, Unit unit, @Nullable RoundDefinition round) {
        UI.getCurrentOrThrow().navigate(UnitDeskView.class, parameters(contest, unit, round));
    }

    static QueryParameters parameters(ContestDefinition contest, Unit unit, @Nullable RoundDefinition round) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(CONTEST, contest.slug());
        parameters.put(UNIT, unit.code());
        if (round != null) {
            parameters.put(ROUND, round.code());
        }
        return QueryParameters.simple(parameters);
    }
}
