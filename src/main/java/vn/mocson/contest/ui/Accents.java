package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestLook.Accent;

/** How a contest's look is shown: its colour as a class, its emblem as a picture. */
public final class Accents {

    private Accents() {}

    /** The class under which everything takes this colour. */
    public static String style(Accent accent) {
        return "accent-" + accent.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Image> emblem(ContestDefinition contest) {
        return Optional.ofNullable(contest.look().emblem()).map(id -> {
            Image emblem = new Image(id.address(), I18NProvider.translate("look.emblem.of", contest.organizer()));
            emblem.addClassName("contest-emblem");
            return emblem;
        });
    }
}
