package vn.mocson.standings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.standings.Explanation.Neighbour;
import vn.mocson.standings.Explanation.Shown;
import vn.mocson.standings.Explanation.Value;

/** The values of a place in words. */
final class ExplanationWords {

    /** Ties are decided by milliseconds, so the jury sees them. */
    static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS dd/MM/yyyy", Locale.ROOT).withZone(VietnamTime.ZONE);

    private ExplanationWords() {}

    static String name(RankKey key) {
        return I18NProvider.translate("boards.key." + key);
    }

    /** {@code 95}, {@code 12}, {@code 09:12,345}, {@code 09:12:45.123 02/11/2024}. */
    static String value(Value value) {
        if (value.shown() != Shown.SHOWN) {
            return I18NProvider.translate("boards.shown." + value.shown());
        }
        Instant moment = value.moment();
        if (moment != null) {
            return TO_THE_MILLISECOND.format(moment);
        }
        BigDecimal number = value.number();
        if (number == null) {
            return "–";
        }
        return value.key() == RankKey.DURATION
                ? duration(Duration.ofMillis(number.longValue()))
                : Wording.decimal(number);
    }

    static String duration(Duration duration) {
        return VietnamTime.clock(duration) + String.format(Locale.ROOT, ".%03d", duration.toMillisPart());
    }

    /** {@code Ngay trên: hạng 36, Nguyễn An (Chi bộ 3), hơn ở Điểm: 95 so với 90.} */
    static String neighbour(Neighbour other, boolean ahead) {
        String name = other.name();
        return I18NProvider.translate(
                (ahead ? "boards.ahead" : "boards.behind") + (other.tied() ? ".tied" : ""),
                Wording.number(other.rank()),
                name == null ? I18NProvider.translate("board.unnamed") : name,
                other.unit(),
                name(other.theirs().key()),
                value(other.theirs()),
                value(other.mine()));
    }
}
