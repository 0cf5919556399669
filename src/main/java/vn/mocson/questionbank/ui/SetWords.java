package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.Coverage;
import vn.mocson.questionbank.Difficulty;

/** How the pages of a set write down numbers of papers, seals and marks. */
final class SetWords {

    private static final int EXACT_DIGITS = 9;
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private SetWords() {}

    /** {@code 125.970}, {@code hơn 3,2 × 10¹⁵}, {@code ít nhất 200.000}, or that there is none. */
    static String papers(Coverage coverage) {
        BigInteger papers = coverage.papers();
        if (papers.signum() <= 0) {
            return I18NProvider.translate("set.papers.none");
        }
        String digits = papers.toString();
        if (digits.length() <= EXACT_DIGITS) {
            String number = Wording.number(papers.longValueExact());
            return coverage.exact() ? number : I18NProvider.translate("set.papers.atLeast", number);
        }
        String rounded = I18NProvider.translate(
                "set.papers.power", digits.substring(0, 1), digits.substring(1, 2), superscript(digits.length() - 1));
        boolean round = digits.substring(2).chars().allMatch(digit -> digit == '0');
        return coverage.exact()
                ? round ? rounded : I18NProvider.translate("set.papers.more", rounded)
                : I18NProvider.translate("set.papers.atLeast", rounded);
    }

    private static String superscript(int n) {
        StringBuilder raised = new StringBuilder();
        String.valueOf(n).chars().forEach(digit -> raised.append(SUPERSCRIPT.charAt(digit - '0')));
        return raised.toString();
    }

    /** 16 groups of four: people compare a seal by eye. */
    static Code seal(String seal) {
        Code code = new Code();
        code.addClassName("set-seal-code");
        for (int i = 0; i < seal.length(); i += 4) {
            code.add(new Span(seal.substring(i, Math.min(i + 4, seal.length()))));
        }
        return code;
    }

    /** Its beginning, enough to tell seals apart. */
    static String shortSeal(String seal) {
        return seal.substring(0, 4) + " " + seal.substring(4, 8) + " …";
    }

    static String difficulty(@Nullable Difficulty difficulty) {
        return I18NProvider.translate(difficulty == null ? "set.difficulty.none" : "difficulty." + difficulty);
    }

    /** A word behind a sign, so that it reads without colour. */
    static Span mark(Glyph glyph, String word, String style) {
        Span mark = new Span(glyph.icon(), new Span(word));
        mark.addClassNames("set-mark", style);
        return mark;
    }

    static Button button(String text, @Nullable Glyph glyph, Runnable act) {
        Button button = new Button(I18NProvider.translate(text), click -> act.run());
        if (glyph != null) {
            button.setIcon((Component) glyph.icon());
        }
        button.addClassName("set-button");
        return button;
    }

    static Button primary(String text, @Nullable Glyph glyph, Runnable act) {
        Button button = button(text, glyph, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button quiet(String text, @Nullable Glyph glyph, Runnable act) {
        Button button = button(text, glyph, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
