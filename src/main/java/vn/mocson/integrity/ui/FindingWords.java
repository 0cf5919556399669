package vn.mocson.integrity.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.List;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.integrity.Finding;
import vn.mocson.integrity.FindingKind;

/** Why somebody should look, and what is innocent about it, in words for people. */
final class FindingWords {

    private static final int MOST_NAMES = 6;

    private FindingWords() {}

    static String kind(Finding finding) {
        return I18NProvider.translate("findings.kind." + finding.kind());
    }

    /** The figures as a sentence. */
    static String reason(Finding finding, ContestDefinition contest) {
        List<String> figures = finding.figures();
        Object[] shown = figures.stream()
                .map(figure -> Wording.decimal(new BigDecimal(figure)))
                .toArray();
        String sentence = I18NProvider.translate(key(finding), shown);
        String round = PeopleWords.round(contest, finding.round());
        return round.isEmpty() ? sentence : round + ": " + sentence;
    }

    private static String key(Finding finding) {
        return "findings.reason." + finding.kind()
                + switch (finding.kind()) {
                    case SAME_PERSON, TOO_FAST, SAME_DEVICE -> "";
                    case GUESS_LADDER -> ownGuesses(finding) ? ".own" : "";
                    case SAME_ERRORS -> finding.figures().getLast().equals("1") ? ".together" : ".apart";
                };
    }

    /** A ladder has five figures, one person's own predictions have two. */
    private static boolean ownGuesses(Finding finding) {
        return finding.kind() == FindingKind.GUESS_LADDER && finding.figures().size() == 2;
    }

    /** Of some people all; of many the first ones, for one computer of an office may have served hundreds. */
    static String names(Finding finding) {
        List<String> names = allNames(finding);
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : I18NProvider.translate(
                        "findings.who.more",
                        String.join(", ", names.subList(0, MOST_NAMES)),
                        Wording.number(names.size() - MOST_NAMES));
    }

    static List<String> allNames(Finding finding) {
        return finding.people().stream()
                .map(Finding.Involved::fullName)
                .distinct()
                .toList();
    }

    static String innocent(Finding finding) {
        return I18NProvider.translate("findings.innocent." + finding.kind() + (ownGuesses(finding) ? ".own" : ""));
    }

    /** Where it stands: a sign and a word, so that it reads without colour. */
    static Span state(Finding finding) {
        return switch (finding.decision()) {
            case null -> mark(Glyph.CLOCK, "OPEN", "warning");
            case NOTHING -> mark(Glyph.CHECK, "NOTHING", "right");
            case LOOK_FURTHER -> mark(Glyph.SEARCH, "LOOK_FURTHER", "warning");
            case TO_RULING -> mark(Glyph.SEAL, "TO_RULING", "quiet");
        };
    }

    private static Span mark(Glyph glyph, String state, String style) {
        Span mark = new Span(glyph.icon(), new Span(I18NProvider.translate("findings.state." + state)));
        mark.addClassNames("roster-mark", style);
        return mark;
    }
}
