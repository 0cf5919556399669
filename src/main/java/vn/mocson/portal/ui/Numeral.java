package vn.mocson.portal.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The anniversary numeral, its number large and its word beside it: "70 năm". */
class Numeral extends Paragraph {

    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d+)\\s+(.+)");

    Numeral(String numeral) {
        addClassName("numeral");
        Matcher parts = NUMBER_FIRST.matcher(numeral);
        if (parts.matches()) {
            Span number = new Span(parts.group(1));
            number.addClassName("numeral-number");
            Span word = new Span(parts.group(2));
            word.addClassName("numeral-word");
            add(number, new Span(" "), word);
        } else {
            addClassName("numeral-words");
            setText(numeral);
        }
    }
}
