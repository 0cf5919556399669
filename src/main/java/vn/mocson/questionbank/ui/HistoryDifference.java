package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** What changed between two contents of a question, field by field; marked by a sign and a style, not by colour alone. */
class HistoryDifference extends Div {

    HistoryDifference(QuestionDraft before, QuestionDraft after) {
        addClassName("history-difference");
        Map<String, String> old = fields(before);
        Map<String, String> now = fields(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        DescriptionList list = new DescriptionList();
        for (String name : names) {
            String from = old.getOrDefault(name, "");
            String to = now.getOrDefault(name, "");
            if (!from.equals(to)) {
                list.add(new Term(name), words(from, to));
            }
        }
        if (list.getChildren().findAny().isEmpty()) {
            add(new Paragraph(getTranslation("history.same")));
            return;
        }
        Paragraph legend = new Paragraph(
                part(HistoryWords.Kind.REMOVED, getTranslation("history.removed")),
                part(HistoryWords.Kind.ADDED, getTranslation("history.added")));
        legend.addClassName("history-legend");
        add(legend, list, new Paragraph(getTranslation("history.rest")));
    }

    private static Description words(String from, String to) {
        Description words = new Description();
        for (HistoryWords.Part each : HistoryWords.between(from, to)) {
            words.add(part(each.kind(), each.text()), new Span(" "));
        }
        return words;
    }

    private static Component part(HistoryWords.Kind kind, String text) {
        if (kind == HistoryWords.Kind.SAME) {
            return new Span(text);
        }
        boolean removed = kind == HistoryWords.Kind.REMOVED;
        Span sign = new Span(removed ? "−" : "+");
        sign.addClassName("history-sign");
        Span marked = new Span(sign, new Span(text));
        marked.addClassName(removed ? "history-removed" : "history-added");
        return marked;
    }

    private static Map<String, String> fields(QuestionDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(say("bank.topic"), draft.topic());
        fields.put(say("bank.difficulty"), QuestionColumns.difficulty(draft.difficulty()));
        fields.put(say("bank.question"), draft.text());
        fields.put(
                say("question.picture"),
                draft.image() == null ? "" : shortened(draft.image().value()));
        for (int i = 0; i < draft.options().size(); i++) {
            fields.put(
                    say("question.option", QuestionDraft.letter(i)),
                    option(draft.options().get(i)));
        }
        fields.put(say("bank.explanation"), draft.explanation());
        fields.put(say("source.document"), draft.source().document());
        fields.put(say("source.page"), draft.source().page());
        fields.put(say("source.quotation"), draft.source().quotation());
        fields.put(say("source.address"), draft.source().address());
        return fields;
    }

    private static String option(OptionDraft option) {
        StringBuilder said = new StringBuilder(option.text());
        if (option.image() != null) {
            said.append(" [")
                    .append(say("question.picture"))
                    .append(' ')
                    .append(shortened(option.image().value()))
                    .append(']');
        }
        if (option.correct()) {
            said.append(" (").append(say("bank.key")).append(')');
        }
        if (option.pinned()) {
            said.append(" (").append(say("question.pinned")).append(')');
        }
        return said.toString();
    }

    private static String shortened(String id) {
        return id.substring(0, 8);
    }

    private static String say(String key, Object... of) {
        return I18NProvider.translate(key, of);
    }
}
