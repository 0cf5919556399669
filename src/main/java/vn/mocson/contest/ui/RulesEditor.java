package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.common.yaml.TreeProblem;
import vn.mocson.contest.AmendmentService;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestRules;
import vn.mocson.contest.RulesCheck;
import vn.mocson.contest.RulesProposal;
import vn.mocson.contest.RulesRefused;
import vn.mocson.unit.Unit;

/** The form on the left, what it comes to on the right, and saving. */
class RulesEditor extends Div implements RulesBar.Acts {

    private final ContestId id;
    private final ContestRules rules;
    private final AmendmentService amendments;
    private final boolean opened;
    private final RulesEditing editing;
    private final RulesForm form;
    private final RulesPreview preview;
    private final RulesConflictList conflicts;
    private final RulesBar bar;
    private final Div history = new Div();

    RulesEditor(
            ContestDefinition contest, ContestRules rules, AmendmentService amendments, boolean mayEdit, Clock clock) {
        this.id = contest.id();
        this.rules = rules;
        this.amendments = amendments;
        this.opened = rules.opened(contest);
        editing = new RulesEditing(rules.sheet(id), this::changed);
        form = new RulesForm(editing, mayEdit, clock);
        preview = new RulesPreview(clock);
        conflicts = new RulesConflictList(opened, form::focus);
        bar = new RulesBar(opened, this);
        bar.setVisible(mayEdit);
        addClassName("rules-editor");
        Div side = new Div(preview, history);
        side.addClassName("rules-side");
        Div columns = new Div(form, side);
        columns.addClassName("rules-columns");
        if (!mayEdit) {
            add(banner("rules.readOnly"));
        } else if (opened) {
            add(banner("rules.opened"));
        }
        add(bar, conflicts, columns);
        begin();
    }

    boolean dirty() {
        return editing.dirty();
    }

    private Paragraph banner(String key) {
        Paragraph banner = new Paragraph(getTranslation(key));
        banner.addClassName("rules-banner");
        return banner;
    }

    /** Shows what is saved now. */
    private void begin() {
        form.rebuild();
        bar.show(editing.sheet(), editing.dirty());
        history.removeAll();
        if (opened) {
            AmendmentList list = new AmendmentList(amendments.withAuthors(id));
            list.addClassName("console-panel");
            history.add(list);
        }
        read();
    }

    private void changed() {
        bar.show(editing.sheet(), editing.dirty());
        read();
    }

    /** What the draft comes to, or which field keeps it from being read. */
    private void read() {
        form.unmark();
        List<Unit> units = editing.sheet().units();
        try {
            ContestDefinition after = editing.draft().over(editing.sheet().contest());
            preview.show(after, units);
            conflicts.show(RulesCheck.of(after.rules(), after.rounds(), units, after.prizes()));
        } catch (TreeProblem problem) {
            preview.outdated();
            tell(problem);
        }
    }

    private void tell(TreeProblem problem) {
        String path = problem.path();
        String message = String.valueOf(problem.getMessage());
        String sentence = path.isEmpty() ? message : message.substring(path.length() + 2);
        form.mark(path, sentence);
        bar.problem(getTranslation("rules.problem", RulesPaths.name(path, editing) + sentence));
    }

    @Override
    public void save() {
        try {
            RulesProposal proposal = rules.weigh(id, editing.sheet().version(), editing.draft());
            if (proposal.changes().isEmpty()) {
                Notices.done(getTranslation("rules.nothing"));
                discard();
            } else if (proposal.amendment()) {
                new AmendmentDialog(proposal, this::amend).open();
            } else {
                rules.save(id, editing.sheet().version(), editing.draft());
                Notices.done(getTranslation("rules.saved"));
                discard();
            }
        } catch (TreeProblem problem) {
            tell(problem);
            form.focus(problem.path());
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void amend(String reason) {
        try {
            OptionalInt number = rules.amend(id, editing.sheet().version(), editing.draft(), reason);
            number.ifPresent(made -> Notices.done(getTranslation("rules.amended", Wording.number(made))));
            discard();
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        if (refusal.code().equals(RulesRefused.MEANWHILE)) {
            bar.meanwhile(Notices.sentence(refusal));
        } else {
            bar.problem(Notices.sentence(refusal));
            Notices.refused(refusal);
        }
    }

    /** From what is saved now, without what was changed here. */
    @Override
    public void discard() {
        editing.take(rules.sheet(id));
        begin();
    }

    @Override
    public void merge() {
        editing.mergeOnto(rules.sheet(id));
        begin();
        Notices.done(getTranslation("rules.meanwhile.merged"));
    }
}
