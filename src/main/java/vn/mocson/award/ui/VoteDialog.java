package vn.mocson.award.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardSubject;
import vn.mocson.award.AwardVote.VoteKind;
import vn.mocson.award.VoteDraft;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.standings.RulingPerson;
import vn.mocson.standings.RulingService;

/** A vote of the committee as it was taken in the meeting: what was asked, the numbers, what it decides. */
class VoteDialog extends Dialog {

    private static final int FOUND = 50;

    private final AwardDraft.Undecided open;
    private final Map<AwardSubject, String> names = new HashMap<>();
    private final TextArea question = new TextArea(getTranslation("award.vote.question"));
    private final IntegerField favour = number("award.vote.favour");
    private final IntegerField against = number("award.vote.against");
    private final IntegerField abstained = number("award.vote.abstained");
    private final TextArea outcome = new TextArea(getTranslation("award.vote.outcome"));
    private final Checkbox shared = new Checkbox(getTranslation("award.vote.shared"));
    private final MultiSelectComboBox<AwardSubject> chosen =
            new MultiSelectComboBox<>(getTranslation("award.vote.chosen"));
    private final ChosenOrder order = new ChosenOrder(this::name);
    private final Checkbox nobody = new Checkbox(getTranslation("award.vote.nobody"));

    VoteDialog(
            ContestDefinition contest,
            AwardDraft draft,
            AwardDraft.Undecided open,
            AwardDesk desk,
            RulingService people,
            Runnable changed) {
        this.open = open;
        setHeaderTitle(getTranslation("award.vote.title", AwardWords.prize(open)));
        addClassName("award-dialog");
        draft.lines().forEach(line -> names.put(line.subject(), line.holder() + " – " + line.unit()));
        question.setHelperText(getTranslation("award.vote.public"));
        question.setMaxLength(500);
        outcome.setMaxLength(500);
        chosen.setHelperText(getTranslation("award.vote.chosen.help"));
        chosen.setItemLabelGenerator(this::name);
        chosen.addValueChangeListener(choice -> order.take(choice.getValue()));
        if (open.kind() == VoteKind.SPECIAL) {
            chosen.setItems(query -> found(contest, people, query.getFilter().orElse(""))
                    .skip(query.getOffset())
                    .limit(query.getLimit()));
        } else {
            chosen.setItems(open.tied());
        }
        shared.setVisible(open.kind() == VoteKind.BORDER);
        shared.addValueChangeListener(click -> offer(!click.getValue()));
        nobody.setVisible(open.kind() == VoteKind.SPECIAL);
        nobody.addValueChangeListener(click -> offer(!click.getValue()));
        Div numbers = new Div(favour, against, abstained);
        numbers.addClassName("award-numbers");
        Div form = new Div();
        if (open.border() != null) {
            form.add(AwardWords.quiet(getTranslation(
                    "award.vote.tie",
                    Wording.number(open.tied().size()),
                    Wording.number(open.border().places()),
                    open.prize())));
        }
        form.add(question, numbers, shared, nobody, chosen, order, outcome);
        form.addClassName("award-form");
        add(form);
        getFooter()
                .add(AwardWords.button("common.cancel", this::close), AwardWords.primary("award.votes.record", () -> {
                    if (filled() && AwardWords.done(() -> desk.vote(draft.scope(), vote()))) {
                        close();
                        changed.run();
                    }
                }));
    }

    /** Every field that misses something says so, and the first of them takes the cursor. */
    private boolean filled() {
        boolean anybody = shared.getValue() || nobody.getValue() || !chosen.isEmpty();
        boolean votes = favour.getValue() != null;
        boolean carried = votes && value(favour.getValue()) > value(against.getValue());
        List<Focusable<?>> wrong = new ArrayList<>();
        require(wrong, question, question.getValue().isBlank() ? "award.vote.question.missing" : null);
        require(wrong, favour, !votes ? "award.vote.favour.missing" : !carried ? "award.vote.favour.few" : null);
        require(
                wrong,
                chosen,
                anybody
                        ? null
                        : open.kind() == VoteKind.SPECIAL ? "award.vote.chosen.missing" : "award.vote.tied.missing");
        require(wrong, outcome, outcome.getValue().isBlank() ? "award.vote.outcome.missing" : null);
        wrong.stream().findFirst().ifPresent(Focusable::focus);
        return wrong.isEmpty();
    }

    private <F extends HasValidation & Focusable<?>> void require(
            List<Focusable<?>> wrong, F field, @Nullable String missing) {
        field.setInvalid(missing != null);
        if (missing != null) {
            field.setErrorMessage(getTranslation(missing));
            wrong.add(field);
        }
    }

    private void offer(boolean choice) {
        chosen.setVisible(choice);
        order.setVisible(choice && !chosen.isEmpty());
    }

    private String name(AwardSubject subject) {
        return names.getOrDefault(subject, "");
    }

    private Stream<AwardSubject> found(ContestDefinition contest, RulingService people, String name) {
        return people.people(contest.id(), name, FOUND).stream().map(this::subject);
    }

    private AwardSubject subject(RulingPerson person) {
        AwardSubject subject = AwardSubject.of(person.id());
        names.put(subject, person.name() + " – " + person.unitName());
        return subject;
    }

    private VoteDraft vote() {
        List<AwardSubject> best = nobody.getValue() ? List.of() : order.order();
        return new VoteDraft(
                open.kind(),
                open.prize(),
                question.getValue(),
                value(favour.getValue()),
                value(against.getValue()),
                value(abstained.getValue()),
                outcome.getValue(),
                shared.getValue(),
                open.tied().isEmpty() ? best : open.tied(),
                best,
                open.border());
    }

    private static int value(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private IntegerField number(String label) {
        IntegerField field = new IntegerField(getTranslation(label));
        field.setMin(0);
        field.setMax(1000);
        field.setStepButtonsVisible(true);
        return field;
    }
}
