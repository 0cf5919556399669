package vn.mocson.account.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mocson.account.ContestRole;
import vn.mocson.account.KnownContests.KnownContest;
import vn.mocson.account.StaffRole;

/** What somebody may do: in every contest, and in some. */
class RolesField extends Div {

    private final CheckboxGroup<StaffRole> everywhere = new CheckboxGroup<>(getTranslation("staff.roles.everywhere"));
    private final Map<Long, CheckboxGroup<StaffRole>> perContest = new LinkedHashMap<>();
    private final ComboBox<KnownContest> more = new ComboBox<>(getTranslation("staff.roles.addContest"));
    private final Div rows = new Div();
    private final List<KnownContest> contests;
    private Runnable changed = () -> {};

    RolesField(List<KnownContest> contests, Set<StaffRole> roles, Set<ContestRole> contestRoles) {
        this.contests = contests;
        addClassName("roles-field");
        choices(everywhere, List.of(StaffRole.values()), roles);
        everywhere.setHelperText(getTranslation("staff.roles.everywhere.help"));
        Paragraph how = new Paragraph(getTranslation("staff.roles.perContest.help"));
        how.addClassName("quiet");
        rows.addClassName("roles-rows");
        more.setItemLabelGenerator(KnownContest::title);
        more.setPlaceholder(getTranslation("staff.roles.chooseContest"));
        more.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                row(chosen.getValue(), Set.of());
                more.clear();
            }
        });
        add(everywhere, new H3(getTranslation("staff.roles.perContest")), how, rows, more);
        contests.forEach(contest -> {
            Set<StaffRole> here = contestRoles.stream()
                    .filter(each -> each.contest() == contest.id())
                    .map(ContestRole::role)
                    .collect(Collectors.toSet());
            if (!here.isEmpty()) {
                row(contest, here);
            }
        });
        offer();
    }

    void whenChanged(Runnable listener) {
        changed = listener;
    }

    Set<StaffRole> roles() {
        return everywhere.getValue();
    }

    Set<ContestRole> contestRoles() {
        return perContest.entrySet().stream()
                .flatMap(each -> each.getValue().getValue().stream().map(role -> new ContestRole(each.getKey(), role)))
                .collect(Collectors.toSet());
    }

    private void row(KnownContest contest, Set<StaffRole> roles) {
        CheckboxGroup<StaffRole> group = new CheckboxGroup<>(contest.title());
        choices(group, ContestRole.POSSIBLE.stream().sorted().toList(), roles);
        perContest.put(contest.id(), group);
        rows.add(group);
        offer();
    }

    private void choices(CheckboxGroup<StaffRole> group, Collection<StaffRole> possible, Set<StaffRole> chosen) {
        group.setItems(possible);
        group.setItemLabelGenerator(StaffParts::role);
        group.setValue(chosen);
        group.addValueChangeListener(change -> changed.run());
    }

    /** Contests that have no row yet. */
    private void offer() {
        List<KnownContest> others = contests.stream()
                .filter(contest -> !perContest.containsKey(contest.id()))
                .toList();
        more.setItems(others);
        more.setVisible(!others.isEmpty());
    }
}
