package vn.mocson.standings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import vn.mocson.common.ui.Wording;
import vn.mocson.standings.UnitLeaderboard.Unranked;

/** The places of units in words. */
final class UnitWords {

    private UnitWords() {}

    static String tied(int rank) {
        return Wording.number(rank) + " · " + I18NProvider.translate("ranking.tied");
    }

    static String reason(Unranked reason) {
        return I18NProvider.translate("boards.unranked." + reason);
    }
}
